package kanbao.related;

import java.util.Arrays;

/** The most characteristic terms of a story. */
final class StoryTerms {

    /** More need memory, and make links little better. */
    private static final int MAX_TERMS = 300;

    private final int[] numbers;
    private final byte[] frequencies;
    private final float length;

    private StoryTerms(int[] numbers, byte[] frequencies, float length) {
        this.numbers = numbers;
        this.frequencies = frequencies;
        this.length = length;
    }

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

    int size() {
        return numbers.length;
    }

    /** The number in the vocabulary; in ascending order. */
    int number(int at) {
        return numbers[at];
    }

    /** The number of weighted occurrences of all terms. */
    float length() {
        return length;
    }

    int frequency(int at) {
        return Byte.toUnsignedInt(frequencies[at]);
    }

}
