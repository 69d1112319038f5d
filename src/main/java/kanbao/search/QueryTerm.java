package kanbao.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kanbao.search.TextTokenizer.Token;

/**
 * A word of a query: a Latin word, a number, or consecutive Chinese characters.
 *
 * @param tokens folded, as produced by {@link TextTokenizer#CHARACTERS}
 */
record QueryTerm(List<String> tokens) {

    /** In tokens; longer terms are truncated. */
    private static final int MAX_TOKENS = 32;

    QueryTerm {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "an empty query term, expected letters or characters");
        }
    }

    /** The term of these tokens, of which there must be at least one. */
    static QueryTerm of(List<Token> tokens) {
        return new QueryTerm(tokens.stream().limit(MAX_TOKENS).map(Token::text).toList());
    }

    /** Whether this is a single Latin word or number, which may be a prefix. */
    boolean isLatin() {
        return tokens.size() == 1 && !Character.isIdeographic(tokens.getFirst().codePointAt(0));
    }

    String letters() {
        return String.join("", tokens);
    }

    /** All pairs of adjacent tokens. */
    Stream<QueryTerm> pairs() {
        return IntStream.range(0, tokens.size() - 1).mapToObj(at -> new QueryTerm(tokens.subList(at, at + 2)));
    }

}
