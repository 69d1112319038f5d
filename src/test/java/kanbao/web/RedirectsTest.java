package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriUtils;

import io.micrometer.core.instrument.MeterRegistry;
import kanbao.PageResponse;

/** Every page has one address; its other spellings and its former addresses redirect to it in one step. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "kanbao.site.permalinks=/archives/{id}.html,/{yyyy}/{mm}/{dd}/{slug}/,/{section}/{slug}.html",
    "kanbao.site.base-url=https://paper.example"})
class RedirectsTest {

    private static final List<String> ENDS = List.of("/", ".html", ".html/", "/index.html", "/index.htm", "");

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry registry;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(content.resolve("qwen.md"), """
                ---
                title: 千问
                date: 2026-03-01 00:30
                section: 科技
                tags: [AI]
                id: 1024
                aliases: [/p/Old-Name.html, /旧闻/千问/, 'https://old.example/x?id=3', /articles/before]
                ---
                正文。
                """);
        Files.writeString(content.resolve("toml.md"),
                "+++\ntitle = \"甲\"\ndate = 2026-02-28\naliases = [\"/toml\"]\n+++\n正文。\n");
        Files.writeString(content.resolve("jekyll.md"),
                "---\ntitle: 乙\ndate: 2026-02-28\nredirect_from:\n  - /jekyll/\npermalink: /2012/jekyll.html\n---\n正文。\n");
        Files.writeString(content.resolve("hexo.md"),
                "title: 丙\ndate: 2026-02-28\nalias: hexo/old.html\nabbrlink: 3f2a\n---\n正文。\n");
        Files.writeString(content.resolve("json.md"),
                "{\"title\": \"丁\", \"date\": \"2026-02-28\", \"aliases\": [\"/json.html\"]}\n\n正文。\n");
        for (var number = 0; number < 45; number++) {
            Files.writeString(content.resolve("note-" + number + ".md"),
                    "---\ntitle: 札记\ndate: 2025-01-01\nsection: 札记\n---\n正文。\n");
        }
        properties.add("kanbao.content", () -> content + ",classpath:edition/");
    }

    @ParameterizedTest
    @CsvSource({"/toml/, toml", "/toml, toml", "/jekyll, jekyll", "/jekyll/, jekyll", "/2012/jekyll.html, jekyll",
        "/hexo/old.html, hexo", "/json.html, json", "/JSON/, json", "/p/Old-Name.html, qwen", "/p/old-name/, qwen",
        "/x?id=7, qwen", "/articles/before, qwen", "/Articles/Before.html, qwen", "/archives/1024.html, qwen",
        "/archives/1024/, qwen", "/archives/3f2a.html, hexo", "/2026/03/01/qwen/, qwen", "/2026/03/01/Qwen, qwen",
        "/tech/qwen.html, qwen", "/2026/02/28/toml/index.html, toml",
        "/toml;jsessionid=1, toml", "/Articles/Before.html;a=b, qwen"})
    void aFormerAddressRedirectsToItsArticleInOneStep(String old, String slug) {
        assertThat(get(old)).redirectsTo("/articles/" + slug);
        assertThat(get("/articles/" + slug)).hasStatus(200);
        assertThat(PageResponse.send("HEAD", port, old)).redirectsTo("/articles/" + slug);
    }

    @Test
    void aChineseFormerAddressRedirectsToItsArticle() {
        assertThat(get(encoded("/旧闻/千问"))).redirectsTo("/articles/qwen");
        assertThat(get(encoded("/旧闻/千问/"))).redirectsTo("/articles/qwen");
        assertThat(get("/zh-hant" + encoded("/旧闻/千问"))).redirectsTo("/zh-hant/articles/qwen");
    }

    @Test
    void everyOtherSpellingOfAnAddressRedirectsToThePage() {
        var pages = pages();
        Assertions.assertThat(pages).hasSizeGreaterThan(60).contains("/", "/hot", "/search", "/archive/2026/03",
                "/sections/tech", "/articles/jinan-lantern-fair");
        for (var page : pages) {
            assertThat(get(page)).hasStatus(200);
            for (var spelling : spellings(page)) {
                assertThat(get(spelling)).as(spelling).redirectsTo(page);
            }
        }
    }

    private List<String> pages() {
        var pages = new ArrayList<>(List.of("/"));
        for (var next = 0; next < pages.size(); next++) {
            get(pages.get(next)).html()
                    .select("a[href~=^/(articles|sections|topics|authors|archive|corrections|hot|search)[^?#]*$]")
                    .eachAttr("href").stream()
                    .map(href -> URI.create(href).toASCIIString())
                    .distinct()
                    .filter(page -> !pages.contains(page))
                    .forEach(pages::add);
        }
        return pages;
    }

    private static List<String> spellings(String page) {
        var plain = UriUtils.decode(page, StandardCharsets.UTF_8);
        var bare = plain.equals("/") ? "" : plain;
        return ENDS.stream()
                .filter(end -> !bare.isEmpty() || end.startsWith("/i"))
                .flatMap(end -> List.of(bare + end, (bare + end).toUpperCase(Locale.ROOT)).stream())
                .filter(spelling -> !spelling.equals(plain))
                .map(RedirectsTest::encoded)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"/Sections/%E6%9C%AD%E8%AE%B0/?utm_source=x&page=2, /sections/%E6%9C%AD%E8%AE%B0/page/2",
        "/sections/%E6%9C%AD%E8%AE%B0?page=3, /sections/%E6%9C%AD%E8%AE%B0/page/3",
        "/archive/2025/01?x=1&page=2, /archive/2025/01/page/2", "/feed.rss?page=2, /feed-2.rss",
        "/authors/%E7%BC%96%E8%BE%91%E9%83%A8/feed.json?page=2, /authors/%E7%BC%96%E8%BE%91%E9%83%A8/feed-2.json",
        "/Archive/Page/2/, /archive/page/2", "/archive/page/1, /archive", "/feed-1.atom, /feed.atom",
        "/archive/page/02, /archive/page/2", "/Feed-2.RSS, /feed-2.rss",
        "/sections/tech/?page=1, /sections/tech", "/archive.html?page=2, /archive/page/2",
        "/Feed.Atom/?page=2, /feed-2.atom", "/sections/Tech/feed.JSON, /sections/tech/feed.json",
        "/archive/?page=2&a=b, /archive/page/2", "/hot/?page=2, /hot",
        "/articles/qwen/?utm_source=x, /articles/qwen", "/toml?utm_source=x, /articles/toml",
        "/sections/TECH/feed.atom, /sections/tech/feed.atom", "/Search/?q=%E5%8D%83, /search?q=%E5%8D%83"})
    void aRedirectKeepsThePageNumberAndNoOtherParameter(String path, String address) {
        assertThat(get(path)).redirectsTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sections/tech?page=99", "/sections/tech/page/99", "/sections/tech/page/0",
        "/feed-99.atom", "/feed.atom?page=99",
        "/feed-0.atom", "/hot/page/1", "/page/1", "/articles/qwen/page/1", "/archive/feed-2.atom",
        "/archive/page/1234567", "/Sections/tech/nothing", "/articles/nothing/",
        "/search?q=x&page=999",
        "/nothing.html", "/archive/2026/13/", "/archive/2026/", "/assets/index.html", "/archives/.html",
        "/articles.html", "/sections/"})
    void anAddressThatMatchesNoPageIsNotRedirected(String path) {
        assertThat(get(path)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/, 400", "//evil.example/articles/qwen/, 400", "/%2F/evil.example/, 400",
        "/articles%2Fqwen/, 400", "/articles/..%2Fqwen, 400", "/\\evil.example/, 400", "/%5Cevil.example/, 400",
        "/／evil.example/, 400", "/articles/../articles/QWEN/, 400"})
    void noAddressRedirectsToAnotherHost(String path, int status) throws IOException {
        var response = raw(path);
        Assertions.assertThat(response).startsWith("HTTP/1.1 " + status).doesNotContainPattern("Location: (?!/\\w)");
    }

    @Test
    void campaignParametersDoNotRenderAnotherPage() {
        var page = get("/articles/qwen");
        var before = renderedPages();
        for (var campaign = 0; campaign < 20; campaign++) {
            assertThat(get("/articles/qwen?utm_source=" + campaign)).hasStatus(200)
                    .hasCanonical("https://paper.example/articles/qwen")
                    .hasHeader("ETag", page.header("ETag"));
        }
        Assertions.assertThat(renderedPages()).isLessThanOrEqualTo(before + 1);
    }

    private long renderedPages() {
        return registry.find("kanbao.pages.rendered").tag("view", "article").timers().stream()
                .mapToLong(timer -> timer.count()).sum();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    private String raw(String target) throws IOException {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(
                    ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

}
