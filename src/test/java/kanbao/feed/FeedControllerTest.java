package kanbao.feed;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import kanbao.PageResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://paper.example")
class FeedControllerTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"/feed.atom, application/atom+xml", "/feed.rss, application/rss+xml",
        "/feed.json, application/feed+json",
        "/sections/tech/feed.atom, application/atom+xml", "/topics/元宵节/feed.rss, application/rss+xml",
        "/authors/编辑部/feed.json, application/feed+json"})
    void anUnchangedFeedIsNotSentAgain(String path, String type) {
        var feed = get(path);
        assertThat(feed).hasStatus(200).hasHeader("Content-Type", type + ";charset=UTF-8");
        assertThat(feed.body()).contains("https://paper.example/articles/");
        assertThat(get(path, "If-None-Match", feed.header("ETag"))).hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed-2.atom", "/feed.atom?page=2", "/feed-0.json", "/sections/nowhere/feed.atom",
        "/topics/x/feed.rss",
        "/authors/x/feed.json", "/feed.xml", "/sections/tech/feed.xml", "/archive/feed.atom"})
    void anUnknownFeedIsNotFound(String path) {
        assertThat(get(path)).hasStatus(404);
    }

    @Test
    void anEntryHasTheWholeArticleWithAbsoluteAddresses() {
        var items = JsonMapper.shared().readTree(get("/feed.json").body()).get("items").values();

        assertThat(items).hasSize(10).allSatisfy(item -> {
            var html = Jsoup.parseBodyFragment(item.get("content_html").asString());
            assertThat(html.select("[href], [src]")).allSatisfy(element -> assertThat(
                    element.hasAttr("href") ? element.attr("href") : element.attr("src")).matches("https?://.*"));
            assertThat(html.text()).hasSizeGreaterThan(60);
        });
        var lead = items.stream().filter(item -> item.get("url").asString().endsWith("alibaba")).findFirst()
                .orElseThrow();
        var image = URI.create(lead.get("image").asString()).getRawPath();
        assertThat(lead.at("/content_html").asString()).startsWith(
                "<figure><img src=\"https://paper.example" + image);
        assertThat(get(image)).hasStatus(200)
                .hasHeader("Content-Length", lead.at("/attachments/0/size_in_bytes").asString())
                .hasHeader("Content-Type", lead.at("/attachments/0/mime_type").asString());
    }

    private PageResponse get(String path, String... header) {
        return PageResponse.get(port, URI.create(path).toASCIIString(), header);
    }

}
