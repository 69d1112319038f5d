package kanbao.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.houbb.pinyin.util.PinyinHelper;

/**
 * How titles are read out: in syllables without tones, with {@code v} for ü, as one types them (Hanyu Pinyin, ISO 7098). A
 * character of several readings has the one that it has in the longest word of the dictionary around it, or else its most
 * common. The dictionaries are those of the library Pinyin.
 */
final class Pinyin {

    private static final DictionaryFile CHARACTERS = new DictionaryFile(PinyinHelper.class, "/pinyin_dict_char.txt",
            ':');
    private static final DictionaryFile WORDS = new DictionaryFile(PinyinHelper.class, "/pinyin_dict_phrase.txt", ':');

    private static final int LONGEST_WORD = 6;
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");

    private final Map<String, List<String>> readings = new HashMap<>();

    /** The readings that are needed to read out these texts, which are folded. */
    Pinyin(Stream<String> texts) {
        var letters = new BitSet();
        texts.forEach(text -> text.chars().forEach(letters::set));
        CHARACTERS.read(letters::get, (character, syllables) -> add(character, syllables.split(",", 2)[0]));
        WORDS.read(letters::get, this::add);
    }

    private void add(String word, String syllables) {
        if (word.length() <= LONGEST_WORD) {
            readings.put(word, typed(syllables));
        }
    }

    /** The syllables of each run of Chinese characters in a folded text. */
    List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        var run = new ArrayList<String>();
        for (var at = 0; at < text.length();) {
            var word = wordAt(text, at);
            if (word.isEmpty() && !run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            run.addAll(readings.getOrDefault(word, List.of()));
            at += Math.max(1, word.length());
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** The longest word of the dictionary that begins here; empty where there is none. */
    private String wordAt(String text, int start) {
        for (var end = Math.min(text.length(), start + LONGEST_WORD); end > start; end--) {
            var word = text.substring(start, end);
            if (readings.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    private static List<String> typed(String syllables) {
        var letters = Normalizer.normalize(syllables, Normalizer.Form.NFD);
        var toneless = TONES.matcher(letters).replaceAll("").replace("u\u0308", "v");
        return List.of(Normalizer.normalize(toneless, Normalizer.Form.NFC).split(" "));
    }

}
