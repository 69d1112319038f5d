package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.variant.Photos;

/** The pictures of an article: their height, galleries, and the dialog in which they open. */
@BrowserTest
class PicturesIT {

    private static final String OPENED = "return document.querySelector('.viewer img')?.alt ?? ''";
    private static final String FOCUSED = "return document.activeElement.getAttribute('aria-label')"
            + " ?? document.activeElement.closest('a')?.querySelector('img').alt ?? ''";
    /** Waits until the dialog shows a picture. */
    private static final String SHOWN = """
            const done = arguments[0];
            const check = () => document.querySelector('.viewer img') ? done() : setTimeout(check, 10);
            check();""";
    private static final String IS_OPEN = "return document.querySelector('.viewer').open";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void storyWithManyPictures(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-pictures");
        Files.writeString(folder.resolve("wall.md"), """
                ---
                title: 古城墙
                date: 2026-03-01
                image: {src: tall.png, alt: 城门, caption: 城门刚开。, credit: 本报记者 摄}
                ---
                ![长卷](strip.png)

                两张：

                ![甲](wide.png "甲的说明|新华社")

                ![乙](tall.png "乙的说明")

                五张：

                ![丙](wide.png) ![丁](small.png) ![戊](wide.png)
                ![己](tall.png) ![庚](wide.png)

                文中的小图![辛](small.png)。
                """);
        for (var size : Map.of("tall", new int[]{900, 1600}, "wide", new int[]{900, 600}, "strip", new int[]{500, 4000},
                "small", new int[]{120, 90}).entrySet()) {
            Files.write(folder.resolve(size.getKey() + ".png"), Photos.png(new BufferedImage(size.getValue()[0],
                    size.getValue()[1], BufferedImage.TYPE_BYTE_GRAY)));
        }
        Stream.of("", "wall.md", "tall.png", "wide.png", "strip.png", "small.png")
                .forEach(name -> folder.resolve(name).toFile().deleteOnExit());
        properties.add("kanbao.content", folder::toString);
    }

    @ParameterizedTest
    @CsvSource({"360, 640, 1, 1", "1280, 800, 2, 3"})
    void picturesFitTheWindowAndGalleriesTheColumnInTheirOrder(int width, int height, int two, int five,
            Browser browser) {
        open(browser, width, height);
        browser.executeAsync(BrowserScript.named("scroll-to-end"));
        assertSoftly(softly -> {
            softly.assertThat(numbers(browser, "return [...document.querySelectorAll('.zoom img')]"
                    + ".map(image => image.getBoundingClientRect().height / innerHeight)"))
                    .hasSize(10).allSatisfy(share -> softly.assertThat(share).isBetween(.05, .851));
            softly.assertThat(columns(browser)).containsExactly(two, five);
            softly.assertThat(Browser.strings(browser.execute("""
                    return [...document.querySelectorAll('.gallery')].flatMap(gallery => [...gallery.children]
                      .map(figure => [figure.getBoundingClientRect(), figure.querySelector('img').alt])
                      .sort(([a], [b]) => a.top - b.top || a.left - b.left).map(([, alt]) => alt))""")))
                    .containsExactly("甲", "乙", "丙", "丁", "戊", "己", "庚");
            softly.assertThat(numbers(browser, """
                    return [...document.querySelectorAll('.zoom img[sizes]')].map(image => {
                      const box = image.getBoundingClientRect();
                      const ratio = image.getAttribute('width') / image.getAttribute('height');
                      const painted = Math.min(box.width, box.height * ratio);
                      const size = image.sizes.split(/, (?![^(]*\\))/).map(part => part.match(/^(\\(min-width: .*?\\) )?(.*)$/))
                        .find(([, media]) => !media || matchMedia(media).matches)[2];
                      const probe = document.createElement('canvas');
                      document.body.append(probe);
                      probe.style.setProperty('width', size);
                      const claimed = probe.getBoundingClientRect().width;
                      probe.remove();
                      return claimed / painted;
                    })""")).allSatisfy(share -> softly.assertThat(share).isBetween(.97, 1.12));
            softly.assertThat(browser.list("layout-shifts")).isEmpty();
            softly.assertThat(browser.list("overflow", width)).isEmpty();
        });
    }

    @Test
    void aPictureOpensInPlaceAndTheKeyboardMovesBetweenPictures(Browser browser) throws Exception {
        open(browser, 1280, 800);
        browser.execute("document.querySelector('.gallery a').focus()");
        assertThat(loadedScripts(browser)).noneMatch(name -> name.startsWith("pictures-"));
        browser.type(Keys.ENTER);
        assertThat(browser.execute(IS_OPEN)).isEqualTo(true);
        browser.executeAsync(SHOWN);
        assertThat(loadedScripts(browser)).anyMatch(name -> name.startsWith("pictures-"));
        assertThat(browser.execute(OPENED)).isEqualTo("甲");
        assertThat(browser.execute("return document.querySelector('.viewer figcaption').textContent")).isEqualTo(
                "甲的说明 新华社");
        assertThat(browser.execute("return document.querySelector('.viewer img').src"))
                .isEqualTo(browser.execute("return document.querySelector('.gallery a').href"));
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        browser.type(Keys.ARROW_RIGHT);
        assertThat(browser.execute(OPENED)).isEqualTo("乙");
        browser.type("" + Keys.ARROW_LEFT + Keys.ARROW_LEFT + Keys.ARROW_LEFT);
        assertThat(browser.execute(OPENED)).isEqualTo("城门");
        assertThat(browser.execute("return document.querySelector('.viewer figcaption').textContent.trim()"))
                .asString().matches("城门刚开。\\s+本报记者 摄");
        browser.type(Keys.ARROW_LEFT);
        assertThat(browser.execute(OPENED)).isEqualTo("辛");
        assertThat(focusedByTabs(browser)).isSubsetOf("关闭", "上一张", "下一张", "").contains("上一张", "下一张");
        browser.type(Keys.ESCAPE);
        assertThat(browser.execute(IS_OPEN)).isEqualTo(false);
        assertThat(browser.execute(FOCUSED)).isEqualTo("甲");
        assertThat(browser.execute("return location.pathname")).isEqualTo("/articles/wall");
        assertThat(browser.list("layout-shifts")).isEmpty();
    }

    @Test
    void onAPhoneTheOpenPictureFitsTheWindowAndALongOneScrolls(Browser browser) {
        open(browser, 360, 640);
        browser.execute("document.querySelector('.gallery figure:nth-child(2) a').click()");
        browser.executeAsync(SHOWN);
        assertThat(shares(browser)).allSatisfy(share -> assertThat(share).isLessThanOrEqualTo(.851));
        assertThat(browser.list("overflow", 360)).isEmpty();
        assertThat(browser.execute("return Math.min(...[...document.querySelectorAll('.viewer button')]"
                + ".map(button => button.getBoundingClientRect()).flatMap(box => [box.width, box.height]))")).asString()
                .matches("4[4-9]|5\\d.*");
        browser.execute("document.querySelector('.viewer button:last-child').click();"
                + "document.querySelector('.viewer img').remove();document.querySelector('.body .zoom').click()");
        browser.executeAsync(SHOWN);
        assertThat(shares(browser).getFirst()).isGreaterThan(2);
        assertThat(browser.execute("return document.querySelector('.viewer img').getBoundingClientRect().top >= 0"))
                .isEqualTo(true);
    }

    @Test
    void withoutScriptAPictureIsALinkToItsLargestVariant(Browser browser) throws Exception {
        browser.setScriptEnabled(false);
        try {
            open(browser, 1280, 800);
            assertThat(browser.execute("return document.querySelector('.viewer').open")).isEqualTo(false);
            browser.clickLink(".gallery a");
            assertThat(browser.execute("return location.pathname")).asString().endsWith("-900.webp");
        } finally {
            browser.setScriptEnabled(true);
        }
    }

    private void open(Browser browser, int width, int height) {
        browser.open("http://localhost:" + port + "/articles/wall",
                new Display(new Screen(width, height), ColorScheme.LIGHT));
    }

    private static List<String> loadedScripts(Browser browser) {
        return Browser.strings(browser.execute(
                "return performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1))"));
    }

    private static List<Integer> columns(Browser browser) {
        return numbers(browser, "return [...document.querySelectorAll('.gallery')].map(gallery => new Set("
                + "[...gallery.children].map(figure => figure.getBoundingClientRect().left)).size)")
                .stream().map(Double::intValue).toList();
    }

    private static List<Double> shares(Browser browser) {
        return numbers(browser,
                "return [document.querySelector('.viewer img').getBoundingClientRect().height / innerHeight]");
    }

    private static List<String> focusedByTabs(Browser browser) {
        return Stream.generate(() -> {
            browser.pressTab();
            return browser.execute(FOCUSED).toString();
        }).limit(6).toList();
    }

    private static List<Double> numbers(Browser browser, String script) {
        return ((List<?>) browser.execute(script)).stream().map(number -> ((Number) number).doubleValue()).toList();
    }

}
