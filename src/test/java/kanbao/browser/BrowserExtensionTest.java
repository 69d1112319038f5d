package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserExtensionTest {

    private static final Chromium SOME = new Chromium(Path.of("chromium"), Path.of("chromedriver"));

    @Test
    void withABrowserTheTestsRun() {
        assertThat(new BrowserExtension(Optional.of(SOME), Map.of("CI", "true")).verdict().isDisabled()).isFalse();
    }

    @Test
    void withoutABrowserTheTestsAreSkipped() {
        assertThat(new BrowserExtension(Optional.empty(), Map.of()).verdict().getReason())
                .hasValue(BrowserExtension.ABSENT);
    }

    @Test
    void withoutABrowserTheyFailWhereTheyAreTheGate() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new BrowserExtension(Optional.empty(), Map.of("CI", "true")).verdict())
                .withMessage(BrowserExtension.ABSENT);
    }

    @Test
    void aBrowserWithoutItsDriverIsNoBrowser(@TempDir Path folder) throws IOException {
        program(folder, "chromium-browser");
        assertThat(Chromium.on("/nowhere:" + folder)).isEmpty();
        program(folder, "chromedriver");
        assertThat(Chromium.on("/nowhere:" + folder)).hasValue(
                new Chromium(folder.resolve("chromium-browser"), folder.resolve("chromedriver")));
    }

    private static void program(Path folder, String name) throws IOException {
        assertThat(Files.createFile(folder.resolve(name)).toFile().setExecutable(true)).isTrue();
    }

}
