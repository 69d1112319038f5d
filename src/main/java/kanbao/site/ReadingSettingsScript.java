package kanbao.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.core.io.ClassPathResource;

/**
 * The only inline script: it applies the reader's text size and colours before a page is painted. The Content Security Policy
 * allows it by its hash (Content Security Policy Level 3, section 2.3.1), and no other.
 */
public final class ReadingSettingsScript {

    public static final String TEXT = read();

    /** The source expression for {@code script-src}. */
    public static final String HASH = "'sha256-" + Base64.getEncoder().encodeToString(sha256(TEXT)) + "'";

    private ReadingSettingsScript() {
    }

    private static String read() {
        try {
            var file = new ClassPathResource("templates/_settings.js");
            return Minifier.minify(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

}
