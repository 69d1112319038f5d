package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.search.TextTokenizer.Token;

/** A folded text with its words and their {@link Spellings}, as they are in the index, to find where a token is in it. */
final class SpelledText {

    private static final String SENTENCE_ENDS = "。!?;…\n";

    private final String text;
    /** Latin words, numbers and their spellings by start; computed at the first use, because most queries need none. */
    private @Nullable List<Token> tokens;

    SpelledText(String folded) {
        text = folded;
    }

    private List<Token> tokens() {
        if (tokens == null) {
            tokens = tokens(text);
        }
        return tokens;
    }

    private static List<Token> tokens(String text) {
        var words = WordScanner.nonChineseWords(text);
        var tokens = new ArrayList<>(words);
        for (var spelling : Spellings.of(text, words)) {
            var start = words.get(spelling.first()).start();
            tokens.add(new Token(spelling.text(), spelling.text().charAt(0) == '.' ? start - 1 : start,
                    words.get(spelling.last()).end()));
        }
        // Stable: the word as it is written comes first.
        tokens.sort(Comparator.comparingInt(Token::start));
        return tokens;
    }

    private Stream<Token> tokensAt(int start) {
        var low = 0;
        var high = tokens().size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (tokens().get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return tokens().subList(low, tokens().size()).stream().takeWhile(token -> token.start() == start);
    }

    /** Where the token or a word that starts with it may start, in order. */
    IntStream starts(String token) {
        return isChinese(token)
                ? IntStream.iterate(text.indexOf(token), start -> start >= 0, start -> text.indexOf(token, start + 1))
                : tokens().stream().filter(word -> word.text().startsWith(token)).mapToInt(Token::start).distinct();
    }

    /** The end of the token that starts at this index, or -1. */
    int end(String token, int start) {
        if (isChinese(token)) {
            return text.startsWith(token, start) ? start + token.length() : -1;
        }
        return tokensAt(start)
                .filter(word -> word.text().equals(token))
                .mapToInt(Token::end)
                .findFirst()
                .orElse(-1);
    }

    /** The end of the word at this index that is or starts with the prefix, or -1. */
    int endOfPrefix(String prefix, int start) {
        var end = end(prefix, start);
        return end >= 0
                ? end
                : tokensAt(start)
                        .filter(word -> word.text().length() > prefix.length() && word.text().startsWith(prefix)
                                && QueryTerm.canFollow(prefix, word.text().codePointAt(prefix.length())))
                        .mapToInt(Token::end)
                        .findFirst()
                        .orElse(-1);
    }

    /** Whether there is a sign or space inside a sentence at this index. */
    boolean isMark(int at) {
        return at < text.length() && !Character.isLetterOrDigit(text.charAt(at))
                && SENTENCE_ENDS.indexOf(text.charAt(at)) < 0;
    }

    private static boolean isChinese(String token) {
        return Character.isIdeographic(token.codePointAt(0));
    }

}
