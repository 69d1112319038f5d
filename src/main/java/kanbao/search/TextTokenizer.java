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
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes folded text apart. */
final class TextTokenizer {

    /** Each Chinese character alone, each Latin word and number whole (Unicode Standard Annex #29). */
    static final Analyzer CHARACTERS = analyzer(StandardTokenizer::new, false);

    /**
     * Chinese in words of its dictionary, whatever else in single characters; Latin words without their plural “s” (Harman,
     * How Effective Is Suffixing?, 1991).
     */
    static final Analyzer WORDS = analyzer(HMMChineseTokenizer::new, true);

    private TextTokenizer() {
    }

    /**
     * A part of a text.
     *
     * @param start where it begins in the text
     * @param end   where it has ended
     */
    record Token(String words, int start, int end) {

        /** A single Chinese character. */
        boolean isCharacter() {
            return isChinese() && words.codePointCount(0, words.length()) == 1;
        }

        boolean isChinese() {
            return Character.isIdeographic(words.codePointAt(0));
        }

        boolean isWord() {
            return Character.isLetterOrDigit(words.codePointAt(0));
        }

    }

    static List<Token> of(String text, Analyzer analyzer) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var words = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(words.toString(), offset.startOffset(), offset.endOffset()));
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

            // What one sentence ends with and the next begins with is no phrase.
            @Override
            public int getPositionIncrementGap(String field) {
                return 1;
            }

        };
    }

}
