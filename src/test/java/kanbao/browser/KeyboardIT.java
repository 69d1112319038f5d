package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** Uses the site with the keyboard alone. */
@BrowserTest
@ContextConfiguration(initializers = TestSiteInitializer.class)
class KeyboardIT {

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    Stream<Arguments> pagesOnTwoDisplays() {
        return new TestPages(port).oneOfEachTemplate()
                .flatMap(page -> Stream
                        .of(Display.DESKTOP, new Display(Screen.PHONE, ColorScheme.DARK))
                        .map(display -> Arguments.of(page, display)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pagesOnTwoDisplays")
    void theFocusReachesEveryControlVisiblyAndTheSkipLinkFirst(TestPage page, Display display) {
        browser.open(page.address(), display);
        var elements = focusAllElements();
        assertThat(elements).as("%s, %s", page, display)
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.problem()).as(element.html()).isNull());
        assertThat(elements.getFirst().href()).as("%s, %s", page, display).isEqualTo("#main");
        assertThat(browser.list("unreached-controls")).as("%s, %s", page, display).isEmpty();
    }

    @Test
    void aSearchCanBeTypedAndSubmitted() throws InterruptedException {
        browser.open(new TestPages(port).page("front page", "/").address(), Display.DESKTOP);
        do {
            browser.pressTab();
        } while (!FocusedElement.of(browser).orElseThrow().html().startsWith("<input"));
        browser.type("元宵" + Keys.ENTER);
        browser.awaitPath("/search");
        assertThat(Browser.strings(browser.execute("return [...document.querySelectorAll('h1, main [type=search]')]"
                + ".map(element => element.value ?? element.textContent)"))).containsExactly("搜索", "元宵");
    }

    private List<FocusedElement> focusAllElements() {
        return Stream.generate(() -> {
            browser.pressTab();
            return FocusedElement.of(browser);
        }).takeWhile(Optional::isPresent).map(Optional::orElseThrow).toList();
    }

}
