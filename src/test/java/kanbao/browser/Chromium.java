package kanbao.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed browser and its driver. */
record Chromium(Path browser, Path driver) {

    /** Searches the folders of a {@code PATH}; downloads nothing. */
    static Optional<Chromium> on(String searchPath) {
        return find(searchPath, "chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> find(searchPath, "chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> find(String searchPath, String... names) {
        return Arrays.stream(names).flatMap(name -> candidates(searchPath, name)).filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(String searchPath, String name) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name));
    }

}
