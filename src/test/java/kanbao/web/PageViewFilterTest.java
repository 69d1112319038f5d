package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.article.Slug;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.Visitor;

/** The property gives the class a context of its own, in which no other class has cached the article before its first view. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.tagline=阅读")
class PageViewFilterTest {

    private static final String STORY = "/reads/white-house-memo-alibaba";
    private static final String[] FIREFOX = {"User-Agent", "Mozilla/5.0 Firefox/140.0"};

    @LocalServerPort
    private int port;

    @Autowired
    private PageViews pageViews;

    @Test
    void aPageViewIsCountedOnceAndShownWithTheArticleFromTenOn() {
        countVisitors(9, "white-house-memo-alibaba");
        PageResponseAssert.assertThat(PageResponse.send("POST", port, STORY, FIREFOX)).hasStatus(204).hasHeader(
                "Cache-Control",
                "no-store");
        PageResponseAssert.assertThat(PageResponse.get(port, STORY, FIREFOX)).hasStatus(200).hasHeader("Content-Type",
                "image/gif");

        var page = PageResponse.get(port, "/articles/white-house-memo-alibaba");
        assertThat(page.html().select(".meta").text()).contains("10次阅读");
        PageResponseAssert.assertThat(page)
                .hasAttributes("article noscript img", "src", STORY)
                .hasAttributes("article script", "data-views", STORY);
        var script = PageResponse.get(port, page.html().select("article script").attr("src"));
        PageResponseAssert.assertThat(script)
                .hasStatus(200)
                .hasHeader("Content-Type", "text/javascript")
                .hasHeader("Cache-Control", "max-age=31536000, public");
        assertThat(script.body()).contains("keepalive").hasSizeLessThan(7_000);
    }

    @Test
    void onlyArticlesHaveTheScript() {
        PageResponseAssert.assertThat(PageResponse.get(port, "/")).hasNo("script[src^=/assets/article-], noscript");
        PageResponseAssert.assertThat(PageResponse.get(port, "/corrections"))
                .hasNo("script[src^=/assets/article-], noscript");
    }

    @ParameterizedTest
    @CsvSource({"User-Agent,Googlebot/2.1", "User-Agent,curl/8.5.0", "User-Agent,' '", "Sec-Purpose,prefetch"})
    void programsAndPrefetchesAreNotCounted(String header, String value) {
        PageResponse.get(port, "/reads/jinan-lantern-fair", header, value);

        assertThat(pageViews.views(List.of(Slug.of("jinan-lantern-fair")))).isZero();
    }

    @Test
    void theMostReadListShowsThePageViewsAndWhenTheyHappened() {
        countVisitors(12, "songdafeng-visitors");

        var page = PageResponse.get(port, "/hot");
        PageResponseAssert.assertThat(page).hasStatus(200).hasOneHeading("热门资讯");
        assertThat(page.html().select(".most-read.full-list li")).hasSize(10);
        assertThat(page.html().select("#main").text()).contains("12次阅读");
        assertThat(page.html().select(".most-read.full-list svg[role=img]").eachAttr("aria-label")).isNotEmpty()
                .allMatch(label -> label.startsWith("过去24小时"))
                .hasSizeLessThan(3);
        assertThat(page.html().expectFirst(".most-read.full-list polyline").attr("points").split(" ", -1)).hasSize(24);
        assertThat(PageResponse.get(port, "/").html().select(".sidebar a[href=/hot]").text()).isEqualTo("完整榜单");
    }

    private void countVisitors(int number, String slug) {
        IntStream.range(0, number).forEach(
                visitor -> pageViews.count(List.of(Slug.of(slug)), new Visitor("192.0.2." + visitor, "Firefox")));
    }

    @Test
    void aHeadRequestIsNotCounted() {
        PageResponseAssert.assertThat(PageResponse.send("HEAD", port, "/reads/luoyang-tourism-model", FIREFOX))
                .hasStatus(200)
                .hasHeader("Content-Type", "image/gif");

        assertThat(pageViews.views(List.of(Slug.of("luoyang-tourism-model")))).isZero();
    }

    @Test
    void aPageViewOfAnUnknownArticleIsNotFound() {
        PageResponseAssert.assertThat(PageResponse.send("POST", port, "/reads/nothing", FIREFOX)).hasStatus(404);
    }

}
