package kanbao.browser;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.browser.Display.Screen;

/** Opens every page once per screen, and evaluates all rules on this one visit. */
abstract class DisplayChecks extends PageChecks {

    abstract Stream<Screen> screens();

    Stream<Arguments> pagesOnAllScreens() {
        return pages().flatMap(page -> screens().map(screen -> Arguments.of(page, screen)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pagesOnAllScreens")
    void everyPageIsAccessibleFitsTheScreenAndLoadsWithoutErrors(TestPage page, Screen screen) {
        var audit = PageAudit.of(page, screen, browser());
        assertSoftly(softly -> {
            softly.assertThat(audit.accessibilityViolations()).as("%s, %s: WCAG violations", page, screen).isEmpty();
            softly.assertThat(audit.overflow()).as("%s, %s: wider than the screen", page, screen).isEmpty();
            softly.assertThat(audit.layoutShifts()).as("%s, %s: layout shifts", page, screen).isEmpty();
            softly.assertThat(audit.consoleMessages()).as("%s, %s: console messages", page, screen).isEmpty();
            softly.assertThat(audit.network().requestsToOtherHosts(page))
                    .as("%s, %s: requests to other hosts", page, screen).isEmpty();
            softly.assertThat(audit.network().failures(page)).as("%s, %s: failed requests", page, screen).isEmpty();
        });
    }

}
