package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An occurrence of a query term in a text.
 *
 * @param start the index of its first character
 * @param end   the index after its last character
 */
record Occurrence(int start, int end, QueryTerm term) {

    /** Per term; readers do not see more. */
    private static final int MAX_OCCURRENCES = 50;
    /** How many punctuation marks may be between two characters of a term, as in the name 约翰·史密斯. */
    private static final int MAX_MARKS_BETWEEN = 2;
    private static final String SENTENCE_ENDS = "。！？；，\n";

    /**
     * The occurrences of the terms in a folded text, in order and without overlaps: the earlier one wins, then the longer one.
     */
    static List<Occurrence> in(String folded, List<QueryTerm> terms) {
        var all = new ArrayList<Occurrence>();
        terms.forEach(term -> addAll(term, folded, all));
        all.sort(Comparator.comparingInt(Occurrence::start).thenComparing(Occurrence::end, Comparator.reverseOrder()));
        var separate = new ArrayList<Occurrence>();
        for (var occurrence : all) {
            if (separate.isEmpty() || separate.getLast().end() <= occurrence.start()) {
                separate.add(occurrence);
            }
        }
        return separate;
    }

    private static void addAll(QueryTerm term, String folded, List<Occurrence> all) {
        var first = term.tokens().getFirst();
        var remaining = MAX_OCCURRENCES;
        for (var start = folded.indexOf(first); start >= 0 && remaining > 0; start = folded.indexOf(first, start + 1)) {
            var end = end(term, folded, start);
            if (end > start) {
                all.add(new Occurrence(start, end, term));
                remaining--;
            }
        }
    }

    /** The end of the term that starts at this index, or -1 if the text differs. */
    private static int end(QueryTerm term, String folded, int start) {
        if (term.isLatin()) {
            return endOfLatin(term.letters(), folded, start);
        }
        var at = start;
        for (var token : term.tokens()) {
            at = folded.indexOf(token, at, Math.min(folded.length(), at + MAX_MARKS_BETWEEN + token.length()));
            if (at < 0) {
                return -1;
            }
            at += token.length();
        }
        return areAdjacent(folded.substring(start, at), term) ? at : -1;
    }

    /** Matches a whole word, or a prefix if the term is long enough. */
    private static int endOfLatin(String letters, String folded, int start) {
        if (start > 0 && isLatin(folded.charAt(start - 1))) {
            return -1;
        }
        var end = start + letters.length();
        while (end < folded.length() && isLatin(folded.charAt(end))) {
            end++;
        }
        return letters.length() < QueryBuilder.MIN_PREFIX_LENGTH && end > start + letters.length() ? -1 : end;
    }

    /** Whether only punctuation inside a sentence is between the tokens. */
    private static boolean areAdjacent(String occurrence, QueryTerm term) {
        return occurrence.length() == term.letters().length()
                || (letters(occurrence) == letters(term.letters())
                        && occurrence.chars().noneMatch(letter -> SENTENCE_ENDS.indexOf(letter) >= 0));
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isLatin(char letter) {
        return ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9');
    }

}
