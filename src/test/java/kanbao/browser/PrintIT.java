package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@BrowserTest
@ContextConfiguration(initializers = PaperForTests.class)
class PrintIT {

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void open(Browser shared) {
        browser = shared;
    }

    Stream<Page> pages() {
        return new Paper(port).pages();
    }

    Stream<Page> articles() {
        return new Paper(port).articles();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noWaysToElsewhereArePrinted(Page page) {
        browser.open(page.address(), Look.USUAL);
        assertThat(shown("header nav, aside")).as(page.name()).isNotEmpty();
        browser.print();
        assertThat(shown("header nav, aside")).as(page.name()).isEmpty();
        assertThat(shown("h1")).as(page.name()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theWholeTextIsPrinted(Page page) {
        browser.open(page.address(), Look.USUAL);
        var onScreen = shown("article h1, article .text");
        browser.print();
        assertThat(shown("article h1, article .text")).as(page.name()).hasSize(2).isEqualTo(onScreen);
    }

    private List<String> shown(String selector) {
        return Visit.lines(browser.ask(Script.named("what-is-shown"), selector));
    }

}
