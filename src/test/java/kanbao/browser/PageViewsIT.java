package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.article.Slug;
import kanbao.pageviews.PageViews;

/** A visitor of an article is counted once, with or without JavaScript. */
@BrowserTest
class PageViewsIT {

    private static final String PRERENDERED = """
            let isPrerendering = true;
            Object.defineProperty(Document.prototype, 'prerendering', { get: () => isPrerendering });
            addEventListener('activation-for-tests', () => {
              isPrerendering = false;
              document.dispatchEvent(new Event('prerenderingchange'));
            });
            """;
    private static final String BACKGROUND_TAB = """
            let isHidden = true;
            Object.defineProperty(Document.prototype, 'visibilityState', { get: () => isHidden ? 'hidden' : 'visible' });
            addEventListener('activation-for-tests', () => {
              isHidden = false;
              document.dispatchEvent(new Event('visibilitychange'));
            });
            """;

    private static final int MILLISECONDS_FOR_A_VIEW = 300;

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
    void aVisitorWithScriptIsCountedOnceForSeveralViews() throws Exception {
        open("white-house-memo-alibaba");
        awaitViews("white-house-memo-alibaba", 1);
        open("white-house-memo-alibaba");
        open("white-house-memo-alibaba");

        awaitEarlierViews("changyucheng-lantern-festival");
        assertThat(countedViews("white-house-memo-alibaba")).isOne();
    }

    @Test
    void aVisitorWithoutScriptIsCountedByThePicture() throws Exception {
        browser.setScriptEnabled(false);
        try {
            open("wuxi-travel-checkup");
            awaitViews("wuxi-travel-checkup", 1);
            open("wuxi-travel-checkup");
            awaitEarlierViews("songdafeng-visitors");
            assertThat(countedViews("wuxi-travel-checkup")).isOne();
        } finally {
            browser.setScriptEnabled(true);
        }
    }

    @Test
    void aVisitorWithScriptDoesNotLoadThePicture() throws Exception {
        open("online-catering-food-safety");
        awaitViews("online-catering-food-safety", 1);

        Awaitility.await("the browser lists the request after its response")
                .untilAsserted(() -> assertThat(browser.execute(
                        "return performance.getEntriesByType('resource')"
                                + ".filter(entry => entry.name.includes('/reads/'))"
                                + ".map(entry => entry.initiatorType).join()"))
                        .isEqualTo("fetch"));
    }

    @Test
    void aPrerenderedPageIsCountedWhenItIsShown() throws Exception {
        assertCountedOnlyAfterActivation("jinan-lantern-fair", PRERENDERED);
    }

    @Test
    void aPageInABackgroundTabIsCountedWhenItIsShown() throws Exception {
        assertCountedOnlyAfterActivation("luoyang-tourism-model", BACKGROUND_TAB);
    }

    private void assertCountedOnlyAfterActivation(String slug, String script) throws Exception {
        try (var _ = browser.addPreloadScript(script)) {
            open(slug);
            Thread.sleep(MILLISECONDS_FOR_A_VIEW);
            assertThat(countedViews(slug)).isZero();
            open(slug);
            browser.execute("dispatchEvent(new Event('activation-for-tests'))");
            awaitViews(slug, 1);
        }
    }

    private void open(String slug) {
        browser.open("http://localhost:" + port + "/articles/" + slug, Display.DESKTOP);
    }

    /** Views this other article: when its view is counted, all earlier views are counted too. */
    private void awaitEarlierViews(String slug) throws InterruptedException {
        open(slug);
        awaitViews(slug, 1);
    }

    private void awaitViews(String slug, long expected) throws InterruptedException {
        for (var tries = 0; countedViews(slug) < expected && tries < 200; tries++) {
            Thread.sleep(25);
        }
        assertThat(countedViews(slug)).isEqualTo(expected);
    }

    private long countedViews(String slug) {
        return pageViews.views(List.of(Slug.of(slug)));
    }

}
