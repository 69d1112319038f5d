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

import kanbao.segmentation.DictionaryFile;

/**
 * Converts titles to pinyin syllables as readers type them: without tones, and with {@code v} for ü (Hanyu Pinyin, ISO 7098). The
 * reading of a character is that in the longest dictionary word around it, or its most common one. The dictionaries are those
 * of the library Pinyin.
 */
final class Pinyin {

    private static final DictionaryFile CHARACTERS = new DictionaryFile(PinyinHelper.class, "/pinyin_dict_char.txt",
            ':');
    private static final DictionaryFile WORDS = new DictionaryFile(PinyinHelper.class, "/pinyin_dict_phrase.txt", ':');

    private static final int MAX_WORD_LENGTH = 6;
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0304\\u030C]");

    private final Map<String, List<String>> readings = new HashMap<>();

    /** Loads only the readings that these folded texts need. */
    Pinyin(Stream<String> texts) {
        var characters = new BitSet();
        texts.forEach(text -> text.chars().forEach(characters::set));
        CHARACTERS.read(characters::get, (character, syllables) -> add(character, syllables.split(",", 2)[0]));
        WORDS.read(characters::get, this::add);
    }

    private void add(String word, String syllables) {
        if (word.length() <= MAX_WORD_LENGTH) {
            readings.put(word, List.of(withoutTones(syllables).split(" ")));
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

    /** The longest dictionary word that starts at this index, or an empty string. */
    private String wordAt(String text, int start) {
        for (var end = Math.min(text.length(), start + MAX_WORD_LENGTH); end > start; end--) {
            var word = text.substring(start, end);
            if (readings.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    /** Removes the tones of syllables, and writes {@code v} for ü. */
    static String withoutTones(String syllables) {
        var decomposed = Normalizer.normalize(syllables, Normalizer.Form.NFD);
        var toneless = TONES.matcher(decomposed).replaceAll("").replace("u\u0308", "v");
        return Normalizer.normalize(toneless, Normalizer.Form.NFC);
    }

}
