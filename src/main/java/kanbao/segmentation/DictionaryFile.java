package kanbao.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/**
 * A dictionary in a library's jar, with one entry per line. It is read directly, because the libraries would keep all their
 * dictionaries in memory, tens of megabytes that are needed only once.
 *
 * @param owner     a class of the library
 * @param path      absolute in the jar
 * @param separator the character between key and value
 */
public record DictionaryFile(Class<?> owner, String path, char separator) {

    /** Passes the key and value of each entry to the consumer. */
    public void read(BiConsumer<String, String> consumer) {
        read(_ -> true, consumer);
    }

    /** Does the same for entries whose keys consist only of the given characters. */
    public void read(IntPredicate keyCharacters, BiConsumer<String, String> consumer) {
        try (var file = Objects.requireNonNull(owner.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var end = line.indexOf(separator);
                if (end > 0 && consistsOf(keyCharacters, line, end)) {
                    consumer.accept(line.substring(0, end), line.substring(end + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + path, e);
        }
    }

    private static boolean consistsOf(IntPredicate keyCharacters, String line, int end) {
        for (var at = 0; at < end; at++) {
            if (!keyCharacters.test(line.charAt(at))) {
                return false;
            }
        }
        return true;
    }

}
