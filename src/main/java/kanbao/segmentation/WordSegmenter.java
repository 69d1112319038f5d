package kanbao.segmentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits Chinese text into words of the dictionary of Lucene’s SmartCN, Latin words, numbers, and single other characters. */
public final class WordSegmenter {

    private static final Analyzer ANALYZER = new Analyzer() {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }

    };

    private WordSegmenter() {
    }

    /**
     * The place of a word in the text.
     *
     * @param start the index of its first character
     * @param end   the index after its last character
     */
    public record Word(int start, int end) {}

    /** The words in their order, without spaces. */
    public static List<Word> words(String folded) {
        var words = new ArrayList<Word>();
        try (var tokens = ANALYZER.tokenStream("", folded)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

}
