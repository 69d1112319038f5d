package kanbao.markdown;

import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.MatchedBlockParser;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a paragraph of very many lines. commonmark-java copies all lines of the paragraph for each block parser that asks for
 * them at each further line, which takes quadratic time.
 */
final class LongParagraph {

    /** Paragraphs with more lines are long. */
    private static final int MAX_LINES = 500;

    private @Nullable BlockParser known;

    boolean contains(MatchedBlockParser matched) {
        var parser = matched.getMatchedBlockParser();
        if (parser.equals(known)) {
            return true;
        }
        if (matched.getParagraphLines().getLines().size() <= MAX_LINES) {
            return false;
        }
        known = parser;
        return true;
    }

}
