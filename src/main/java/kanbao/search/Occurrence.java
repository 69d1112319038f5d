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

    /**
     * The occurrences of the terms in a text, in order and without overlaps: of those that overlap, the first one is extended.
     */
    static List<Occurrence> in(SpelledText text, List<QueryTerm> terms) {
        var all = new ArrayList<Occurrence>();
        terms.forEach(term -> term.spellings().forEach(spelling -> addAll(term, spelling, text, all)));
        all.sort(Comparator.comparingInt(Occurrence::start).thenComparing(Occurrence::end, Comparator.reverseOrder()));
        var separate = new ArrayList<Occurrence>();
        for (var occurrence : all) {
            if (separate.isEmpty() || separate.getLast().end() <= occurrence.start()) {
                separate.add(occurrence);
            } else if (separate.getLast().end() < occurrence.end()) {
                separate.add(separate.removeLast().until(occurrence.end()));
            }
        }
        return separate;
    }

    private Occurrence until(int newEnd) {
        return new Occurrence(start, newEnd, term);
    }

    private static void addAll(QueryTerm term, List<String> spelling, SpelledText text, List<Occurrence> all) {
        var first = spelling.getFirst();
        var isPrefix = spelling.size() == 1 && term.isPrefix(first);
        text.starts(first)
                .mapToObj(start -> new Occurrence(start,
                        isPrefix ? text.endOfPrefix(first, start) : end(spelling, text, start),
                        term))
                .filter(occurrence -> occurrence.end() > occurrence.start())
                .limit(MAX_OCCURRENCES)
                .forEach(all::add);
    }

    /** The end of the tokens that start at this index, or -1 if the text differs. */
    private static int end(List<String> tokens, SpelledText text, int start) {
        var at = start;
        for (var token : tokens) {
            at = end(token, text, at, at == start ? 0 : MAX_MARKS_BETWEEN);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    /** The end of the token that starts at this index or after a few marks, or -1. */
    private static int end(String token, SpelledText text, int start, int marks) {
        for (var at = start; at <= start + marks; at++) {
            var end = text.end(token, at);
            if (end > at) {
                return end;
            }
            if (!text.isMark(at)) {
                return -1;
            }
        }
        return -1;
    }

}
