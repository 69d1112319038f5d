package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.article.Slug;
import kanbao.site.PathParser;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.traditional=none")
class SitePagesTest {

    private static final String SECRET = "a-secret-of-tests_1";
    private static final Pattern FIRST_PART = Pattern.compile("/([^/{.*]+)(?:[/.].*)?");

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) {
        new StoryFiles(content).storyWithText("wall.md", "城墙修好了，编辑部看过。", "title: 城墙", "date: 2026-01-02", "section: 文旅")
                .storyWithText("about.md", "我们是一份小报，编辑部在北京。", "title: 关于我们", "description: 谁在写", "menu: [nav, foot]",
                        "updated: 2026-03-01", "aliases: [/about-us.html]", "order: 2", "sources: [年报]",
                        "corrections: [{date: 2026-03-02, text: 人数有误。}]")
                .storyWithText("contact.md", "电话。", "title: 联系我们", "menu: foot", "order: 1")
                .storyWithText("pages/hire.md", "招人。", "title: 招聘", "draft: true", "menu: foot")
                .storyWithText("pages/old.md", "旧。", "title: 旧公告", "retracted: {date: 2026-03-02, reason: 已经过期}",
                        "menu: foot");
        properties.add("kanbao.content", content::toString);
        properties.add("kanbao.preview-secret", () -> SECRET);
    }

    @Test
    void aPageIsSetLikeAnArticleWithoutByline() {
        var page = get("/about");

        assertThat(page).hasStatus(200).hasOneHeading("关于我们").hasTexts(".standfirst", "谁在写")
                .hasTexts(".article-footer > .small time", "2026年3月1日").hasTexts(".sources li", "年报")
                .hasTexts(".corrections li span", "人数有误。")
                .hasAttributes("link[rel=canonical]", "href", "http://localhost:8080/about");
        assertThat(page.html().select(".byline, .kicker, .meta, .previous-next, script[data-views], noscript"))
                .isEmpty();
        assertThat(page.html().select("script[type=application/ld+json]").html()).contains("\"WebPage\"")
                .doesNotContain("NewsArticle");
        assertThat(page.header("ETag")).isNotEmpty();
        assertThat(page.header("Cache-Control")).startsWith("public, max-age=10");
    }

    @Test
    void menusNamePagesInTheirOrder() {
        for (var path : new String[]{"/", "/about", "/articles/wall", "/nothing", "/pages/old", "/search"}) {
            assertThat(get(path)).hasTexts(".sections a", "首页", "文旅", "关于我们")
                    .hasTexts(".footer a", "全部报道", "更正与撤稿", "订阅", "联系我们", "关于我们");
        }
        assertThat(get("/about")).hasTexts(".sections [aria-current]", "关于我们");
    }

    @Test
    void noListHasAPage() {
        for (var path : new String[]{"/", "/hot", "/archive", "/corrections", "/feed.atom", "/feed.rss", "/feed.json",
            "/sitemaps/1.xml", "/sitemaps/news.xml"}) {
            assertThat(get(path).body()).as(path).doesNotContain("谁在写").doesNotContain("人数有误").doesNotContain("旧公告")
                    .doesNotContain("articles/about");
        }
        assertThat(get("/sitemaps/lists.xml").body())
                .contains("<loc>http://localhost:8080/about</loc><lastmod>2026-03-0")
                .contains("/contact</loc></url>");
        assertThat(get("/reads/about")).hasStatus(404);
        assertThat(get("/articles/about/version.txt")).hasStatus(404);
    }

    @Test
    void aSiteWithOneScriptHasNothingOfTheOther() {
        for (var path : new String[]{"/", "/about", "/archive", "/search", "/feed.atom", "/sitemap.xml",
            "/sitemaps/lists.xml",
            "/robots.txt", "/speculation-rules.json"}) {
            assertThat(get(path).body()).as(path).doesNotContainIgnoringCase("hant").doesNotContain("hreflang");
        }
        assertThat(get("/zh-hant/")).hasStatus(404);
        assertThat(get("/zh-hant/about")).hasStatus(404);
    }

    @Test
    void theSearchFindsAPageWithoutSectionAndDate() {
        var all = get("/search?q=%E7%BC%96%E8%BE%91%E9%83%A8");
        assertThat(all).hasAttributes(".results h3 a", "href", "/articles/wall", "/about");
        assertThat(all.html().select(".results .small")).hasSize(1);
        assertThat(get("/search?q=%E7%BC%96%E8%BE%91%E9%83%A8&section=travel")).hasAttributes(".results h3 a", "href",
                "/articles/wall");
        assertThat(get("/search?q=%E7%BC%96%E8%BE%91%E9%83%A8&from=2000-01-01")).hasAttributes(".results h3 a", "href",
                "/articles/wall");
    }

    @Test
    void otherSpellingsAndFormerAddressesLeadToThePage() {
        for (var path : new String[]{"/About", "/about/", "/about.html", "/about/index.html", "/about-us.html",
            "/articles/about"}) {
            assertThat(get(path)).as(path).redirectsTo("/about");
        }
        assertThat(get("/Search?q=wall")).redirectsTo("/search?q=wall");
        assertThat(get("/about?from=singlemessage")).hasStatus(200);
    }

    @Test
    void aDraftIsOnlyInThePreviewAndARetractedPageIsGone() {
        assertThat(get("/hire")).hasStatus(404);
        assertThat(get("/preview/pages/hire")).hasStatus(404);
        assertThat(get("/preview/pages/hire?secret=" + SECRET)).hasStatus(200).hasOneHeading("招聘")
                .hasTexts(".notice", "预览：这是草稿，读者看不到。");
        assertThat(get("/old")).hasStatus(410).hasOneHeading("这一页已撤回");
        assertThat(get("/old").body()).contains("已经过期");
    }

    @Test
    void noPageCanHaveTheAddressOfARoute() {
        var first = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
                .map(pattern -> FIRST_PART.matcher(pattern.getPatternString()))
                .filter(matcher -> matcher.matches() && !matcher.group().matches("/[^/]+\\.[a-z]+"))
                .map(matcher -> matcher.group(1))
                .distinct()
                .toList();

        assertThat(first).contains("articles", "search", "archive", "preview").allMatch(
                part -> PathParser.isReservedForSite(Slug.of(part)));
        assertThat(PathParser.isReservedForSite(Slug.of("assets"))).isTrue();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
