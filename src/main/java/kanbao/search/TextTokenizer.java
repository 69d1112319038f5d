package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Tokenizes folded text. */
final class TextTokenizer {

    /** One token per Chinese character, Latin word or number, and their further {@link Spellings}. */
    static final Analyzer CHARACTERS = analyzer(WordTokenizer::new, false);

    /**
     * Chinese dictionary words, and single characters outside them; Latin words without the plural “s” (Harman, How Effective Is
     * Suffixing?, 1991).
     */
    static final Analyzer WORDS = analyzer(HMMChineseTokenizer::new, true);

    private TextTokenizer() {
    }

    /**
     * A token of a text.
     *
     * @param start the index of its first character
     * @param end   the index after its last character
     */
    record Token(String text, int start, int end) {

        /** Whether this is a single Chinese character. */
        boolean isCharacter() {
            return isChinese() && text.codePointCount(0, text.length()) == 1;
        }

        boolean isChinese() {
            return Character.isIdeographic(text.codePointAt(0));
        }

        boolean isWord() {
            return Character.isLetterOrDigit(text.codePointAt(0));
        }

    }

    static List<Token> of(String text, Analyzer analyzer) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, boolean stem) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = tokenizer.get();
                return new TokenStreamComponents(tokens, stem ? new EnglishMinimalStemFilter(tokens) : tokens);
            }

            // A phrase does not extend over two sentences.
            @Override
            public int getPositionIncrementGap(String field) {
                return 1;
            }

        };
    }

}
