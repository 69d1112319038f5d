package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages fade into each other unless the reader prefers reduced motion (CSS View Transitions Level 2). */
@BrowserTest
class ViewTransitionsIT {

    /** Records whether the old page starts a transition. Whether the browser completes it depends on its load. */
    private static final String RECORDER = "addEventListener('pageswap', event => "
            + "sessionStorage.setItem('hasTransition', event.viewTransition !== null))";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesFadeIntoEachOtherUnlessMotionIsReduced(boolean reduced, Browser browser) throws Exception {
        browser.setReducedMotion(reduced);
        try (var _ = browser.addPreloadScript(RECORDER)) {
            browser.open("http://localhost:" + port + "/", Display.DESKTOP);
            browser.clickLink(".lead h2 a");
            assertThat(browser.execute("return sessionStorage.getItem('hasTransition')"))
                    .isEqualTo(Boolean.toString(!reduced));
        } finally {
            browser.setReducedMotion(true);
        }
    }

}
