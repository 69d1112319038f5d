package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.StoryFiles;
import kanbao.TestData;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.Visitor;

/** The page views of a story that is renamed or withdrawn. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RenamedStoriesTest {

    private static final String[] FIREFOX = {"User-Agent", "Firefox"};
    private static final List<Slug> GONE = List.of(Slug.of("gone"));

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private PageViews pageViews;

    @Autowired
    private VisitorDetector audience;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        new StoryFiles(content).story("new.md", "title: 一篇报道", "date: 2026-03-01", "section: 科技",
                "aliases: [/articles/old, /articles/gone, /articles/旧, /reads/2012/lamps, /reads/lamps]");
        new StoryFiles(content).story("gone.md", "title: 一篇报道", "date: 2026-03-01", "section: 科技",
                "retracted: {date: 2026-03-02, reason: 查无此事。}");
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void thePageViewsOfARenamedStoryAreKept() {
        count("old", 20);
        count("旧", 3);
        count("new", 1);

        assertThat(PageResponse.get(port, "/articles/new").html().select(".meta").text()).contains("24次阅读");
        assertThat(PageResponse.get(port, "/hot").html().select(".most-read.full-list").text()).contains("24次阅读");
        PageResponseAssert.assertThat(PageResponse.send("POST", port, "/reads/old", FIREFOX)).hasStatus(204);
        PageResponseAssert.assertThat(PageResponse.get(port, "/reads/%E6%97%A7", FIREFOX)).hasHeader("Content-Type",
                "image/gif");
        assertThat(pageViews.views(List.of(Slug.of("new")))).as("a page that was open since before").isEqualTo(2);
        assertThat(pageViews.views(List.of(Slug.of("old")))).isEqualTo(20);
    }

    @Test
    void thePageViewsOfAWithdrawnStoryAreStoredButNeitherShownNorIncreased() {
        count("gone", 500);

        PageResponseAssert.assertThat(PageResponse.send("POST", port, "/reads/gone", FIREFOX)).hasStatus(410);
        PageResponseAssert.assertThat(PageResponse.get(port, "/reads/gone", FIREFOX)).hasStatus(404);
        assertThat(pageViews.views(GONE)).isEqualTo(500);
        assertThat(PageResponse.get(port, "/hot").body()).doesNotContainPattern("5\\d\\d次")
                .doesNotContain("/articles/gone");
        assertThat(PageResponse.get(port, "/articles/new").body()).doesNotContainPattern("5\\d\\d次阅读");
    }

    @Test
    void anAliasBelowReadsStillRedirectsToItsArticle() {
        PageResponseAssert.assertThat(PageResponse.get(port, "/reads/2012/lamps/")).redirectsTo("/articles/new");
        PageResponseAssert.assertThat(PageResponse.get(port, "/reads/lamps")).redirectsTo("/articles/new");
        PageResponseAssert.assertThat(PageResponse.get(port, "/reads/no-story")).hasStatus(404);
    }

    @Test
    void noPageViewIsLostOrCountedTwiceWhileEditionsAreSwapped() throws Exception {
        var before = TestData.edition(TestData.article("first-name").aliases("/articles/second-name").build());
        var after = TestData.edition(TestData.article("second-name").aliases("/articles/first-name").build());
        var current = new AtomicReference<>(before);
        var filter = new PageViewFilter(current::get, audience, pageViews);
        try (var visitors = Executors.newFixedThreadPool(16)) {
            var reads = IntStream.range(0, 2_000)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        current.set(number % 3 == 0 ? before : after);
                        return post(filter, number % 2 == 0 ? "first-name" : "second-name", "192.0.2." + number / 2);
                    })
                    .toList();
            for (var read : visitors.invokeAll(reads)) {
                assertThat(read.get()).isEqualTo(204);
            }
        }

        assertThat(reads(before)).isEqualTo(reads(after)).isEqualTo(1_000);
    }

    private static int post(PageViewFilter filter, String slug, String address) throws Exception {
        var request = new MockHttpServletRequest("POST", "/reads/" + slug);
        request.setServletPath("/reads/" + slug);
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", "Firefox");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private long reads(Edition edition) {
        return pageViews.views(edition.allSlugs(edition.newest().getFirst()));
    }

    private void count(String slug, int visitors) {
        IntStream.range(0, visitors).forEach(visitor -> pageViews.count(List.of(Slug.of(slug)),
                new Visitor(slug + visitor, "Firefox")));
    }

}
