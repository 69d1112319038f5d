package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@BrowserTest
@ContextConfiguration(initializers = TestSiteInitializer.class)
class PrintIT {

    private static final String NAVIGATION = "header nav, aside";
    private static final String ARTICLE = "article h1, article .body";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    Stream<TestPage> pages() {
        return new TestPages(port).all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPrintedPageHasItsHeadingAndItsWholeTextButNoNavigation(TestPage page) {
        browser.open(page.address(), Display.DESKTOP);
        assertThat(browser.list("visible-text", NAVIGATION)).as(page.name()).isNotEmpty();
        // They are not printed.
        browser.execute("document.querySelectorAll('.code button').forEach(button => button.remove())");
        var articleOnScreen = browser.list("visible-text", ARTICLE);

        browser.emulatePrint();

        assertThat(browser.list("visible-text", NAVIGATION)).as(page.name()).isEmpty();
        assertThat(browser.list("visible-text", "h1")).as(page.name()).isNotEmpty();
        assertThat(browser.list("visible-text", ARTICLE)).as(page.name())
                .hasSize(page.address().contains("/articles/") && page.status() == 200 ? 2 : articleOnScreen.size())
                .isEqualTo(articleOnScreen);
    }

}
