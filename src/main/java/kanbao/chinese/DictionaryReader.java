package kanbao.chinese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import kanbao.chinese.Dictionary.Entry;

/**
 * The file with the dictionaries of OpenCC, which {@code .config/opencc} makes. Each starts with a line {@code #NAME}, or
 * {@code #NAME CHARACTERS}: then the entries without a replacement have that of each character in the dictionary CHARACTERS.
 */
final class DictionaryReader {

    private static final String PATH = "/chinese/dictionaries.gz";

    private DictionaryReader() {
    }

    /** Returns the entries of all these dictionaries, in the order of the names. */
    static List<Entry> read(List<String> names) {
        var dictionaries = new HashMap<String, List<Entry>>();
        try (var file = Objects.requireNonNull(DictionaryReader.class.getResourceAsStream(PATH), PATH);
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file, 1 << 14), StandardCharsets.UTF_8))) {
            List<Entry> entries = new ArrayList<>();
            Map<Integer, String> characters = Map.of();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) == '#') {
                    if (dictionaries.keySet().containsAll(names)) {
                        break;
                    }
                    var end = line.indexOf(' ');
                    characters = end < 0
                            ? Map.of()
                            : byCharacter(dictionaries.getOrDefault(line.substring(end + 1), List.of()));
                    entries = new ArrayList<>();
                    dictionaries.put(line.substring(1, end < 0 ? line.length() : end), entries);
                } else {
                    entries.add(entry(line, characters));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().flatMap(name -> Objects.requireNonNull(dictionaries.get(name), name).stream()).toList();
    }

    private static Entry entry(String line, Map<Integer, String> characters) {
        var end = line.indexOf('\t');
        if (end > 0) {
            return new Entry(line.substring(0, end), line.substring(end + 1));
        }
        var replacement = new StringBuilder(line.length());
        for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var character = line.codePointAt(at);
            var other = characters.get(character);
            if (other == null) {
                replacement.appendCodePoint(character);
            } else {
                replacement.append(other);
            }
        }
        return new Entry(line, replacement.toString());
    }

    private static Map<Integer, String> byCharacter(List<Entry> entries) {
        var characters = HashMap.<Integer, String>newHashMap(entries.size());
        entries.forEach(entry -> characters.put(entry.key().codePointAt(0), entry.replacement()));
        return characters;
    }

}
