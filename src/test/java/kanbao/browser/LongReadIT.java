package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.QrCodeReader;
import kanbao.StoryFiles;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** What a long story offers beyond its text: its headings, related stories, sharing, and the place where the reader was. */
@BrowserTest
class LongReadIT {

    private static final String BASE = "https://news.example.cn";
    private static final Display PHONE = new Display(Screen.PHONE, ColorScheme.LIGHT);
    private static final int KEPT_POSITIONS = 50;
    private static final String CURRENT = "return [...document.querySelectorAll('.contents [aria-current]')]"
            + ".filter(link => link.checkVisibility()).map(link => link.textContent).join()";
    /** The first paragraph in the window, and how much of it is above the window. */
    private static final String PLACE = """
            const paragraphs = [...document.querySelectorAll('.body > *')];
            const first = paragraphs.findLast(paragraph => paragraph.getBoundingClientRect().top <= 1);
            return first ? `${paragraphs.indexOf(first)}: ${Math.round(first.getBoundingClientRect().top / 4)}` : 'top'""";

    private static final String QR_REQUESTS = "return performance.getEntriesByType('resource')"
            + ".filter(entry => entry.name.endsWith('/qr.svg')).length";

    private static Path content = Path.of("");

    @LocalServerPort
    private int port;
    private Browser browser;

    @DynamicPropertySource
    static void stories(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-long");
        var stories = new StoryFiles(content);
        var chapters = new StringBuilder();
        for (var chapter : List.of("一", "二", "三", "四", "五")) {
            chapters.append("\n\n## 第").append(chapter).append("章\n")
                    .append(("\n" + "河水慢慢地流过老桥，志愿者记下水位。".repeat(8) + "\n").repeat(6));
        }
        stories.storyWithText("long.md", "开头。" + chapters, "title: 长篇", "date: 2026-03-02", "topics: [河流]");
        stories.storyWithText("three.md", "## 一\n\n段。\n\n## 二\n\n段。\n\n## 三\n\n段。", "title: 三节", "date: 2026-03-01",
                "topics: [河流]");
        stories.storyWithText("code.md", "```r {linenos=true,hl_lines=1}\nx <- 'a' # b\n\ny\n```", "title: 代码",
                "date: 2026-02-01", "topics: [代码]");
        for (var number = 1; number <= 6; number++) {
            stories.storyWithText("river-" + number + ".md", "河水的第" + number + "篇记录。", "title: 河水记录之" + number,
                    "date: 2026-02-0" + number, "topics: [河流]");
        }
        properties.add("kanbao.content", content::toString);
        properties.add("kanbao.site.base-url", () -> BASE);
    }

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    @BeforeEach
    void forgetThePositions() {
        open("/", PHONE);
        browser.execute("localStorage.clear()");
    }

    @Test
    void onAPhoneAClosedListOfHeadingsIsAboveTheTextAndRelatedStoriesAreBelowIt() {
        open("/articles/long", PHONE);
        assertThat(browser.execute("return document.querySelector('.article .contents details').open"))
                .isEqualTo(false);
        browser.execute("document.querySelector('.article .contents summary').click()");
        assertThat(browser.list("visible-text", ".contents a")).containsExactly("第一章", "第二章", "第三章", "第四章", "第五章");
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        browser.execute("document.querySelectorAll('.article .contents a')[3].click()");
        await().until(() -> browser.execute("return Math.round(document.getElementById('s-第四章')"
                + ".getBoundingClientRect().top)").equals(0L));
        assertThat(browser.list("visible-text", ".read-next")).isEmpty();
        assertThat(browser.execute("return document.querySelector('.sidebar .related').getBoundingClientRect().top"
                + "> document.querySelector('.article').getBoundingClientRect().bottom")).isEqualTo(true);
    }

    @Test
    void onAWideScreenTheHeadingsFollowTheReaderWhereTheSidebarEnds() {
        open("/articles/long", Display.DESKTOP);
        assertThat(browser.list("visible-text", ".article > .contents")).isEmpty();
        assertThat(browser.execute(CURRENT)).isEqualTo("");
        for (var chapter : List.of("第三章", "第五章", "第二章")) {
            browser.execute("document.getElementById('s-" + chapter + "').scrollIntoView()");
            await().untilAsserted(() -> assertThat(browser.execute(CURRENT)).isEqualTo(chapter));
        }
        browser.execute("document.querySelector('.sharing').scrollIntoView({ block: 'end' })");
        await().untilAsserted(() -> assertThat(browser.execute(CURRENT)).isEqualTo("第五章"));
        assertThat(browser.execute("const box = document.querySelector('.side .contents').getBoundingClientRect();"
                + "return box.top >= 0 && box.bottom <= innerHeight"
                + "&& box.left > document.querySelector('.article').getBoundingClientRect().right")).isEqualTo(true);
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
    }

    @Test
    void onAWideScreenRelatedStoriesAreWhereALongTextEnds() {
        open("/articles/long", Display.DESKTOP);
        assertThat(browser.list("visible-text", ".read-next a")).hasSize(4);
        assertThat(
                (Long) browser.execute("return Math.round(document.querySelector('.read-next').getBoundingClientRect()"
                        + ".top - document.querySelector('.body').getBoundingClientRect().bottom)"))
                .isBetween(0L, 500L);
        open("/articles/river-1", Display.DESKTOP);
        assertThat(browser.list("visible-text", ".read-next")).isEmpty();
    }

    @Test
    void threeHeadingsHaveNoListAndAShortStoryNoLinkToItsTop() {
        open("/articles/three", PHONE);
        assertThat(browser.list("visible-text", ".contents, .sharing [href='#top']")).isEmpty();
        open("/articles/long", PHONE);
        browser.execute("scrollTo(0, 9999); document.querySelector('.sharing [href=\"#top\"]').click()");
        await().until(() -> browser.execute("return scrollY").equals(0L));
    }

    @Test
    void withoutScriptTheQrCodeOpensAndIsReadAt120Pixels() throws IOException {
        browser.setScriptEnabled(false);
        try {
            open("/articles/long", new Display(Screen.PHONE, ColorScheme.DARK));
            assertThat(browser.list("visible-text", ".sharing button")).isEmpty();
            browser.execute("document.querySelector('.sharing summary').click();"
                    + "document.querySelector('.sharing img').scrollIntoView({ block: 'center' });"
                    + "Object.assign(document.querySelector('.sharing img'), { width: 120, height: 120 })");
            await().untilAsserted(() -> assertThat(browser.execute(
                    "return document.querySelector('.sharing img').naturalWidth")).isNotEqualTo(0L));
            assertThat(QrCodeReader.read(picture(".sharing img"))).isEqualTo(BASE + "/articles/long");
        } finally {
            browser.setScriptEnabled(true);
        }
    }

    @Test
    void theCanonicalAddressIsCopiedAndPassedToTheSystem() throws Exception {
        try (var _ = browser.addPreloadScript("Object.defineProperty(navigator, 'clipboard', "
                + "{ value: { writeText: async text => { window.copied = text; } } });"
                + "navigator.share = async data => { window.shared = data.url; };")) {
            open("/articles/long", PHONE);
            assertThat(browser.list("visible-text", ".sharing button")).containsExactly("复制地址", "分享");
            browser.execute("document.querySelectorAll('.sharing button').forEach(button => button.click())");
            await().untilAsserted(() -> assertThat(browser.list("visible-text", ".sharing button"))
                    .containsExactly("已复制", "分享"));
            assertThat(Browser.strings(browser.execute("return [copied, shared]")))
                    .containsOnly(BASE + "/articles/long");
        }
    }

    @Test
    void codeIsCopiedWithoutItsNumbersAndTheButtonMovesNothing() throws Exception {
        try (var _ = browser.addPreloadScript("Object.defineProperty(navigator, 'clipboard', "
                + "{ value: { writeText: async text => { window.copied = text; } } });")) {
            open("/articles/code", PHONE);
            assertThat(browser.list("visible-text", ".code button")).containsExactly("复制代码");
            assertThat(browser.execute("const [code, button, line] = ['pre', '.code button', 'pre mark']"
                    + ".map(name => document.querySelector(name).getBoundingClientRect());"
                    + "return code.top === button.top && button.bottom <= line.top && button.height >= 24"))
                    .isEqualTo(true);
            assertThat(browser
                    .execute("return getComputedStyle(document.querySelector('[data-n=\"3\"]'), '::before').content"))
                    .isEqualTo("\"3\"");
            browser.execute("document.querySelector('.code button').click()");
            await().untilAsserted(() -> assertThat(browser.list("visible-text", ".code button"))
                    .containsExactly("已复制"));
            assertThat(browser.execute("return copied")).isEqualTo("x <- 'a' # b\n\ny");
            assertThat(browser.execute("return new Set([...document.querySelectorAll('pre span[class]'), "
                    + "document.querySelector('pre')].map(part => getComputedStyle(part).color)).size")).isEqualTo(3L);
        }
    }

    @Test
    void aReaderWhoReturnsFindsTheParagraphAgainAlsoInAnotherTextSize() {
        open("/articles/long", PHONE);
        assertThat(browser.execute(QR_REQUESTS)).as("loaded before a reader opens it").isEqualTo(0L);
        browser.execute("scrollTo({ top: document.querySelectorAll('.body > *')[8].getBoundingClientRect().top + 100,"
                + "behavior: 'instant' })");
        var place = browser.execute(PLACE);
        open("/articles/river-1", PHONE);
        open("/articles/long", PHONE);
        await().untilAsserted(() -> assertThat(browser.execute(PLACE)).isEqualTo(place));
        assertThat(browser.list("layout-shifts")).isEmpty();

        open("/", PHONE);
        browser.execute("localStorage.setItem('size', 'larger')");
        open("/articles/long", Display.DESKTOP);
        await().untilAsserted(() -> assertThat(String.valueOf(browser.execute(PLACE)))
                .startsWith(String.valueOf(place).replaceFirst(":.*", ":")));
    }

    @Test
    void aPlaceInTheAddressAndTheBrowsersOwnMemoryComeFirst() {
        open("/articles/long", PHONE);
        browser.execute("scrollTo({ top: 2345, behavior: 'instant' })");
        open("/", PHONE);
        open("/articles/long#s-第五章", PHONE);
        assertThat(browser.execute("return Math.round(document.getElementById('s-第五章').getBoundingClientRect().top)"))
                .isEqualTo(0L);

        open("/articles/long", PHONE);
        browser.execute("scrollTo({ top: 1000, behavior: 'instant' })");
        browser.execute("location.href = '/'");
        await().until(() -> browser.execute("return location.pathname").equals("/"));
        browser.execute("localStorage.clear(); history.back()");
        await().untilAsserted(() -> assertThat(browser.execute("return location.pathname + Math.round(scrollY)"))
                .isEqualTo("/articles/long1000"));
    }

    @Test
    void aStoryThatWasReadToItsEndBeginsAtItsTopAndAtMostFiftyPlacesAreKept() {
        browser.execute("const places = {}; for (let i = 0; i < 80; i++) places['/articles/' + i] = 3.5;"
                + "localStorage.setItem('positions', JSON.stringify(places))");
        open("/articles/long", PHONE);
        browser.execute("scrollTo({ top: 2345, behavior: 'instant' })");
        open("/articles/long", PHONE);
        assertThat(
                Browser.strings(browser.execute("return Object.keys(JSON.parse(localStorage.getItem('positions')))")))
                .hasSize(KEPT_POSITIONS)
                .endsWith("/articles/79", "/articles/long");
        browser.execute(
                "document.querySelector('.previous-next').scrollIntoView({ block: 'end', behavior: 'instant' })");
        open("/", PHONE);
        open("/articles/long", PHONE);
        assertThat(browser.execute(PLACE)).isEqualTo("top");
    }

    private void open(String path, Display display) {
        browser.open("http://localhost:" + port + path, display);
    }

    /** The first element that matches the CSS selector, as the screen shows it. */
    private BufferedImage picture(String selector) throws IOException {
        var box = Browser.strings(browser.execute("const { x, y, width, height } = document.querySelector(arguments[0])"
                + ".getBoundingClientRect(); return [x, y, width, height].map(Math.round)", selector))
                .stream().map(Integer::valueOf).toList();
        return ImageIO.read(new ByteArrayInputStream(browser.screenshot()))
                .getSubimage(box.get(0), box.get(1), box.get(2), box.get(3));
    }

}
