package kanbao.chinese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.chinese.Dictionary.Entry;

/**
 * Words that differ between the mainland, Taiwan and Hong Kong, such as 软件, 軟體 and 軟件, for search. They come from the
 * dictionaries of OpenCC and from a list of our own.
 */
public final class RegionalWords {

    private static final String OWN_WORDS = "/chinese/regional-words.txt";

    /** To the words of the mainland, of Taiwan and of Hong Kong, each from those of the other two. */
    private final List<Dictionary> directions;

    private RegionalWords(List<Dictionary> directions) {
        this.directions = directions;
    }

    /**
     * Reads the dictionaries.
     *
     * @param folding makes equal what a search does not distinguish, such as both scripts
     */
    public static RegionalWords read(UnaryOperator<String> folding) {
        var ofMainland = folded("TWPhrases", folding).stream().map(Entry::key).collect(Collectors.toSet());
        // 文件 is 檔案 in Taiwan, and 文件 in Taiwan is 文档 in the mainland: such a word is understood as that of the mainland.
        var toTaiwan = folded("TWPhrases", folding).stream()
                .filter(entry -> !ofMainland.contains(entry.replacement()) || entry.key().equals(entry.replacement()));
        var toMainland = Stream.of("TWPhrasesRev", "HKPhrasesRev")
                .flatMap(name -> folded(name, folding).stream())
                .filter(entry -> !ofMainland.contains(entry.key()));
        var own = ownWords(folding);
        return new RegionalWords(List.of(dictionary(own.get(0), toMainland), dictionary(own.get(1), toTaiwan),
                dictionary(own.get(2), folded("HKPhrases", folding).stream())));
    }

    /** Returns words of several characters; single ones are parts of too many others. */
    private static List<Entry> folded(String dictionary, UnaryOperator<String> folding) {
        return DictionaryReader.read(List.of(dictionary))
                .stream()
                .map(entry -> new Entry(folding.apply(entry.key()), folding.apply(entry.replacement())))
                .filter(entry -> entry.key().length() > 1 && entry.replacement().length() > 1)
                .toList();
    }

    private static Dictionary dictionary(List<Entry> own, Stream<Entry> others) {
        return Dictionary.of(Stream.concat(own.stream(), others).toList());
    }

    /** Returns the entries for each column of our own list: to its words from all others of the line. */
    private static List<List<Entry>> ownWords(UnaryOperator<String> folding) {
        var columns = List.<List<Entry>>of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var line : ownLines()) {
            var words = Arrays.stream(line.split(" ")).map(folding).toList();
            for (var column = 0; column < words.size(); column++) {
                var replacement = words.get(column);
                words.stream()
                        .filter(word -> !word.equals(replacement))
                        .map(word -> new Entry(word, replacement))
                        .forEach(columns.get(column)::add);
            }
        }
        return columns;
    }

    private static List<String> ownLines() {
        try (var file = Objects.requireNonNull(RegionalWords.class.getResourceAsStream(OWN_WORDS), OWN_WORDS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the folded text with the words of other regions instead of those that it has, for each region with another word.
     *
     * @param mark marks each word that is replaced
     */
    public List<String> variants(String text, UnaryOperator<String> mark) {
        var characters = text.toCharArray();
        return directions.stream()
                .map(dictionary -> variant(characters, dictionary, mark))
                .filter(variant -> !variant.equals(text))
                .distinct()
                .toList();
    }

    private static String variant(char[] text, Dictionary dictionary, UnaryOperator<String> mark) {
        var variant = new StringBuilder(text.length + 16);
        for (var at = 0; at < text.length;) {
            var found = dictionary.longest(text, at, text.length);
            var end = found == Dictionary.NOTHING ? at + 1 : Dictionary.end(found);
            var word = new String(text, at, end - at);
            var other = found == Dictionary.NOTHING ? word : dictionary.replacement(found);
            variant.append(other.equals(word) ? word : mark.apply(other));
            at = end;
        }
        return variant.toString();
    }

}
