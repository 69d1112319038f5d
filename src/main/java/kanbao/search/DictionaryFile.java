package kanbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/**
 * A text file in a library's jar that says what each of its entries becomes. The libraries themselves would keep all of their
 * dictionaries in memory for good, tens of megabytes that are needed for a moment.
 *
 * @param owner     a class of the library
 * @param path      from the root of its jar
 * @param separator what stands between an entry and what it becomes
 */
record DictionaryFile(Class<?> owner, String path, char separator) {

    /** Hands on every entry with the rest of its line. */
    void read(BiConsumer<String, String> each) {
        read(_ -> true, each);
    }

    /** The same for the entries that have no other letters than these. */
    void read(IntPredicate letters, BiConsumer<String, String> each) {
        try (var file = Objects.requireNonNull(owner.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var end = line.indexOf(separator);
                if (end > 0 && has(letters, line, end)) {
                    each.accept(line.substring(0, end), line.substring(end + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + path, e);
        }
    }

    private static boolean has(IntPredicate letters, String line, int end) {
        for (var at = 0; at < end; at++) {
            if (!letters.test(line.charAt(at))) {
                return false;
            }
        }
        return true;
    }

}
