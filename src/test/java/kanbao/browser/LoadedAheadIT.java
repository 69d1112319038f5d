package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.article.Slug;
import kanbao.pageviews.PageViews;

/** Pages are loaded ahead when a reader points at their links, and are not read by that. */
@BrowserTest
class LoadedAheadIT {

    private static final String STORY = "white-house-memo-alibaba";
    private static final String LEAD = ".lead h2 a";
    private static final String HOW_IT_CAME = "return performance.getEntriesByType('navigation')[0].deliveryType";
    private static final String IN_TIME = "navigational-prefetch";
    private static final int UNTIL_IT_WOULD_BE_LOADED = 500;

    @LocalServerPort
    private int port;
    @Autowired
    private PageViews readership;
    private Browser browser;

    @BeforeAll
    void open(Browser shared) {
        browser = shared;
        browser.callItself("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0");
    }

    @AfterAll
    void itsOwnNameAgain() {
        browser.callItself("");
    }

    @Test
    void aPageIsLoadedAheadAndCountsOnceItIsReadOnly() throws Exception {
        look("/");
        try (var _ = browser.pointAt(LEAD)) {
            await("/articles/" + STORY);
            Thread.sleep(UNTIL_IT_WOULD_BE_LOADED);
            assertThat(reads()).isZero();
            browser.follow(LEAD);
        }
        assertThat(browser.ask(HOW_IT_CAME)).isEqualTo(IN_TIME);
        for (var tries = 0; reads() == 0 && tries < 200; tries++) {
            Thread.sleep(25);
        }
        assertThat(reads()).isOne();
    }

    @Test
    void aPageOfAListIsLoadedAhead() throws Exception {
        look("/hot");
        try (var _ = browser.pointAt(".foot a")) {
            await("/archive");
        }
    }

    @Test
    void aSearchIsNotLoadedAhead() throws Exception {
        look("/search?q=%E5%85%83%E5%AE%B5&section=tech");
        try (var _ = browser.pointAt(".ways a[href^='/search?']")) {
            Thread.sleep(UNTIL_IT_WOULD_BE_LOADED);
            assertThat(loadedAhead()).isEmpty();
        }
    }

    @Test
    void nothingIsLoadedAheadForWhoSavesData() throws Exception {
        browser.saveData(true);
        try {
            look("/");
            try (var _ = browser.pointAt(LEAD)) {
                Thread.sleep(UNTIL_IT_WOULD_BE_LOADED);
                assertThat(loadedAhead()).isEmpty();
            }
        } finally {
            browser.saveData(false);
        }
    }

    private void look(String path) {
        browser.open("http://localhost:" + port + path, Look.USUAL);
    }

    private void await(String path) throws InterruptedException {
        var loaded = loadedAhead();
        for (var tries = 0; loaded.isEmpty() && tries < 200; tries++) {
            Thread.sleep(25);
            loaded = loadedAhead();
        }
        assertThat(loaded).containsExactly("http://localhost:" + port + path);
    }

    /** Since it was last asked for. */
    private List<String> loadedAhead() {
        return Traffic.of(browser.log(LogType.PERFORMANCE)).loadedAhead();
    }

    private long reads() {
        return readership.reads(List.of(Slug.of(STORY)));
    }

}
