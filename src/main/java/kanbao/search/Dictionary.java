package kanbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A text file in a library's jar that says what each of its entries becomes. The libraries themselves would keep all of their
 * dictionaries in memory for good, tens of megabytes that are needed for a moment.
 *
 * @param owner     a class of the library
 * @param path      from the root of its jar
 * @param separator what stands between an entry and what it becomes
 */
record Dictionary(Class<?> owner, String path, char separator) {

    /** Hands on every entry with the rest of its line. */
    void read(BiConsumer<String, String> each) {
        try (var file = Objects.requireNonNull(owner.getResourceAsStream(path), path);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.indexOf(separator) > 0).forEach(line -> {
                var end = line.indexOf(separator);
                each.accept(line.substring(0, end), line.substring(end + 1).strip());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + path, e);
        }
    }

}
