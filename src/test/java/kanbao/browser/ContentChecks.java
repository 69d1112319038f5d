package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the HTML of every page, which is the same on all displays. */
abstract class ContentChecks extends PageChecks {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsTheSameContentWithoutScript(TestPage page) {
        browser().open(page.address(), Display.DESKTOP);
        browser().executeAsync(BrowserScript.named("scroll-to-end"));
        var contentWithScript = browser().execute(BrowserScript.named("page-content"));
        browser().setScriptEnabled(false);
        try {
            browser().open(page.address(), Display.DESKTOP);
            assertThat(browser().execute(BrowserScript.named("page-content"))).as(page.name())
                    .isEqualTo(contentWithScript);
        } finally {
            browser().setScriptEnabled(true);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsValidHtml(TestPage page) throws Exception {
        assertThat(HtmlChecker.shared().check(html(page))).as(page.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneMainHeadingAndDeclaresItsLanguage(TestPage page) throws Exception {
        var document = Jsoup.parse(html(page));
        assertThat(document.select("h1").eachText()).as(page.name()).hasSize(1).doesNotContain("");
        assertThat(document.select("html").attr("lang")).as(page.name())
                .isEqualTo(page.address().contains("/zh-hant/") ? "zh-Hant-TW" : "zh-Hans");
    }

    private String html(TestPage page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page.address())).header("Accept", "text/html").build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

}
