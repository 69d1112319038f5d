package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.StoryFiles;
import kanbao.article.Slug;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;

/** An open article page offers the new version when its article changes. */
@BrowserTest
class ArticleUpdatesIT {

    /** Shortens every timeout to 200 ms and records the longest. */
    private static final String SHORT_TIMEOUTS = """
            const originalSetTimeout = setTimeout;
            window.setTimeout = (callback, delay, ...rest) => {
              window.longestDelay = Math.max(window.longestDelay ?? 0, delay);
              return originalSetTimeout(callback, Math.min(delay, 200), ...rest);
            };
            """;
    private static final String IS_HIDDEN = "return document.querySelector('.update-notice button').hidden";
    private static final String SCROLL_POSITION = "return Math.round(scrollY)";

    private static Path content = Path.of("");

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @DynamicPropertySource
    static void twoStories(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-updates");
        write("story", "正文。");
        write("other", "别的。");
        properties.add("kanbao.content", content::toString);
    }

    private static void write(String slug, String text, String... keys) {
        new StoryFiles(content).storyWithText(slug + ".md", (text + "\n\n").repeat(60),
                "title: 标题", "date: 2026-03-01", String.join("\n", keys));
    }

    @BeforeEach
    void publishTheStory() throws IOException {
        change("story", "正文。");
    }

    private void change(String slug, String text, String... keys) throws IOException {
        var before = editions.current();
        write(slug, text, keys);
        await().until(() -> editions.current() != before);
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void theNewVersionIsOfferedWithoutALayoutShift(ColorScheme colorScheme, Browser browser) throws Exception {
        try (var _ = browser.addPreloadScript(SHORT_TIMEOUTS)) {
            openStory(browser, new Display(Screen.PHONE, colorScheme));
            browser.execute("scrollTo(0, 900)");
            change("story", "改过的正文。");

            awaitOffer(browser);
            assertThat(browser.execute("return document.querySelector('.update-notice').innerText"))
                    .isEqualTo("本文已更新，点此看新版");
            assertThat(browser.execute(SCROLL_POSITION)).isEqualTo(900L);
            assertThat(browser.list("layout-shifts")).isEmpty();
            assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
            assertThat((Long) browser.execute("return longestDelay")).as("polling interval in milliseconds")
                    .isBetween(10_000L, 29_000L);
            acceptOffer(browser);
            await().until(() -> text(browser).contains("改过的正文。"));
            assertThat(browser.execute(IS_HIDDEN)).isEqualTo(true);
        }
    }

    @Test
    void aWithdrawalIsOfferedAsANewVersion(Browser browser) throws Exception {
        try (var _ = browser.addPreloadScript(SHORT_TIMEOUTS)) {
            openStory(browser, Display.DESKTOP);
            change("story", "正文。", "retracted: {date: 2026-03-02, reason: 有误。}");

            awaitOffer(browser);
            acceptOffer(browser);
            await().until(() -> text(browser).contains("原因：有误。"));
        }
    }

    @Test
    void aChangeOfAnotherStoryIsNotOffered(Browser browser) throws Exception {
        try (var _ = browser.addPreloadScript(SHORT_TIMEOUTS)) {
            openStory(browser, Display.DESKTOP);
            change("other", "改过的。");

            await().atMost(Duration.ofSeconds(10)).until(() -> versionRequests(browser) > 3);
            assertThat(browser.execute(IS_HIDDEN)).isEqualTo(true);
            assertThat(version(editions.current())).isEqualTo(browser.execute(
                    "return document.querySelector('[data-version]').dataset.version"));
        }
    }

    private void openStory(Browser browser, Display display) {
        browser.open("http://localhost:" + port + "/articles/story", display);
    }

    private static String version(Edition edition) {
        return edition.article(Slug.of("story")).orElseThrow().version();
    }

    private static long versionRequests(Browser browser) {
        return (Long) browser.execute("return performance.getEntriesByType('resource')"
                + ".filter(entry => entry.name.endsWith('/version.txt')).length");
    }

    private static String text(Browser browser) {
        return browser.execute("return document.body.textContent").toString();
    }

    private static void awaitOffer(Browser browser) {
        await().atMost(Duration.ofSeconds(10)).until(() -> Boolean.FALSE.equals(browser.execute(IS_HIDDEN)));
    }

    private static void acceptOffer(Browser browser) {
        browser.execute("document.querySelector('.update-notice button').click()");
    }

}
