package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kanbao.site.foot.icp=京ICP备12345678号-1",
    "kanbao.site.foot.police=京公网安备 11010802012345号", "kanbao.site.foot.licence=CC-BY-NC-SA-4.0",
    "kanbao.site.foot.copyright=© 2019–{yyyy} 看报社", "kanbao.site.foot.links[0].text=招聘",
    "kanbao.site.foot.links[0].address=https://jobs.example.cn/", "kanbao.site.foot.links[1].text=来信",
    "kanbao.site.foot.links[1].address=mailto:desk@example.cn"})
class FootTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) {
        new StoryFiles(content).story("wall.md", "title: 城墙", "date: 2026-01-02")
                .story("old.md", "title: 旧", "date: 2026-01-02", "retracted: {date: 2026-01-03, reason: 有误}")
                .story("about.md", "title: 关于我们");
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void everyPageHasTheFilingsTheLicenceTheCopyrightAndTheLinks() {
        for (var path : new String[]{"/", "/articles/wall", "/about", "/archive", "/hot", "/corrections", "/search",
            "/search?q=x", "/nothing", "/articles/old"}) {
            assertThat(get(path))
                    .hasTexts(".legal > *", "© 2019–" + Year.now(ZoneId.of("Asia/Shanghai")) + " 看报社",
                            "CC BY-NC-SA 4.0",
                            "京ICP备12345678号-1", "京公网安备 11010802012345号")
                    .hasAttributes(".legal > a", "href", "https://creativecommons.org/licenses/by-nc-sa/4.0/",
                            "https://beian.miit.gov.cn/",
                            "https://beian.mps.gov.cn/#/query/webSearch?code=11010802012345")
                    .hasTexts("a[rel=license]", "CC BY-NC-SA 4.0")
                    .hasAttributes(".footer > p:not(.legal) > a[href*=:]", "href", "https://jobs.example.cn/",
                            "mailto:desk@example.cn");
        }
    }

    @Test
    void theEmblemIsAFileOfThisSite() {
        var emblem = get("/").html().select(".legal img").attr("src");

        assertThat(emblem).startsWith("/assets/police-");
        assertThat(get(emblem)).hasStatus(200).hasHeader("Content-Type", "image/svg+xml");
    }

    @Test
    void theLicenceIsInTheStructuredDataOfStoriesAndPages() {
        for (var path : new String[]{"/articles/wall", "/about", "/"}) {
            assertThat(get(path).html().select("script[type=application/ld+json]").html())
                    .contains("\"license\":\"https://creativecommons.org/licenses/by-nc-sa/4.0/\"");
        }
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
