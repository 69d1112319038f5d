package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every page, on every screen and in both colour schemes. */
@BrowserTest
abstract class PageChecks {

    private static final HtmlChecker CHECKER = new HtmlChecker();

    private final Map<Map.Entry<Page, Look>, Visit> visits = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void open(Browser shared) {
        browser = shared;
    }

    abstract Stream<Page> pages(Paper paper);

    Stream<Page> pages() {
        return pages(new Paper(port));
    }

    Stream<Arguments> looks() {
        return pages().flatMap(page -> Look.all().map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void noPageKeepsAReaderOut(Page page, Look look) {
        assertThat(visit(page, look).barriers()).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void noPageScrollsSideways(Page page, Look look) {
        assertThat(visit(page, look).overflow()).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void nothingMovesOnceItIsShown(Page page, Look look) {
        assertThat(visit(page, look).shifts()).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void noPageWritesToTheConsole(Page page, Look look) {
        assertThat(visit(page, look).console()).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void noPageAsksAnotherHost(Page page, Look look) {
        assertThat(visit(page, look).traffic().foreign(page)).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void everythingThatAPageAsksForIsThere(Page page, Look look) {
        assertThat(visit(page, look).traffic().failures(page)).as("%s, %s", page, look).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageReadsWithoutScript(Page page) {
        browser.open(page.address(), Look.USUAL);
        browser.askLater(Script.named("read-to-the-end"));
        var withScript = browser.ask(Script.named("what-is-read"));
        browser.allowScript(false);
        try {
            browser.open(page.address(), Look.USUAL);
            assertThat(browser.ask(Script.named("what-is-read"))).as(page.name()).isEqualTo(withScript);
        } finally {
            browser.allowScript(true);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsValidHtml(Page page) throws Exception {
        assertThat(CHECKER.check(html(page))).as(page.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneHeadingOfTheFirstRankAndSaysItsLanguage(Page page) throws Exception {
        var document = Jsoup.parse(html(page));
        assertThat(document.select("h1").eachText()).as(page.name()).hasSize(1).doesNotContain("");
        assertThat(document.select("html").attr("lang")).as(page.name()).isEqualTo("zh-Hans");
    }

    private Visit visit(Page page, Look look) {
        return visits.computeIfAbsent(Map.entry(page, look), _ -> Visit.to(page, look, browser));
    }

    private String html(Page page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page.address())).header("Accept", "text/html").build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

}
