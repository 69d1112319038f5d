package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserExtensionTest {

    private static final Chromium CHROMIUM = new Chromium(Path.of("chromium"), Path.of("chromedriver"));

    @Test
    void testsRunWithABrowser() {
        assertThat(new BrowserExtension(CHROMIUM, Map.of("CI", "true")).evaluate().isDisabled()).isFalse();
    }

    @Test
    void testsAreSkippedWithoutABrowser() {
        assertThat(new BrowserExtension(null, Map.of()).evaluate().getReason())
                .hasValue(BrowserExtension.MISSING);
    }

    @Test
    void testsFailWithoutABrowserInCi() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BrowserExtension(null, Map.of("CI", "true")).evaluate())
                .withMessage(BrowserExtension.MISSING);
    }

    @Test
    void aBrowserIsFoundOnlyTogetherWithItsDriver(@TempDir Path folder) throws IOException {
        createExecutable(folder, "chromium-browser");
        assertThat(Chromium.on("/nowhere:" + folder)).isEmpty();
        createExecutable(folder, "chromedriver");
        assertThat(Chromium.on("/nowhere:" + folder)).hasValue(
                new Chromium(folder.resolve("chromium-browser"), folder.resolve("chromedriver")));
    }

    private static void createExecutable(Path folder, String name) throws IOException {
        assertThat(Files.createFile(folder.resolve(name)).toFile().setExecutable(true)).isTrue();
    }

}
