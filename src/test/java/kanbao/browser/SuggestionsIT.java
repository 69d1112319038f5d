package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import kanbao.PageResponse;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** What a search field suggests while a reader types. */
@BrowserTest
@ContextConfiguration(initializers = TestSiteInitializer.class)
class SuggestionsIT {

    /** The texts of the visible suggestions. */
    private static final String SUGGESTED = "return [...document.querySelectorAll('main [role=listbox]:not([hidden]) [role=option]')]"
            + ".map(option => option.firstChild.textContent)";
    /** The state of the search field, and the suggestion that it names as selected. */
    private static final String STATE = """
            const field = document.querySelector('main [type=search]');
            const selected = document.getElementById(field.getAttribute('aria-activedescendant'));
            return [field.role, field.ariaExpanded, selected?.ariaSelected ?? '', selected?.firstChild.textContent ?? '']""";
    private static final String SCRIPTS = "return performance.getEntriesByType('resource').map(entry => entry.name)"
            + ".filter(name => name.includes('/assets/suggest'))";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    @Test
    void aSearchFieldSuggestsPagesThatTheKeyboardOpens() throws InterruptedException {
        await().until(() -> PageResponse.get(port, "/search/suggestions?q=alibaba").body().contains("阿里巴巴"));
        browser.open("http://localhost:" + port + "/search", new Display(Screen.PHONE, ColorScheme.DARK));
        browser.drainLog(LogType.BROWSER);
        assertThat(Browser.strings(browser.execute(SCRIPTS))).isEmpty();
        assertThat(browser.list("visible-text", "main .search-filters select")).isEmpty();

        do {
            browser.pressTab();
        } while (!FocusedElement.of(browser).orElseThrow().html().startsWith("<input"));
        await().until(() -> state().getFirst().equals("combobox"));
        browser.type("alibaba");
        await().until(() -> suggested().contains("白宫备忘录点名阿里巴巴：谁说了什么"));
        assertThat(suggested()).startsWith("阿里巴巴");
        assertThat(state()).containsExactly("combobox", "true", "", "");

        browser.type(Keys.ARROW_DOWN);
        assertThat(state()).containsExactly("combobox", "true", "true", "阿里巴巴");
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        browser.type(Keys.ARROW_UP);
        assertThat(state()).containsExactly("combobox", "true", "", "");
        browser.type(Keys.ESCAPE);
        assertThat(state()).containsExactly("combobox", "false", "", "");
        assertThat(browser.execute("return document.querySelector('main [type=search]').value")).isEqualTo("alibaba");

        browser.type(Keys.BACK_SPACE);
        await().until(() -> !suggested().isEmpty());
        browser.type(Keys.ARROW_UP);
        assertThat(state()).containsExactly("combobox", "true", "true", suggested().getLast());
        browser.type(Keys.ARROW_DOWN);
        browser.type(Keys.ARROW_DOWN);
        browser.type(Keys.ENTER);
        browser.awaitPath("/topics/%E9%98%BF%E9%87%8C%E5%B7%B4%E5%B7%B4");
        assertThat(browser.drainLog(LogType.BROWSER)).isEmpty();
    }

    private List<String> suggested() {
        return Browser.strings(browser.execute(SUGGESTED));
    }

    private List<String> state() {
        return Browser.strings(browser.execute(STATE));
    }

}
