package kanbao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

import com.github.houbb.pinyin.util.PinyinHelper;

import kanbao.segmentation.DictionaryFile;
import kanbao.segmentation.TextFolding;

/**
 * Which folded Chinese characters have the same pinyin, without tones. Of a character with several readings, the three most common
 * ones count. Takes about 150 KB and is loaded when a query first needs it.
 */
final class Readings {

    static final char FIRST = 0x4E00;
    static final char LAST = 0x9FFF;
    private static final int MAX_READINGS = 3;

    /** For each character from {@link #FIRST} on, the numbers of its syllables; null if it has none or is not folded. */
    private static final char[][] SYLLABLES = new char[LAST - FIRST + 1][];
    /** The syllables by number. */
    private static final List<String> NAMES = new ArrayList<>();
    /** For each syllable, its characters. */
    private static final List<String> CHARACTERS = read();

    private Readings() {
    }

    private static List<String> read() {
        var numbers = new HashMap<String, Character>();
        var characters = new ArrayList<StringBuilder>();
        new DictionaryFile(PinyinHelper.class, "/pinyin_dict_char.txt", ':').read((character, readings) -> {
            if (isNew(character.charAt(0)) && TextFolding.of(character).equals(character)) {
                var syllables = new StringBuilder();
                for (var reading : readings(readings)) {
                    if (!numbers.containsKey(reading)) {
                        numbers.put(reading, (char) numbers.size());
                        NAMES.add(reading);
                        characters.add(new StringBuilder());
                    }
                    syllables.append(numbers.get(reading));
                    characters.get(numbers.get(reading)).append(character);
                }
                SYLLABLES[character.charAt(0) - FIRST] = syllables.toString().toCharArray();
            }
        });
        return characters.stream().map(StringBuilder::toString).toList();
    }

    private static List<String> readings(String withTones) {
        return Arrays.stream(withTones.split(",")).limit(MAX_READINGS).map(Pinyin::withoutTones).distinct().toList();
    }

    private static boolean isNew(char character) {
        return character >= FIRST && character <= LAST && SYLLABLES[character - FIRST] == null;
    }

    private static char[] syllables(char character) {
        var known = character >= FIRST && character <= LAST ? SYLLABLES[character - FIRST] : null;
        return known == null ? new char[0] : known;
    }

    /** Whether the characters can have these syllables. */
    static boolean canSound(String word, List<String> syllables) {
        return word.length() == syllables.size() && IntStream.range(0, word.length())
                .allMatch(at -> contains(syllables(word.charAt(at)), (char) NAMES.indexOf(syllables.get(at))));
    }

    /** All characters that can be read like this one, which is the first of them. */
    static String homophones(char character) {
        var all = new StringBuilder().append(character);
        for (var syllable : syllables(character)) {
            CHARACTERS.get(syllable)
                    .chars()
                    .filter(other -> all.indexOf(Character.toString(other)) < 0)
                    .forEach(other -> all.append((char) other));
        }
        return all.toString();
    }

    /** All characters that can be read as this syllable; empty if it is none. */
    static String characters(String syllable) {
        var number = NAMES.indexOf(syllable);
        return number < 0 ? "" : CHARACTERS.get(number);
    }

    /** Whether each character that differs from the word has one reading only. */
    static boolean isUnambiguous(String homophone, String word) {
        return IntStream.range(0, word.length())
                .allMatch(at -> word.charAt(at) == homophone.charAt(at) || syllables(homophone.charAt(at)).length == 1);
    }

    private static boolean contains(char[] syllables, char searched) {
        return new String(syllables).indexOf(searched) >= 0;
    }

}
