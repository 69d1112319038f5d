package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Splits pinyin into syllables: {@code xian} is xian and xi an. */
final class Syllables {

    /** {@code zhuang} has as many letters. */
    private static final int MAX_LETTERS = 6;
    private static final int MAX_SPLITS = 32;
    private static final int MAX_WORDS = 4;

    private Syllables() {
    }

    /** The ways to split the letters into as many syllables as words can have, those with the fewest first; empty if they are no pinyin. */
    static List<List<String>> of(String letters) {
        var splits = new ArrayList<List<String>>();
        addSplits(letters, List.of(), splits);
        return splits.stream().sorted(Comparator.comparingInt(List::size)).limit(MAX_WORDS).toList();
    }

    private static void addSplits(String letters, List<String> start, List<List<String>> splits) {
        if (letters.isEmpty() && start.size() > 1) {
            splits.add(start);
        }
        if (start.size() == Homophones.MAX_LENGTH) {
            return;
        }
        for (var end = Math.min(MAX_LETTERS, letters.length()); end > 0 && splits.size() < MAX_SPLITS; end--) {
            var syllable = letters.substring(0, end);
            if (isSyllable(syllable)) {
                addSplits(letters.substring(end), Stream.concat(start.stream(), Stream.of(syllable)).toList(), splits);
            }
        }
    }

    /** Dictionaries have a few without a vowel, such as m and ng, which readers do not type. */
    private static boolean isSyllable(String letters) {
        return letters.chars().anyMatch(letter -> "aeiouv".indexOf(letter) >= 0)
                && !Readings.characters(letters).isEmpty();
    }

}
