package kanbao.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.browser.Look.Scheme;
import kanbao.browser.Look.Screen;

/** Takes the pictures of the sample edition that the documentation shows: {@code mvn -Pscreenshots verify}. */
@BrowserTest
@Tag("screenshots")
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final Screen WIDE = new Screen(1280, 1600);
    private static final Screen PHONE = new Screen(390, 1400);

    @LocalServerPort
    private int port;

    static Stream<Arguments> pictures() {
        var looks = Map.of("wide", new Look(WIDE, Scheme.LIGHT), "phone", new Look(PHONE, Scheme.LIGHT), "dark",
                new Look(WIDE, Scheme.DARK));
        var paths = List.of(Map.entry("front", "/"), Map.entry("article", "/articles/white-house-memo-alibaba"),
                Map.entry("search", "/search?q=%E5%85%83%E5%AE%B5"));
        return paths.stream().flatMap(page -> looks.entrySet().stream().map(
                look -> Arguments.of(page.getKey() + "-" + look.getKey(), page.getValue(), look.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picture(String name, String path, Look look, Browser browser) throws IOException {
        browser.open(new Paper(port).page(name, path).address(), look);
        browser.askLater(Script.named("read-to-the-end"));
        Files.createDirectories(FOLDER);
        ImageIO.write(opaque(browser.picture()), "png", FOLDER.resolve(name + ".png").toFile());
    }

    /** The same picture in a quarter less bytes. */
    private static BufferedImage opaque(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(picture, 0, 0, null);
        return opaque;
    }

}
