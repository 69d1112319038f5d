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

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** Takes the screenshots of the sample edition for the documentation: {@code mvn -Pscreenshots verify}. */
@BrowserTest
@Tag("screenshots")
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final Screen DESKTOP = new Screen(1280, 1600);
    private static final Screen PHONE = new Screen(390, 1400);

    @LocalServerPort
    private int port;

    static Stream<Arguments> screenshots() {
        var displays = Map.of("wide", new Display(DESKTOP, ColorScheme.LIGHT), "phone",
                new Display(PHONE, ColorScheme.LIGHT), "dark", new Display(DESKTOP, ColorScheme.DARK));
        var paths = List.of(Map.entry("front", "/"), Map.entry("article", "/articles/white-house-memo-alibaba"),
                Map.entry("search", "/search?q=%E5%85%83%E5%AE%B5"));
        return paths.stream().flatMap(page -> displays.entrySet().stream().map(
                display -> Arguments.of(page.getKey() + "-" + display.getKey(), page.getValue(), display.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screenshots")
    void takeScreenshot(String name, String path, Display display, Browser browser) throws IOException {
        browser.open(new TestPages(port).page(name, path).address(), display);
        browser.executeAsync(BrowserScript.named("scroll-to-end"));
        Files.createDirectories(FOLDER);
        ImageIO.write(withoutAlpha(browser.screenshot()), "png", FOLDER.resolve(name + ".png").toFile());
    }

    /** Makes the file a quarter smaller. */
    private static BufferedImage withoutAlpha(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

}
