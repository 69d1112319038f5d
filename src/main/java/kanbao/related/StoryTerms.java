package kanbao.related;

import java.util.Arrays;

/**
 * The most characteristic terms of a story.
 *
 * @param numbers     of the vocabulary, in ascending order
 * @param frequencies how often the story has each, as unsigned bytes
 * @param length      the number of weighted occurrences of all terms
 */
record StoryTerms(int[] numbers, byte[] frequencies, float length) {

    /** More need memory, and make links little better. */
    private static final int MAX_TERMS = 300;

    /** Keeps the first of the characteristic terms. */
    static StoryTerms of(TermCounts counts, int[] characteristic, Vocabulary vocabulary) {
        var kept = new long[Math.min(MAX_TERMS, characteristic.length)];
        for (var at = 0; at < kept.length; at++) {
            var place = characteristic[at];
            kept[at] = (long) vocabulary.numbered(counts.term(place)) << Byte.SIZE | counts.frequency(place);
        }
        Arrays.sort(kept);
        var numbers = new int[kept.length];
        var frequencies = new byte[kept.length];
        for (var at = 0; at < kept.length; at++) {
            numbers[at] = (int) (kept[at] >> Byte.SIZE);
            frequencies[at] = (byte) kept[at];
        }
        return new StoryTerms(numbers, frequencies, counts.length());
    }

    int frequency(int at) {
        return Byte.toUnsignedInt(frequencies[at]);
    }

}
