package kanbao.browser;

import java.util.List;

import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What one look at a page, from its top to its end, brought to light.
 *
 * @param barriers what keeps readers out, by the rules of WCAG 2.2 AA
 * @param shifts   what moved after it was shown
 * @param overflow what is wider than the screen
 * @param console  what the browser wrote to its console
 * @param traffic  what was asked for
 */
record Visit(List<String> barriers, List<String> shifts, List<String> overflow, List<String> console,
        Traffic traffic) {

    private static final String AXE = Script.axe();

    static Visit to(Page page, Look look, Browser browser) {
        browser.open(page.address(), look);
        browser.askLater(Script.named("read-to-the-end"));
        var shifts = lines(browser.ask(Script.named("what-moved")));
        var overflow = lines(browser.ask(Script.named("what-is-too-wide"), look.screen().width()));
        browser.ask(AXE);
        var barriers = lines(browser.askLater(Script.named("barriers")));
        return new Visit(barriers, shifts, overflow, console(page, browser),
                Traffic.of(browser.log(LogType.PERFORMANCE)));
    }

    static List<String> lines(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    /** The browser also writes there that a page is an error; where the page is meant to be one, that is left out. */
    private static List<String> console(Page page, Browser browser) {
        var announced = page.address() + " - Failed to load resource: the server responded with a status of "
                + page.status();
        return browser.log(LogType.BROWSER)
                .stream()
                .map(LogEntry::getMessage)
                .filter(message -> page.status() == 200 || !message.startsWith(announced))
                .toList();
    }

}
