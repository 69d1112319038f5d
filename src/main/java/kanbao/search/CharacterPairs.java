package kanbao.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often two Chinese characters follow each other in the texts of an index, in a table of hashed counts (Cormode and Muthukrishnan, An
 * Improved Data Stream Summary: The Count-Min Sketch and its Applications, 2005). It tells in nanoseconds that no story has a word, where
 * the index would compare the positions of common characters in thousands of stories. Pairs share counts, and what was deleted stays
 * counted, so that a count may be too high.
 */
final class CharacterPairs {

    /** In bytes, a power of two. */
    private static final int MIN_SIZE = 1 << 12;
    private static final int MAX_SIZE = 1 << 21;
    private static final int CHARACTERS_PER_BYTE = 4;
    private static final int MAX_STORED = 0xFF;
    private static final int EXACT = 128;
    private static final int STEP = 64;
    /** 2<sup>32</sup> divided by the golden ratio (Knuth, The Art of Computer Programming, volume 3, section 6.4). */
    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int OTHER_MULTIPLIER = 0x85EBCA6B;

    private final byte[] counts;
    private final long expected;
    private long counted;
    private int skipped;
    /** The characters of the texts, from {@link Readings#FIRST} on. */
    private final boolean[] isKnown = new boolean[Readings.LAST - Readings.FIRST + 1];

    /** @param characters the length of all texts */
    CharacterPairs(long characters) {
        var size = Math.clamp(characters / CHARACTERS_PER_BYTE, MIN_SIZE, MAX_SIZE);
        counts = new byte[Integer.highestOneBit(size)];
        expected = characters;
    }

    /** Counts the pairs of a folded text. Marks between two characters do not separate them, as in the index. */
    void addAll(String folded) {
        counted += folded.length();
        var last = '\0';
        for (var at = 0; at < folded.length(); at++) {
            var letter = folded.charAt(at);
            if (isChinese(letter)) {
                if (last != '\0') {
                    increment(last, letter);
                }
                isKnown[letter - Readings.FIRST] = true;
                last = letter;
            } else if (letter == '\n' || Character.isLetterOrDigit(letter)) {
                last = '\0';
            }
        }
    }

    /** Whether so many texts were added that a new table would be more exact. */
    boolean isCrowded() {
        return counted > 3 * expected + MIN_SIZE;
    }

    /** Only the lower of both counts grows. Concurrent increments may be lost, but none of them makes a count 0. */
    private void increment(char first, char second) {
        var count = stored(first, second);
        if (count < EXACT || (count < MAX_STORED && ++skipped % STEP == 0)) {
            increment(place(first, second, MULTIPLIER), count);
            increment(place(first, second, OTHER_MULTIPLIER), count);
        }
    }

    private void increment(int place, int count) {
        if (Byte.toUnsignedInt(counts[place]) == count) {
            counts[place] = (byte) (count + 1);
        }
    }

    /** 0 if no story has the pair; exact up to {@value #EXACT}, and in steps of {@value #STEP} above. */
    int count(char first, char second) {
        var count = stored(first, second);
        return count <= EXACT ? count : EXACT + (count - EXACT) * STEP;
    }

    private int stored(char first, char second) {
        return Math.min(Byte.toUnsignedInt(counts[place(first, second, MULTIPLIER)]),
                Byte.toUnsignedInt(counts[place(first, second, OTHER_MULTIPLIER)]));
    }

    private int place(char first, char second, int multiplier) {
        return (((first << Character.SIZE) + second) * multiplier) >>> Integer.numberOfLeadingZeros(counts.length - 1);
    }

    /** Whether a story may have all words, or all in the words of another region. */
    boolean mayContainAll(QueryTerms terms) {
        return terms.words().stream().allMatch(word -> word.spellings().stream().anyMatch(this::mayContain))
                || terms.others().stream().anyMatch(this::mayContainAll);
    }

    /** Whether a story may have these tokens one after the other; false only if none has. */
    private boolean mayContain(List<String> tokens) {
        for (var at = 1; at < tokens.size(); at++) {
            var first = tokens.get(at - 1);
            var second = tokens.get(at);
            if (first.length() == 1 && second.length() == 1 && isChinese(first.charAt(0)) && isChinese(second.charAt(0))
                    && count(first.charAt(0), second.charAt(0)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How often the rarest pair of the word follows, about; 0 if no story has the word. */
    int count(String word) {
        return IntStream.range(1, word.length()).map(at -> count(word.charAt(at - 1), word.charAt(at))).min().orElse(0);
    }

    /** Whether any text has this Chinese character. */
    boolean isKnown(char letter) {
        return isChinese(letter) && isKnown[letter - Readings.FIRST];
    }

    private static boolean isChinese(char letter) {
        return letter >= Readings.FIRST && letter <= Readings.LAST;
    }

    /** The size in memory, in bytes. */
    int bytes() {
        return counts.length + isKnown.length;
    }

}
