package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.variant.Photos;

/** The variants of a photo of several megabytes that browsers load. */
@BrowserTest
class ResponsivePicturesIT {

    private static final Display PHONE = new Display(Screen.LIGHTHOUSE_PHONE, ColorScheme.LIGHT);
    private static final int MAXIMUM_BYTES = 120_000;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void storyWithALargePhoto(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-photo");
        Files.writeString(folder.resolve("wall.md"), """
                ---
                title: 古城墙
                date: 2026-03-01
                image: {src: wall.jpg, alt: 城墙}
                ---
                城墙修好了。
                """);
        Files.write(folder.resolve("wall.jpg"), Photos.jpeg(Photos.noisy(3000, 2000)));
        Stream.of("", "wall.md", "wall.jpg").forEach(name -> folder.resolve(name).toFile().deleteOnExit());
        properties.add("kanbao.content", folder::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/wall"})
    void aPhoneLoadsOnlyTheVariantForItsScreen(String path, Browser browser) {
        browser.open("http://localhost:" + port + path, PHONE);
        assertThat(loadedPictures(browser)).singleElement().asString().endsWith("-1200.webp");
        assertThat(((Number) browser.execute("return performance.getEntriesByType('resource')"
                + ".find(entry => entry.name.includes('/pictures/')).encodedBodySize"))
                .intValue()).isBetween(10_000, MAXIMUM_BYTES);
        assertThat(browser.execute(
                "const i = document.querySelector('main img'); return i.complete && i.naturalWidth > 0"))
                .isEqualTo(true);
        assertThat(browser.execute("return document.querySelector('main img').clientWidth")).isEqualTo(378L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/wall"})
    void aDesktopScreenWithLowDensityLoadsASmallerVariant(String path, Browser browser) {
        browser.open("http://localhost:" + port + path, Display.DESKTOP);
        assertThat(loadedPictures(browser)).singleElement().asString().endsWith("-800.webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/wall"})
    void theHtmlIsValid(String path) throws Exception {
        assertThat(HtmlChecker.shared().check(PageResponse.get(port, path).body())).isEmpty();
    }

    private static List<?> loadedPictures(Browser browser) {
        return (List<?>) browser.execute("return performance.getEntriesByType('resource').map(entry => entry.name)"
                + ".filter(name => name.includes('/pictures/'))");
    }

}
