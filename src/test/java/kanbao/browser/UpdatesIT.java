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

import kanbao.article.Slug;
import kanbao.browser.Look.Scheme;
import kanbao.browser.Look.Screen;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;

/** An article that changes while a reader reads it. */
@BrowserTest
class UpdatesIT {

    /** Has a long wait pass in a moment, and notes how long it would have been. */
    private static final String IMPATIENT = """
            const later = setTimeout;
            window.setTimeout = (what, millis, ...rest) => {
              window.longest = Math.max(window.longest ?? 0, millis);
              return later(what, Math.min(millis, 200), ...rest);
            };
            """;
    private static final String HIDDEN = "return document.querySelector('.changed button').hidden";
    private static final String SCROLL = "return Math.round(scrollY)";

    private static Path content = Path.of("");

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @DynamicPropertySource
    static void aPaperOfTwoStories(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-updates");
        write("story", "正文。");
        write("other", "别的。");
        properties.add("kanbao.content", content::toString);
    }

    private static void write(String slug, String text, String... keys) throws IOException {
        Files.writeString(content.resolve(slug + ".md"), "---\ntitle: 标题\ndate: 2026-03-01\n" + String.join("\n", keys)
                + "\n---\n" + (text + "\n\n").repeat(60));
    }

    @BeforeEach
    void theStoryIsOut() throws IOException {
        change("story", "正文。");
    }

    private void change(String slug, String text, String... keys) throws IOException {
        var before = editions.current();
        write(slug, text, keys);
        await().until(() -> editions.current() != before);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void theNewVersionIsOfferedAndNothingMoves(Scheme scheme, Browser browser) throws Exception {
        try (var _ = browser.runsFirst(IMPATIENT)) {
            browser.open("http://localhost:" + port + "/articles/story", new Look(Screen.PHONE, scheme));
            browser.ask("scrollTo(0, 900)");
            change("story", "改过的正文。");

            awaitOffer(browser);
            assertThat(browser.ask("return document.querySelector('.changed').innerText")).isEqualTo("本文已更新，点此看新版");
            assertThat(browser.ask(SCROLL)).isEqualTo(900L);
            assertThat(Visit.lines(browser.ask(Script.named("what-moved")))).isEmpty();
            browser.ask(Script.axe());
            assertThat(Visit.lines(browser.askLater(Script.named("barriers")))).isEmpty();
            assertThat((Long) browser.ask("return longest")).as("pause in milliseconds").isBetween(10_000L, 29_000L);
            browser.ask("document.querySelector('.changed button').click()");
            await().until(() -> browser.ask("return document.body.textContent").toString().contains("改过的正文。"));
            assertThat(browser.ask(HIDDEN)).isEqualTo(true);
        }
    }

    @Test
    void aStoryThatIsTakenBackHasChanged(Browser browser) throws Exception {
        try (var _ = browser.runsFirst(IMPATIENT)) {
            browser.open("http://localhost:" + port + "/articles/story", Look.USUAL);
            change("story", "正文。", "retracted: {date: 2026-03-02, reason: 有误。}");

            awaitOffer(browser);
            browser.ask("document.querySelector('.changed button').click()");
            await().until(() -> browser.ask("return document.body.textContent").toString().contains("原因：有误。"));
        }
    }

    @Test
    void aChangeOfAnotherStoryIsNotSaid(Browser browser) throws Exception {
        try (var _ = browser.runsFirst(IMPATIENT)) {
            browser.open("http://localhost:" + port + "/articles/story", Look.USUAL);
            change("other", "改过的。");

            await().atMost(Duration.ofSeconds(10)).until(() -> asked(browser) > 3);
            assertThat(browser.ask(HIDDEN)).isEqualTo(true);
            assertThat(version(editions.current())).isEqualTo(browser.ask(
                    "return document.querySelector('[data-shown]').dataset.shown"));
        }
    }

    private static String version(Edition edition) {
        return edition.article(Slug.of("story")).orElseThrow().version();
    }

    private static long asked(Browser browser) {
        return (Long) browser.ask("return performance.getEntriesByType('resource')"
                + ".filter(one => one.name.endsWith('/version.txt')).length");
    }

    private static void awaitOffer(Browser browser) {
        await().atMost(Duration.ofSeconds(10)).until(() -> Boolean.FALSE.equals(browser.ask(HIDDEN)));
    }

}
