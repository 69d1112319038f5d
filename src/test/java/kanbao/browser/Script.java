package kanbao.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the tests ask the browser, each question in a file of its own. */
final class Script {

    private Script() {
    }

    static String named(String name) {
        return resource(name + ".js");
    }

    /** The accessibility checker. */
    static String axe() {
        return resource("/axe.min.js");
    }

    private static String resource(String path) {
        try (InputStream bytes = Script.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(bytes, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
