package kanbao.related;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The headline, and the clauses of a text that contain one of the most characteristic terms that the story repeats: the phrases that it is
 * about are in them.
 */
final class RepeatingClauses {

    private static final String DELIMITERS = "\n，。、;!?";
    private static final int MAX_TERMS = 40;
    /** Terms are looked up by their first bits. A few others have the same. */
    private static final int FILTER_BITS = 16;

    /** The clauses, one per line. */
    private final String text;
    /** Where the lines begin in this text, in ascending order. */
    private final int[] starts;
    /** Where they begin in the original text. */
    private final int[] places;

    private RepeatingClauses(String text, int[] starts, int[] places) {
        this.text = text;
        this.starts = starts;
        this.places = places;
    }

    static RepeatingClauses of(String text, int headlineLength, TermCounts counts, int[] characteristic,
            PhraseWeights weights) {
        var repeated = new BitSet(1 << FILTER_BITS);
        Arrays.stream(characteristic)
                .filter(at -> counts.frequency(at) > 1)
                .map(counts::term)
                .filter(weights::isSignificant)
                .limit(MAX_TERMS)
                .forEach(term -> repeated.set(bits(term)));
        var kept = new StringBuilder(text.length());
        var starts = new int[text.length() + 1];
        var places = new int[text.length() + 1];
        var lines = 0;
        for (int start = 0, end; start <= text.length(); start = end + 1) {
            end = start == 0 ? headlineLength : end(text, start);
            if (start == 0 || contains(text, start, end, repeated)) {
                starts[lines] = kept.length();
                places[lines++] = start;
                kept.append(text, start, end).append('\n');
            }
        }
        return new RepeatingClauses(kept.toString(), Arrays.copyOf(starts, lines), Arrays.copyOf(places, lines));
    }

    private static int end(String text, int start) {
        var end = start;
        while (end < text.length() && DELIMITERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean contains(String text, int start, int end, BitSet repeated) {
        var found = new boolean[1];
        TermCounts.forEach(text, start, end, (term, _, _) -> found[0] |= repeated.get(bits(term)));
        return found[0];
    }

    private static int bits(int term) {
        return term >>> (Integer.SIZE - FILTER_BITS);
    }

    String text() {
        return text;
    }

    /** The index in the original text. */
    int original(int at) {
        var found = Arrays.binarySearch(starts, at);
        var line = found < 0 ? -found - 2 : found;
        return places[line] + at - starts[line];
    }

}
