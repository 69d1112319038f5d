package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.edition.CurrentEdition;
import kanbao.report.Problem;
import kanbao.search.IndexBuilder;
import kanbao.site.Site;

/**
 * A folder of stories as editors really write them, with slips and the marks of other tools, on the running site. In
 * {@code src/test/resources/cases}, {@code expected-texts.txt} has the address, title, standfirst, section, topics, authors, sources and text of every published story, and
 * {@code expected-problems.txt} the place of every problem.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class EditorsCasesTest {

    /** Texts that no reader may see: drafts, comments, embargoed and expired stories, merge conflicts, passwords. */
    private static final List<String> SECRETS = List.of("机密", "爆料", "备注", "待补", "应已下线", "旧的数字", "新的数字", "他们的说法",
            "我们的说法",
            "冲突在", "abc123", "zhang");

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private IndexBuilder indexes;

    @TestConfiguration(proxyBeanMethods = false)
    static class November2026 {

        @Bean
        @Primary
        Clock fixedClock(Site site) {
            return Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), site.timeZone());
        }

    }

    @DynamicPropertySource
    static void copyCases(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.copyRecursively(new ClassPathResource("cases").getFile().toPath(), content);
        properties.add("kanbao.content", content::toString);
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(new ClassPathResource("cases/" + name).getFile().toPath());
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    @Test
    void everyPublishedStoryHasTheTextThatItsEditorMeant() throws IOException {
        var articles = editions.current().newest().stream().map(EditorsCasesTest::line).sorted();
        assertThat(articles).containsExactlyElementsOf(expected("expected-texts.txt"));
    }

    /** A story as one line: the address, the title, and the text with “¶” between its lines. */
    private static String line(Article article) {
        var body = Jsoup.parseBodyFragment(article.body().html().value()).body();
        body.select("a[href]").forEach(link -> surround(link, "[", "](" + link.attr("href") + ")"));
        body.select("strong").forEach(strong -> surround(strong, "**", "**"));
        body.select("del").forEach(deleted -> surround(deleted, "~~", "~~"));
        body.select("mark").forEach(marked -> surround(marked, "==", "=="));
        body.select("p, h2, li, pre, aside, div").forEach(block -> surround(block, " ¶ ", " ¶ "));
        body.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode(" ¶ ")));
        var text = body.text().replaceAll("\\s+", " ").replaceAll("(?: *¶ *)+", " ¶ ").replaceAll("^ ¶ | ¶ $", "")
                .strip();
        return "%s | %s | %s | %s | %s".formatted(article.slug(), article.title(), article.headline().standfirst(),
                keys(article), text).strip();
    }

    private static String keys(Article article) {
        var topics = article.classification().topics().stream().map(topic -> topic.name() + "=" + topic.slug())
                .toList();
        var authors = article.byline().authors().stream().map(Author::name).toList();
        var sources = article.provenance().sources().stream().map(source -> source.name() + "=" + source.link())
                .toList();
        return String.join(" ", article.section().name(), topics.toString(), authors.toString(), sources.toString());
    }

    private static void surround(Element element, String before, String after) {
        element.prependText(before);
        element.appendText(after);
    }

    @Test
    void everyProblemIsReportedAtItsPlace() throws IOException {
        var places = editions.current().report().problems().stream()
                .map(problem -> problem.kind() + " " + problem.place()).distinct().sorted();
        assertThat(places).containsExactlyElementsOf(expected("expected-problems.txt"));
    }

    @Test
    void nothingSecretIsOnAnyPageFeedOrList() {
        var paths = new ArrayList<>(List.of("/", "/archive", "/hot", "/corrections", "/search", "/sitemap.xml"));
        Stream.of("rss", "atom", "json").forEach(type -> Stream.of("", "-2", "-3", "-4")
                .forEach(page -> paths.add("/feed" + page + "." + type)));
        Jsoup.parse(get("/sitemaps/1.xml").body(), Parser.xmlParser()).select("loc")
                .forEach(address -> paths.add(address.text().replaceFirst("https?://[^/]+", "")));
        assertThat(paths).hasSizeGreaterThan(80);
        for (var path : paths) {
            var page = get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(SECRETS);
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void nothingSecretIsFound(String secret) {
        indexes.indexOf(editions.current()).join();
        assertThat(get("/search?q=" + URLEncoder.encode("“" + secret + "”", StandardCharsets.UTF_8)).html()
                .select(".results h3")).isEmpty();
    }

    static Stream<String> secrets() {
        return SECRETS.stream().filter(secret -> !secret.equals("zhang"));
    }

    @ParameterizedTest
    @CsvSource({"embargo, 404", "zw-draft, 404", "dash-draft, 404", "fm-bom2, 404", "status-zh, 404", "status2, 404",
        "status3, 404", "expired-nodate, 410", "conflict-marker, 404", "c01-conflict-body, 404",
        "c02-conflict-head, 404", "k06, 410", "y19-misspelt, 410", "v01-story-1, 404"})
    void aStoryThatIsNotPublishedHasNoPage(String slug, int status) {
        assertThat(get("/articles/" + slug).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"000858, search-comma", "600519, search-comma", "618, search-comma2", "双11, search-comma2",
        "双十一, search-comma2", "十四五规划, search-comma2", "mate70, search-space", "Mate 70, search-space",
        "iphone16, search-space", "GPT-5, search-space"})
    void eachSpellingIsFound(String query, String slug) {
        indexes.indexOf(editions.current()).join();
        assertThat(get("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).html()
                .select(".results h3 a").eachAttr("href")).containsExactly("/articles/" + slug);
    }

    @Test
    void signsAndDatesAreAsWritten() {
        var edition = editions.current();
        assertThat(edition.newest()).filteredOn(article -> article.slug().value().equals("fm-tags-hash"))
                .flatExtracting(article -> article.classification().topics()).extracting(Object::toString)
                .hasSize(7);
        assertThat(edition.newest().getFirst().slug()).hasToString("feed-pre");
        assertThat(edition.newest()).filteredOn(article -> article.slug().value().startsWith("2026-03-0"))
                .extracting(article -> article.published().toString())
                .containsExactly("2026-03-07T10:42:00Z", "2026-03-06T10:42:00Z");
        assertThat(edition.newest()).filteredOn(article -> List.of("created", "d93").contains(article.slug().value()))
                .extracting(article -> article.published().toString())
                .containsExactly("2026-02-28T16:00:00Z", "2023-01-13T04:27:45Z");
    }

    @Test
    void codeKeepsItsLineBreaksInEveryFeed() {
        for (var type : List.of("rss", "atom", "json")) {
            assertThat(get("/feed." + type).body().replace("\\n", "\n").replace("\r", "")).as(type).contains(
                    "def a():\n    return 1\n\nprint",
                    "第一行\n第二行");
        }
    }

    @Test
    void noProblemIsToldTwice() {
        assertThat(editions.current().report().problems()).doesNotHaveDuplicates()
                .filteredOn(problem -> problem.kind() == Problem.Kind.ERROR)
                .extracting(Problem::file).doesNotHaveDuplicates();
    }

}
