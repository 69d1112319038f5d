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

/** The browser prefetches a page when the pointer is over its link; a prefetch is not a page view. */
@BrowserTest
class PrefetchIT {

    private static final String STORY = "white-house-memo-alibaba";
    private static final String LEAD_LINK = ".lead h2 a";
    private static final String DELIVERY_TYPE = "return performance.getEntriesByType('navigation')[0].deliveryType";
    private static final int MILLISECONDS_FOR_A_PREFETCH = 500;

    @LocalServerPort
    private int port;
    @Autowired
    private PageViews pageViews;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
        browser.setUserAgent("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0");
    }

    @AfterAll
    void restoreUserAgent() {
        browser.setUserAgent("");
    }

    @Test
    void aPrefetchedPageIsCountedOnceAndOnlyWhenItIsOpened() throws Exception {
        open("/");
        try (var _ = browser.hover(LEAD_LINK)) {
            awaitPrefetch("/articles/" + STORY);
            Thread.sleep(MILLISECONDS_FOR_A_PREFETCH);
            assertThat(countedViews()).isZero();
            browser.clickLink(LEAD_LINK);
        }
        assertThat(browser.execute(DELIVERY_TYPE)).isEqualTo("navigational-prefetch");
        for (var tries = 0; countedViews() == 0 && tries < 200; tries++) {
            Thread.sleep(25);
        }
        assertThat(countedViews()).isOne();
    }

    @Test
    void aListPageIsPrefetched() throws Exception {
        open("/hot");
        try (var _ = browser.hover(".footer a")) {
            awaitPrefetch("/archive");
        }
    }

    @Test
    void aSearchIsNotPrefetched() throws Exception {
        open("/search?q=%E5%85%83%E5%AE%B5&section=tech");
        try (var _ = browser.hover(".link-list a[href^='/search?']")) {
            Thread.sleep(MILLISECONDS_FOR_A_PREFETCH);
            assertThat(newPrefetches()).isEmpty();
        }
    }

    @Test
    void nothingIsPrefetchedInDataSaverMode() throws Exception {
        browser.setDataSaver(true);
        try {
            open("/");
            try (var _ = browser.hover(LEAD_LINK)) {
                Thread.sleep(MILLISECONDS_FOR_A_PREFETCH);
                assertThat(newPrefetches()).isEmpty();
            }
        } finally {
            browser.setDataSaver(false);
        }
    }

    private void open(String path) {
        browser.open("http://localhost:" + port + path, Display.DESKTOP);
    }

    private void awaitPrefetch(String path) throws InterruptedException {
        var prefetches = newPrefetches();
        for (var tries = 0; prefetches.isEmpty() && tries < 200; tries++) {
            Thread.sleep(25);
            prefetches = newPrefetches();
        }
        assertThat(prefetches).containsExactly("http://localhost:" + port + path);
    }

    /** The addresses that were prefetched since the last call. */
    private List<String> newPrefetches() {
        return NetworkLog.of(browser.drainLog(LogType.PERFORMANCE)).prefetches();
    }

    private long countedViews() {
        return pageViews.views(List.of(Slug.of(STORY)));
    }

}
