package kanbao.browser;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.browser.Display.Screen;

/** Opens every page once per screen and colour scheme, and evaluates all rules on this one visit. */
abstract class DisplayChecks extends PageChecks {

    abstract Stream<Screen> screens();

    Stream<Arguments> pagesOnAllDisplays() {
        return pages()
                .flatMap(page -> screens().flatMap(Display::of).map(display -> Arguments.of(page, display)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pagesOnAllDisplays")
    void everyPageIsAccessibleFitsTheScreenAndLoadsWithoutErrors(TestPage page, Display display) {
        var audit = PageAudit.of(page, display, browser());
        assertSoftly(softly -> {
            softly.assertThat(audit.accessibilityViolations()).as("%s, %s: WCAG violations", page, display).isEmpty();
            softly.assertThat(audit.overflow()).as("%s, %s: wider than the screen", page, display).isEmpty();
            softly.assertThat(audit.layoutShifts()).as("%s, %s: layout shifts", page, display).isEmpty();
            softly.assertThat(audit.consoleMessages()).as("%s, %s: console messages", page, display).isEmpty();
            softly.assertThat(audit.network().requestsToOtherHosts(page))
                    .as("%s, %s: requests to other hosts", page, display).isEmpty();
            softly.assertThat(audit.network().failures(page)).as("%s, %s: failed requests", page, display).isEmpty();
        });
    }

}
