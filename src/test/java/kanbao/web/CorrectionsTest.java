package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CorrectionsTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        var stories = new StoryFiles(content);
        stories.story("twice.md", "title: 两处有误", "date: 2026-01-02 08:00",
                "corrections: [{date: 2026-01-05, text: 人数有误。}, {date: 2026-01-09, text: <b>地名</b>有误。}]");
        stories.story("once.md", "title: 一处有误", "date: 2026-01-02 08:00", "updated: 2026-01-08 09:30",
                "corrections: [{date: 2026-01-07, text: 日期有误。}]");
        stories.story("same-day.md", "title: 当日更正", "date: 2026-01-02 08:00",
                "corrections: [{date: 2026-01-02, text: 译名有误。}]");
        stories.story("gone.md", "title: 传闻", "aliases: [/2019/heard.html]",
                "retracted: {date: 2026-01-03, reason: 未能核实。}");
        stories.story("nameless.md", "retracted: {date: 2026-01-04, reason: 侵犯隐私。}");
        stories.story("right.md", "title: 无误", "date: 2026-01-02");
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void listsCorrectionsAndWithdrawnStoriesNewestFirst() {
        assertThat(get("/corrections")).hasStatus(200)
                .hasOneHeading("更正与撤稿")
                .hasTexts(".correction-list[aria-labelledby=corrected] a", "两处有误", "一处有误", "两处有误", "当日更正")
                .hasTexts(".correction-list[aria-labelledby=corrected] p", "地名有误。", "日期有误。", "人数有误。", "译名有误。")
                .hasTexts(".correction-list[aria-labelledby=withdrawn] a", "nameless", "传闻")
                .hasAttributes(".correction-list[aria-labelledby=withdrawn] time", "datetime", "2026-01-04",
                        "2026-01-03");
        assertThat(get("/articles/gone")).hasStatus(410);
    }

    @Test
    void aCorrectedArticleSaysSoAtItsTopAndADateWithoutTimeHasNoClock() {
        assertThat(get("/articles/twice")).hasTexts(".meta .corrected", "本文有更正，见文末")
                .hasAttributes(".meta .corrected a", "href", "#corrections")
                .hasTexts("#corrections", "更正");
        assertThat(get("/articles/right")).hasNo(".corrected")
                .hasTexts(".meta time", "2026年1月2日")
                .hasAttributes(".meta time", "datetime", "2026-01-02")
                .hasAttributes("meta[property=article:published_time]", "content", "2026-01-02T00:00:00+08:00");
    }

    @Test
    void aFormerAddressOfAWithdrawnStoryRedirectsToTheReason() {
        assertThat(get("/2019/heard")).redirectsTo("/articles/gone");
    }

    @Test
    void aCorrectionIsTheLastUpdateOfItsArticle() {
        assertThat(get("/articles/twice")).hasAttributes(".meta time", "datetime", "2026-01-02T08:00:00+08:00",
                "2026-01-09");
        assertThat(get("/articles/once")).hasAttributes(".meta time", "datetime", "2026-01-02T08:00:00+08:00",
                "2026-01-08T09:30:00+08:00");
        assertThat(get("/articles/same-day")).hasAttributes(".meta time", "datetime", "2026-01-02T08:00:00+08:00");
    }

    @Test
    void everyPageAndTheSitemapLinkToTheCorrections() {
        assertThat(get("/articles/right")).hasTexts(".footer a[href=/corrections]", "更正与撤稿");
        assertThat(get("/sitemaps/lists.xml")).hasTexts("loc:contains(/corrections)",
                "http://localhost:8080/corrections");
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
