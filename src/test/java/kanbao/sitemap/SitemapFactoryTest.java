package kanbao.sitemap;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class SitemapFactoryTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/sitemaps/1.xml", "/sitemaps/lists.xml"})
    void everySitemapIsValid(String path) {
        var sitemap = get(path);
        assertThat(sitemap).hasStatus(200).hasHeader("Content-Type", "application/xml;charset=UTF-8");
        assertThatCode(() -> SitemapSchemas.check(sitemap.body())).doesNotThrowAnyException();
    }

    @Test
    void robotsLeadThroughEverySitemapToExistingPages() {
        var robots = get("/robots.txt");
        var sitemaps = robots.body().lines().filter(line -> line.startsWith("Sitemap: "))
                .map(line -> line.substring(9));
        assertThat(sitemaps).hasSize(3).allSatisfy(sitemap -> assertThat(get(path(sitemap))).hasStatus(200));

        var pages = addresses("/sitemap.xml").stream().flatMap(sitemap -> addresses(sitemap).stream()).toList();
        assertThat(pages).hasSizeGreaterThan(20).doesNotHaveDuplicates().contains("/",
                "/articles/white-house-memo-alibaba", "/sections/tech", "/hot", "/archive/2026/03");
        assertThat(pages).allSatisfy(page -> assertThat(get(page)).hasStatus(200)
                .hasCanonical("http://localhost:8080" + page)
                .hasNo("meta[content=noindex]"));
    }

    @Test
    void anArticleIsListedWithItsLastChangeAndItsPicture() {
        var story = Jsoup.parse(get("/sitemaps/1.xml").body(), Parser.xmlParser()).select("url:first-of-type");
        assertThat(story.select("> loc").text()).endsWith("/articles/white-house-memo-alibaba");
        assertThat(story.select("lastmod").text()).matches("2025-11-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(get(path(story.select("image|loc").text()))).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemaps/0.xml", "/sitemaps/2.xml", "/sitemaps/999999.xml", "/sitemaps/x.xml"})
    void thereIsNoSitemapBeyondTheLast(String path) {
        assertThat(get(path)).hasStatus(404);
    }

    @Test
    void noCrawlerIsExcludedByDefault() {
        assertThat(get("/robots.txt")).hasStatus(200).hasHeader("Content-Type", "text/plain;charset=utf-8");
        assertThat(get("/robots.txt").body()).doesNotContain("GPTBot").contains("User-agent: *\nDisallow: /search?\n");
    }

    private List<String> addresses(String sitemap) {
        return Jsoup.parse(get(sitemap).body(), Parser.xmlParser())
                .select("loc")
                .eachText()
                .stream()
                .map(SitemapFactoryTest::path)
                .toList();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

}
