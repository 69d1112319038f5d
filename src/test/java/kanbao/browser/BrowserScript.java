package kanbao.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JavaScript files that the tests run in the browser. */
final class BrowserScript {

    private BrowserScript() {
    }

    static String named(String name) {
        return resource(name + ".js");
    }

    /** The accessibility checker axe-core. */
    static String axe() {
        return resource("/axe.min.js");
    }

    private static String resource(String path) {
        try (InputStream bytes = BrowserScript.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(bytes, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
