package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** The reader's text size and colours. */
@BrowserTest
@ContextConfiguration(initializers = TestSiteInitializer.class)
class SettingsIT {

    private static final String STORY = "/articles/river-survey";
    private static final Display LIGHT = new Display(Screen.SMALL_PHONE, ColorScheme.LIGHT);
    private static final Display DARK = new Display(Screen.SMALL_PHONE, ColorScheme.DARK);
    /** Records the colours of the page at its first frames. */
    private static final String FIRST_FRAMES = """
            window.firstFrames = [];
            const record = () => {
              if (document.body) firstFrames.push(getComputedStyle(document.documentElement).backgroundColor);
              if (firstFrames.length < 3) requestAnimationFrame(record);
            };
            requestAnimationFrame(record);
            """;
    /** All values that the style sheet declares for the root, and the colour of the browser around the page. */
    private static final String COLOURS = """
            const style = getComputedStyle(document.documentElement);
            const names = ['background', 'surface', 'text', 'muted', 'border', 'border-strong', 'accent', 'pictures'];
            const meta = [...document.querySelectorAll('[name=theme-color]')].find(meta => matchMedia(meta.media).matches);
            return [meta.content, getComputedStyle(document.querySelector('main img')).filter,
                ...names.map(name => style.getPropertyValue('--' + name))]""";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    @AfterEach
    void forgetTheSettings() {
        browser.execute("localStorage.clear()");
    }

    @Test
    void theChosenColoursApplyToEveryPageFromItsFirstFrameOn() throws Exception {
        open(STORY, DARK);
        var dark = browser.execute(COLOURS);
        open(STORY, LIGHT);
        var light = browser.execute(COLOURS);
        assertThat(dark).isNotEqualTo(light);

        choose("theme", "dark");
        assertThat(browser.execute(COLOURS)).isEqualTo(dark);
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        try (var _ = browser.addPreloadScript(FIRST_FRAMES)) {
            open("/", LIGHT);
            assertThat(browser.execute(COLOURS)).isEqualTo(dark);
            assertThat(Browser.strings(browser.executeAsync("const done = arguments[0];"
                    + "setTimeout(() => done(firstFrames), 100)")))
                    .isNotEmpty()
                    .doesNotContain("rgb(253, 252, 249)");
        }
        choose("theme", "light");
        open(STORY, DARK);
        assertThat(browser.execute(COLOURS)).isEqualTo(light);
        choose("theme", "");
        assertThat(browser.execute(COLOURS)).isEqualTo(dark);
    }

    @Test
    void theTextHasThreeSizesAndIsNeverWiderThanTheScreen() {
        open(STORY, LIGHT);
        var standard = textSize();
        choose("size", "large");
        var large = textSize();
        choose("size", "larger");
        open(STORY, LIGHT);
        assertThat(large).isBetween(standard * 1.1, standard * 1.2);
        assertThat(textSize()).isBetween(large * 1.1, large * 1.2);
        assertThat(browser.list("overflow", LIGHT.screen().width())).isEmpty();
        assertThat(browser.list("layout-shifts")).isEmpty();
        choose("size", "");
        assertThat(textSize()).isEqualTo(standard);
    }

    @Test
    void theSettingsCanBeChosenWithTheKeyboard() {
        open("/", LIGHT);
        do {
            browser.pressTab();
        } while (!FocusedElement.of(browser).orElseThrow().html().contains("settings-button"));
        browser.type(Keys.ENTER);
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        browser.pressTab();
        browser.type(Keys.ARROW_RIGHT);
        assertThat(browser.execute("return document.documentElement.dataset.size")).isEqualTo("large");
        browser.type(Keys.ESCAPE);
        assertThat(browser.execute("return document.querySelector('#settings').matches(':popover-open')"
                + "|| !document.activeElement.matches('.settings-button')")).isEqualTo(false);
    }

    @Test
    void withoutScriptThereIsNothingOfIt() {
        browser.setScriptEnabled(false);
        try {
            open("/", LIGHT);
            assertThat(browser.list("visible-text", ".settings-button, #settings")).isEmpty();
        } finally {
            browser.setScriptEnabled(true);
        }
    }

    @Test
    void aBrowserThatKeepsNoDataAppliesTheSettingsToThePage() throws Exception {
        try (var _ = browser.addPreloadScript("Object.defineProperty(window, 'localStorage', "
                + "{ configurable: true, get() { throw new DOMException('off', 'SecurityError') } })")) {
            open(STORY, LIGHT);
            var standard = textSize();
            choose("size", "large");
            assertThat(textSize()).isGreaterThan(standard);
            assertThat(browser.drainLog(LogType.BROWSER)).isEmpty();
        } finally {
            open("/", LIGHT);
        }
    }

    private void open(String path, Display display) {
        browser.open("http://localhost:" + port + path, display);
    }

    private void choose(String name, String value) {
        browser.execute("document.querySelector(`#settings [name=${arguments[0]}][value='${arguments[1]}']`).click()",
                name, value);
    }

    private double textSize() {
        return ((Number) browser
                .execute("return parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)"))
                .doubleValue();
    }

}
