package kanbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.SpringProperties;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriUtils;

import com.aayushatharva.brotli4j.decoder.Decoder;

import kanbao.KanbaoApplication;
import kanbao.StoryFiles;
import kanbao.attachment.SampleAttachments;
import kanbao.edition.CurrentEdition;
import kanbao.related.RelatedArticles;
import kanbao.variant.Photos;

/** The sample edition and more stories, served and exportSite. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kanbao.site.base-url="
        + SiteExporterTest.SITE,
    SiteExporterTest.LOGO})
class SiteExporterTest {

    private static final String ONE_SCRIPT = "kanbao.site.traditional=none";
    static final String SITE = "https://paper.example";
    static final String LOGO = "kanbao.site.logo=src/test/resources/kanbao/logo/light.svg";
    private static final List<String> FILES_OF_THE_EXPORT = List.of("404.html", "410.html", "500.html", "_headers",
            "_redirects", "_moved.map", "_gone.map", "_files.map", ".kanbao-export");

    @TempDir
    static Path content;
    @TempDir
    static Path out;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addStories(DynamicPropertyRegistry properties) throws IOException {
        var stories = new StoryFiles(content);
        for (var number = 0; number < 45; number++) {
            stories.story("note-" + number + ".md", "title: 札记" + number, "date: 2025-01-01", "section: 札记");
        }
        stories.story("photo.md", "title: 照片", "date: 2025-02-01", "image: {src: photo.jpg, alt: 灯}",
                "aliases: [/p/old.html, '/旧闻/千 问/', /a:b*c]");
        stories.story("gone.md", "title: 谣言", "date: 2025-02-01", "retracted: {date: 2025-02-02, reason: 有误}");
        stories.story("about.md", "title: 关于我们", "menu: foot");
        stories.story("pages/old.md", "title: 旧公告", "retracted: {date: 2025-02-02, reason: 过期}");
        stories.storyWithText("film.md", "![片](film.mp4) [表](表.csv)", "title: 短片", "date: 2025-02-01");
        stories.file("film.mp4", SampleAttachments.bytes("film.mp4"));
        stories.file("表.csv", "a,b\n");
        stories.file("photo.jpg", Photos.jpeg(Photos.noisy(1300, 900)));
        properties.add("kanbao.content", () -> content + ",classpath:edition/");
        properties.add("kanbao.site.traditional", () -> "none");
    }

    @BeforeAll
    static void exportSite(@Autowired RelatedArticles related, @Autowired CurrentEdition editions) {
        related.prepare(editions.current()).join();
        export();
    }

    @AfterAll
    static void resetSpringProperty() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    private static SiteExporter.Outcome export() {
        return new SiteExporter(KanbaoApplication.class, List.of("--kanbao.content=" + content + ",classpath:edition/",
                "--kanbao.site.base-url=" + SITE, "--" + ONE_SCRIPT, "--" + LOGO)).export(out, true);
    }

    private static List<String> files() throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).map(file -> out.relativize(file).toString()).sorted().toList();
        }
    }

    private static List<String> filesOfTheSite() throws IOException {
        return files().stream().filter(file -> !file.matches(".*\\.(gz|br)") && !FILES_OF_THE_EXPORT.contains(file))
                .toList();
    }

    private byte[] served(String file) throws IOException {
        var path = UriUtils.encodePath("/" + file.replaceFirst("(^index)?\\.html$", ""), StandardCharsets.UTF_8);
        var connection = (HttpURLConnection) URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        var status = connection.getResponseCode();
        assertThat(status).as(path).isEqualTo(file.equals("articles/gone.html") || file.equals("old.html") ? 410 : 200);
        try (var body = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            var bytes = body.readAllBytes();
            return file.startsWith("articles/") || file.contains("/articles/") ? withoutCounter(bytes) : bytes;
        }
    }

    /** Nothing counts the readers of an export. */
    private static byte[] withoutCounter(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replaceAll("<noscript><img [^>]*></noscript>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFileIsWhatTheServerSendsByteForByte() throws IOException {
        var files = filesOfTheSite();
        assertThat(files).hasSizeGreaterThan(250).contains("index.html", "hot.html", "search.html", "corrections.html",
                "archive/page/3.html", "archive/2025/01/page/2.html", "sections/札记/page/3.html", "feed-3.atom",
                "sections/札记/feed-2.json", "authors/编辑部/feed-3.rss", "robots.txt", "sitemap.xml", "sitemaps/1.xml",
                "sitemaps/lists.xml", "sitemaps/news.xml", "manifest.webmanifest", "opensearch.xml",
                "speculation-rules.json", "assets/site.css", "articles/gone.html", "articles/photo/version.txt",
                "about.html", "old.html");
        assertThat(files).anyMatch(file -> file.matches("pictures/.*/light\\.svg"));
        assertThat(files).filteredOn(file -> file.startsWith("pictures/") && file.matches(".*-\\d+\\.(jpg|webp)"))
                .hasSize(6);
        assertThat(files).filteredOn(file -> file.startsWith("cards/photo/")).hasSize(2);
        for (var file : files) {
            assertThat(Files.readAllBytes(out.resolve(file))).as(file).isEqualTo(served(file));
        }
    }

    @Test
    void everyLinkLeadsToAFileExceptThoseThatCountPageViews() throws IOException {
        var crawl = Crawl.of(out, SITE);

        assertThat(crawl.broken().keySet()).allMatch(path -> path.startsWith("/reads/"));
        var unreached = filesOfTheSite().stream().filter(file -> !crawl.reached().contains(file)).toList();
        assertThat(unreached)
                .allMatch(file -> file
                        .matches("assets/.*|pictures/.*|old\\.html|sitemaps/news\\.xml|speculation-rules\\.json"));
    }

    @Test
    void compressedCopiesHaveTheSameContent() throws IOException {
        var files = files();
        assertThat(files).contains("index.html.gz", "index.html.br", "feed.atom.br", "404.html.gz")
                .noneMatch(file -> file.matches(".*\\.(png|jpg|webp)\\.(gz|br)"));
        for (var file : files) {
            var bytes = Files.readAllBytes(out.resolve(file));
            var text = out.resolve(file.replaceFirst("\\.(gz|br)$", ""));
            if (file.endsWith(".gz")) {
                assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes))).hasBinaryContent(
                        Files.readAllBytes(text));
            } else if (file.endsWith(".br")) {
                assertThat(Decoder.decompress(bytes).getDecompressedData()).isEqualTo(Files.readAllBytes(text));
            }
            assertThat(bytes.length).isLessThanOrEqualTo((int) Files.size(text));
        }
    }

    @Test
    void redirectsAndHeadersAreWrittenForHosts() throws IOException {
        assertThat(Files.readString(out.resolve("_redirects"))).contains("/p/old.html /articles/photo 301\n",
                "/%E6%97%A7%E9%97%BB/%E5%8D%83%20%E9%97%AE /articles/photo 301\n",
                "/%E6%97%A7%E9%97%BB/%E5%8D%83%20%E9%97%AE/ /articles/photo 301\n", "/a%3Ab%2Ac /articles/photo 301\n");
        assertThat(Files.readString(out.resolve("_headers")))
                .startsWith("/*\n  Content-Security-Policy: default-src 'none'")
                .contains("\n/pictures/*\n  Cache-Control: ", "  X-Content-Type-Options: nosniff\n",
                        "\n/speculation-rules.json\n  Content-Type: application/speculationrules+json\n")
                .doesNotContainIgnoringCase("date:", "etag", "content-length");
        assertThat(Files.readString(out.resolve("_moved.map"))).contains("\"/旧闻/千 问\" \"/articles/photo\";\n");
        assertThat(Files.readString(out.resolve("_gone.map"))).isEqualTo("\"/articles/gone\" 1;\n\"/old\" 1;\n");
    }

    @Test
    void videosAndDocumentsAreExportedWithoutUsingSpaceTwice() throws IOException {
        var video = filesOfTheSite().stream().filter(file -> file.matches("files/[0-9a-f]{16}/film\\.mp4")).findFirst()
                .orElseThrow();

        assertThat(Files.isSameFile(out.resolve(video), content.resolve("film.mp4"))).isTrue();
        assertThat(Files.readString(out.resolve("_files.map")))
                .contains("\"/" + video + "\" \"inline; filename=\\\"film.mp4\\\"; filename*=UTF-8''film.mp4\";\n",
                        "/表.csv\" \"attachment; filename=\\\"file.csv\\\"; filename*=UTF-8''%E8%A1%A8.csv\";\n");
        assertThat(Files.readString(out.resolve("_headers"))).contains("\n/files/*\n  Cache-Control: ");
    }

    @Test
    void thereIsAPageForEachErrorStatus() {
        assertThat(out.resolve("404.html")).content().contains("这里没有报道");
        assertThat(out.resolve("410.html")).content().contains("这里的内容已撤下");
        assertThat(out.resolve("500.html")).content().contains("这一页暂时打不开");
    }

    @Test
    void bothScriptsAreExportedAndEveryLinkWorks(@TempDir Path stories, @TempDir Path exported) throws IOException {
        new StoryFiles(stories).story("old.md", "title: 软件工程师的头发", "date: 2025-01-01", "section: 网络",
                "aliases: [/p/old.html]");
        new StoryFiles(stories).story("gone.md", "title: 谣言", "date: 2025-02-01",
                "retracted: {date: 2025-02-02, reason: 有误}");
        new StoryFiles(stories).story("about.md", "title: 关于我们", "menu: foot");

        new SiteExporter(KanbaoApplication.class,
                List.of("--kanbao.content=" + stories, "--kanbao.site.base-url=" + SITE)).export(exported, true);

        assertThat(Crawl.of(exported, SITE).broken().keySet()).allMatch(path -> path.matches("(/zh-hant)?/reads/.*"));
        assertThat(exported.resolve("zh-hant/articles/old.html")).content().contains("軟件工程師的頭髮",
                "<link rel=\"canonical\" href=\"" + SITE + "/zh-hant/articles/old\"");
        assertThat(exported.resolve("zh-hant/sections/网络/feed.atom")).exists();
        assertThat(exported.resolve("zh-hant/search.html")).exists();
        assertThat(exported.resolve("_redirects")).content()
                .contains("/zh-hant/p/old.html /zh-hant/articles/old 301\n");
        assertThat(exported.resolve("_gone.map")).content().contains("\"/zh-hant/articles/gone\" 1;\n");
    }

    @Test
    void anotherExportOfTheSameStoriesWritesNothing() {
        var second = export();
        assertThat(second.written()).isZero();
        assertThat(second.removed()).isZero();
    }

}
