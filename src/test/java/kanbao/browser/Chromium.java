package kanbao.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser on this machine and the driver that came with it. */
record Chromium(Path browser, Path driver) {

    /** What the search path offers; nothing is downloaded. */
    static Optional<Chromium> on(String searchPath) {
        return first(searchPath, "chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> first(searchPath, "chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> first(String searchPath, String... names) {
        return Arrays.stream(names).flatMap(name -> inEach(searchPath, name)).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> inEach(String searchPath, String name) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name));
    }

}
