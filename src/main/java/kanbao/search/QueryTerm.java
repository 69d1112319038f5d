package kanbao.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kanbao.search.TextTokenizer.Token;

/**
 * A word of a question: a Latin word or number, or Chinese characters that stand beside each other.
 *
 * @param tokens folded, as {@link TextTokenizer#CHARACTERS} makes them
 */
record QueryTerm(List<String> tokens) {

    /** Nobody writes more in one piece and means it. */
    private static final int LONGEST = 32;

    QueryTerm {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "a word of a question has nothing in it, expected letters or characters");
        }
    }

    /** The word of these tokens, of which there is at least one; what is too long is cut. */
    static QueryTerm of(List<Token> tokens) {
        return new QueryTerm(tokens.stream().limit(LONGEST).map(Token::words).toList());
    }

    /** A single word in letters, which may be the beginning of a longer one. */
    boolean isLatin() {
        return tokens.size() == 1 && !Character.isIdeographic(tokens.getFirst().codePointAt(0));
    }

    String letters() {
        return String.join("", tokens);
    }

    /** Every two tokens that stand beside each other. */
    Stream<QueryTerm> pairs() {
        return IntStream.range(0, tokens.size() - 1).mapToObj(at -> new QueryTerm(tokens.subList(at, at + 2)));
    }

}
