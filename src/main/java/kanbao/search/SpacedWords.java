package kanbao.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a query in order. Latin words and numbers with a space between may also be spelled as one: {@code mate 70} also matches
 * {@code mate70}, and {@code 400 123 4567} also matches {@code 4001234567}.
 */
final class SpacedWords {

    private static final int MAX_JOINED = 4;
    /** In characters. */
    private static final int MAX_LENGTH = 30;

    private final List<QueryTerm> words = new ArrayList<>();
    /** For each word, whether it may be joined with the one before. */
    private final List<Boolean> isJoinable = new ArrayList<>();
    private boolean wasQuoted;

    /** Adds the words of a part of the query, which follow a space. */
    void add(List<QueryTerm> part, boolean quoted) {
        for (var at = 0; at < part.size(); at++) {
            words.add(part.get(at));
            isJoinable.add(at == 0 && !quoted && words.size() > 1 && part.getFirst().isLatin()
                    && words.get(words.size() - 2).isLatin() && !wasQuoted);
        }
        wasQuoted = quoted;
    }

    /** The words, with the further spellings. */
    List<QueryTerm> withJoined() {
        var joined = new ArrayList<>(words);
        for (var first = 0; first < words.size(); first++) {
            var letters = new StringBuilder(words.get(first).letters());
            for (var last = first + 1; last < Math.min(words.size(), first + MAX_JOINED)
                    && isJoinable.get(last); last++) {
                letters.append(words.get(last).letters());
                if (letters.length() <= MAX_LENGTH) {
                    addSpelling(letters.toString(), first, last, joined);
                }
            }
        }
        return joined;
    }

    private static void addSpelling(String spelling, int first, int last, List<QueryTerm> joined) {
        for (var at = first; at <= last; at++) {
            joined.set(at, joined.get(at).orPartOf(spelling));
        }
    }

}
