package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page fades into the next where a reader welcomes motion (CSS View Transitions Level 2). */
@BrowserTest
class TransitionsIT {

    /** What the page that is left asks for; whether the browser has time for it is not ours to say. */
    private static final String WATCH = "addEventListener('pageswap', event => "
            + "sessionStorage.setItem('fades', event.viewTransition !== null))";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesFadeIntoEachOtherOnlyWhereMotionIsWelcome(boolean welcome, Browser browser) throws Exception {
        browser.welcomeMotion(welcome);
        try (var _ = browser.runsFirst(WATCH)) {
            browser.open("http://localhost:" + port + "/", Look.USUAL);
            browser.follow(".lead h2 a");
            assertThat(browser.ask("return sessionStorage.getItem('fades')")).isEqualTo(Boolean.toString(welcome));
        } finally {
            browser.welcomeMotion(false);
        }
    }

}
