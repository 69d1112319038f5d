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

import kanbao.browser.Look.Scheme;
import kanbao.browser.Look.Screen;
import kanbao.variant.Photos;

/** What a phone loads of a photo of several megabytes. */
@BrowserTest
class PhonePicturesIT {

    private static final Look PHONE = new Look(Screen.LIGHTHOUSE_PHONE, Scheme.LIGHT);
    private static final int LARGEST = 120_000;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void aPaperWithALargePhoto(DynamicPropertyRegistry properties) throws IOException {
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
    void aPhoneLoadsTheVariantForItAndNothingElse(String path, Browser browser) {
        browser.open("http://localhost:" + port + path, PHONE);
        assertThat(loaded(browser)).singleElement().asString().endsWith("-1200.webp");
        assertThat(((Number) browser.ask(
                "return performance.getEntriesByType('resource').find(one => one.name.includes('/pictures/')).encodedBodySize"))
                .intValue()).isBetween(10_000, LARGEST);
        assertThat(browser.ask("const i = document.querySelector('main img'); return i.complete && i.naturalWidth > 0"))
                .isEqualTo(true);
        assertThat(browser.ask("return document.querySelector('main img').clientWidth")).isEqualTo(378L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/wall"})
    void aPlainWideScreenLoadsASmallerOne(String path, Browser browser) {
        browser.open("http://localhost:" + port + path, Look.USUAL);
        assertThat(loaded(browser)).singleElement().asString().endsWith("-800.webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/wall"})
    void itsHtmlIsValid(String path) throws Exception {
        assertThat(new HtmlChecker().check(kanbao.PageResponse.get(port, path).body())).isEmpty();
    }

    private static List<?> loaded(Browser browser) {
        return (List<?>) browser.ask("return performance.getEntriesByType('resource').map(one => one.name)"
                + ".filter(name => name.includes('/pictures/'))");
    }

}
