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

/** Who looks at a story is counted once, with JavaScript or without it. */
@BrowserTest
class ReadsIT {

    private static final String PRERENDERED = """
            let ahead = true;
            Object.defineProperty(Document.prototype, 'prerendering', { get: () => ahead });
            addEventListener('activation-for-tests', () => {
              ahead = false;
              document.dispatchEvent(new Event('prerenderingchange'));
            });
            """;
    private static final String BACKGROUND = """
            let hidden = true;
            Object.defineProperty(Document.prototype, 'visibilityState', { get: () => hidden ? 'hidden' : 'visible' });
            addEventListener('activation-for-tests', () => {
              hidden = false;
              document.dispatchEvent(new Event('visibilitychange'));
            });
            """;

    private static final int UNTIL_IT_WOULD_BE_COUNTED = 300;

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
    void aReaderWithScriptIsCountedOnceHoweverOftenThePageIsLoaded() throws Exception {
        look("white-house-memo-alibaba");
        await("white-house-memo-alibaba", 1);
        look("white-house-memo-alibaba");
        look("white-house-memo-alibaba");

        lookAtAnother("changyucheng-lantern-festival");
        assertThat(reads("white-house-memo-alibaba")).isOne();
    }

    @Test
    void aReaderWithoutScriptIsCountedByThePicture() throws Exception {
        browser.allowScript(false);
        try {
            look("wuxi-travel-checkup");
            await("wuxi-travel-checkup", 1);
            look("wuxi-travel-checkup");
            lookAtAnother("songdafeng-visitors");
            assertThat(reads("wuxi-travel-checkup")).isOne();
        } finally {
            browser.allowScript(true);
        }
    }

    @Test
    void aReaderWithScriptLoadsNoPicture() throws Exception {
        look("online-catering-food-safety");
        await("online-catering-food-safety", 1);

        Awaitility.await("the browser notes the request once it is answered")
                .untilAsserted(() -> assertThat(browser.ask(
                        "return performance.getEntriesByType('resource')"
                                + ".filter(one => one.name.includes('/reads/')).map(one => one.initiatorType).join()"))
                        .isEqualTo("fetch"));
    }

    @Test
    void aPageThatIsMadeAheadCountsWhenItIsShown() throws Exception {
        countsOnlyOnceItIsActive("jinan-lantern-fair", PRERENDERED);
    }

    @Test
    void aPageInATabThatNobodyHasOpenedCountsWhenItIsShown() throws Exception {
        countsOnlyOnceItIsActive("luoyang-tourism-model", BACKGROUND);
    }

    private void countsOnlyOnceItIsActive(String slug, String script) throws Exception {
        try (var _ = browser.runsFirst(script)) {
            look(slug);
            Thread.sleep(UNTIL_IT_WOULD_BE_COUNTED);
            assertThat(reads(slug)).isZero();
            look(slug);
            browser.ask("dispatchEvent(new Event('activation-for-tests'))");
            await(slug, 1);
        }
    }

    private void look(String slug) {
        browser.open("http://localhost:" + port + "/articles/" + slug, Look.USUAL);
    }

    /** By the time another read is counted, one that was told of before it is as well. */
    private void lookAtAnother(String slug) throws InterruptedException {
        look(slug);
        await(slug, 1);
    }

    private void await(String slug, long expected) throws InterruptedException {
        for (var tries = 0; reads(slug) < expected && tries < 200; tries++) {
            Thread.sleep(25);
        }
        assertThat(reads(slug)).isEqualTo(expected);
    }

    private long reads(String slug) {
        return readership.reads(List.of(Slug.of(slug)));
    }

}
