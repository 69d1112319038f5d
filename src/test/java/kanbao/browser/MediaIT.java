package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.attachment.SampleAttachments;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.variant.Photos;

/** Videos, audio files and documents in an article. WebM, because Chromium of Debian may have no H.264. */
@BrowserTest
class MediaIT {

    /** Chromium moves parts of its own controls when they appear; scripts cannot see these elements. */
    private static final Predicate<String> IN_CONTROLS = Pattern.compile("[0-9.]+: (?:a removed element(?:; )?)+")
            .asMatchPredicate();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void storyWithMedia(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-media");
        Files.writeString(folder.resolve("fair.md"), """
                ---
                title: 灯会
                date: 2026-03-01
                ---
                ![开幕](long.webm "开幕那一晚。 | 摄影：王五")

                ![录音](opus.ogg)

                请看[报告](报告.pdf)和[数据](数据.csv)。
                """);
        for (var name : new String[]{"long.webm", "opus.ogg"}) {
            Files.write(folder.resolve(name), SampleAttachments.bytes(name));
        }
        Files.write(folder.resolve("long.png"), Photos.png(new BufferedImage(320, 180, BufferedImage.TYPE_BYTE_GRAY)));
        Files.writeString(folder.resolve("long.vtt"), "WEBVTT\n\n00:00.000 --> 00:12.000\n花灯亮了\n");
        Files.writeString(folder.resolve("long.txt"), "记者：好看吗？\n市民：好看。\n");
        Files.writeString(folder.resolve("报告.pdf"), "%PDF-1.4\n");
        Files.writeString(folder.resolve("数据.csv"), "a,b\n");
        Stream.of("", "fair.md", "long.webm", "opus.ogg", "long.png", "long.vtt", "long.txt", "报告.pdf", "数据.csv")
                .forEach(name -> folder.resolve(name).toFile().deleteOnExit());
        properties.add("kanbao.content", folder::toString);
    }

    @ParameterizedTest
    @CsvSource({"360, 640, DARK", "1280, 800, LIGHT"})
    void nothingMovesAndNothingLoadsBeforeTheReaderPlays(int width, int height, ColorScheme colours, Browser browser) {
        open(browser, width, height, colours);
        browser.executeAsync(BrowserScript.named("scroll-to-end"));
        assertSoftly(softly -> {
            softly.assertThat(browser.list("layout-shifts")).allMatch(IN_CONTROLS);
            softly.assertThat(browser.list("overflow", width)).isEmpty();
            softly.assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
            softly.assertThat(browser.execute("return document.querySelector('video').getBoundingClientRect().width"
                    + " / document.querySelector('video').getBoundingClientRect().height")).asString()
                    .startsWith("1.77");
            softly.assertThat(loadedFiles(browser)).isEqualTo("");
        });
    }

    @Test
    void aVideoPlaysWithCaptionsFromAnyTime(Browser browser) {
        open(browser, 1280, 800, ColorScheme.LIGHT);
        var state = browser.executeAsync("""
                const done = arguments[arguments.length - 1];
                const video = document.querySelector('video');
                const before = video.getBoundingClientRect().height;
                video.textTracks[0].mode = 'showing';
                video.muted = true;
                video.onseeked = () => done([video.currentTime >= 9, Math.round(video.duration),
                  video.getBoundingClientRect().height - before].join());
                video.onerror = () => done(video.error?.message);
                video.play().then(() => video.currentTime = 9, error => done(error.message));
                """);

        assertThat(state).isEqualTo("true,12,0");
        assertThat(loadedFiles(browser)).isEqualTo("long.webm");
    }

    @Test
    void thePageIsValid() throws Exception {
        assertThat(HtmlChecker.shared().check(PageResponse.get(port, "/articles/fair").body())).isEmpty();
    }

    /** The names of the videos and audio files that were requested. */
    private static Object loadedFiles(Browser browser) {
        return browser.execute("return [...new Set(performance.getEntriesByType('resource').map(file => file.name)"
                + ".filter(name => /\\/files\\/.*(webm|ogg)/.test(name)).map(name => name.split('/').pop()))].join()");
    }

    private void open(Browser browser, int width, int height, ColorScheme colours) {
        browser.open("http://localhost:" + port + "/articles/fair", new Display(new Screen(width, height), colours));
    }

}
