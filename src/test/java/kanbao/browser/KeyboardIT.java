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

import kanbao.browser.Look.Scheme;
import kanbao.browser.Look.Screen;

/** A reader without a mouse gets everywhere, and always sees where they are. */
@BrowserTest
@ContextConfiguration(initializers = PaperForTests.class)
class KeyboardIT {

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void open(Browser shared) {
        browser = shared;
    }

    Stream<Arguments> looks() {
        return new Paper(port).templates()
                .flatMap(page -> Stream.of(new Look(Screen.WIDE, Scheme.LIGHT), new Look(Screen.PHONE, Scheme.DARK))
                        .map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void theFirstStopIsTheWayPastTheMasthead(Page page, Look look) {
        browser.open(page.address(), look);
        browser.pressTab();
        assertThat(Stop.now(browser)).as("%s, %s", page, look).hasValueSatisfying(stop -> {
            assertThat(stop.href()).isEqualTo("#main");
            assertThat(stop.problem()).isNull();
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("looks")
    void everyLinkBoxAndButtonIsReachedAndEveryStopIsSeen(Page page, Look look) {
        browser.open(page.address(), look);
        assertThat(stops()).as("%s, %s", page, look)
                .isNotEmpty()
                .allSatisfy(stop -> assertThat(stop.problem()).as(stop.what()).isNull());
        assertThat(Visit.lines(browser.ask(Script.named("not-reached")))).as("%s, %s", page, look).isEmpty();
    }

    @Test
    void aSearchIsWrittenAndSentFromTheKeyboard() throws InterruptedException {
        browser.open(new Paper(port).page("front", "/").address(), Look.USUAL);
        do {
            browser.pressTab();
        } while (!Stop.now(browser).orElseThrow().what().startsWith("<input"));
        browser.type("元宵" + Keys.ENTER);
        browser.arriveAt("/search");
        assertThat(Visit.lines(browser.ask("return [...document.querySelectorAll('h1, main [type=search]')]"
                + ".map(element => element.value ?? element.textContent)"))).containsExactly("搜索", "元宵");
    }

    private List<Stop> stops() {
        return Stream.generate(() -> {
            browser.pressTab();
            return Stop.now(browser);
        }).takeWhile(Optional::isPresent).map(Optional::orElseThrow).toList();
    }

}
