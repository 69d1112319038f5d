package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word of a query: a Latin word, a number, or consecutive Chinese characters.
 *
 * @param tokens    folded, as produced by {@link WordScanner}
 * @param spellings all spellings that match, the first of which is {@code tokens}
 * @param isFragment whether this is a single character after another word, or before a number, and so a part of some longer word, such
 *                   as 宝 of 支付宝 and 双 of 双11
 */
record QueryTerm(List<String> tokens, List<List<String>> spellings, boolean isFragment) {

    /** The minimum length of a prefix. */
    private static final int MIN_PREFIX_LENGTH = 2;
    private static final int MIN_JOINED_PREFIX_LENGTH = 4;

    QueryTerm {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "an empty query term, expected letters or characters");
        }
    }

    /** A term with one spelling. */
    QueryTerm(List<String> tokens) {
        this(tokens, List.of(tokens), false);
    }

    /** This term, which may also be spelled as a part of this longer word. */
    QueryTerm orPartOf(String word) {
        var all = new ArrayList<>(spellings);
        if (!all.contains(List.of(word))) {
            all.add(List.of(word));
        }
        return new QueryTerm(tokens, List.copyOf(all), isFragment);
    }

    /** Whether this consists of Latin words or numbers, and may be a prefix. */
    boolean isLatin() {
        return tokens.stream().noneMatch(token -> Character.isIdeographic(token.codePointAt(0)));
    }

    /** Whether a spelling with this single token also matches longer words. */
    boolean isPrefix(String token) {
        return isLatin()
                && token.length() >= (tokens.equals(List.of(token)) ? MIN_PREFIX_LENGTH : MIN_JOINED_PREFIX_LENGTH);
    }

    /** Whether this letter can follow the prefix: a number does not go on, because 315 is not 3150. */
    static boolean canFollow(String prefix, int letter) {
        return !Character.isDigit(prefix.charAt(prefix.length() - 1)) || !Character.isDigit(letter);
    }

    String letters() {
        return String.join("", tokens);
    }

    /** All pairs of adjacent tokens. */
    Stream<QueryTerm> pairs() {
        return parts(2);
    }

    /** All parts with this number of adjacent tokens. */
    Stream<QueryTerm> parts(int length) {
        return IntStream.rangeClosed(0, tokens.size() - length)
                .mapToObj(at -> new QueryTerm(tokens.subList(at, at + length)));
    }

}
