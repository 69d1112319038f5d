package kanbao.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/**
 * What one visit of a page, scrolled from its top to its end, showed.
 *
 * @param accessibilityViolations violations of WCAG 2.2 AA that axe-core found
 * @param layoutShifts            elements that moved after they were shown
 * @param overflow                elements that are wider than the screen
 * @param consoleMessages         what the browser wrote to its console
 * @param network                 requests and responses
 */
record PageAudit(List<String> accessibilityViolations, List<String> layoutShifts, List<String> overflow,
        List<String> consoleMessages, NetworkLog network) {

    /** Opens the page in light colours, then checks its contrast in dark ones, and a phone's page also at the usual width. */
    static PageAudit of(TestPage page, Screen screen, Browser browser) {
        browser.open(page.address(), new Display(screen, ColorScheme.LIGHT));
        browser.executeAsync(BrowserScript.named("scroll-to-end"));
        var layoutShifts = browser.list("layout-shifts");
        var overflow = overflow(screen, browser);
        var violations = Stream.of(accessibilityViolations(browser).stream(), contrastViolationsInDark(browser))
                .flatMap(found -> found).toList();
        if (screen.isPhone()) {
            browser.resize(Screen.PHONE);
            overflow.addAll(overflow(Screen.PHONE, browser));
        }
        return new PageAudit(violations, layoutShifts, overflow, consoleMessages(page, browser),
                NetworkLog.of(browser.drainLog(LogType.PERFORMANCE)));
    }

    private static List<String> overflow(Screen screen, Browser browser) {
        return browser.list("overflow", screen.width()).stream().map(element -> screen + ": " + element)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static List<String> accessibilityViolations(Browser browser) {
        browser.execute(BrowserScript.axe());
        return Browser.strings(browser.executeAsync(BrowserScript.named("accessibility-violations")));
    }

    private static Stream<String> contrastViolationsInDark(Browser browser) {
        browser.emulate(ColorScheme.DARK);
        return Browser.strings(browser.executeAsync(BrowserScript.named("accessibility-violations"), "color-contrast"))
                .stream().map(violation -> "in dark colours: " + violation);
    }

    /** The browser reports the status of an error page in the console; that message is expected. */
    private static List<String> consoleMessages(TestPage page, Browser browser) {
        var expected = page.address() + " - Failed to load resource: the server responded with a status of "
                + page.status();
        return browser.drainLog(LogType.BROWSER)
                .stream()
                .map(LogEntry::getMessage)
                .filter(message -> page.status() == 200 || !message.startsWith(expected))
                .toList();
    }

}
