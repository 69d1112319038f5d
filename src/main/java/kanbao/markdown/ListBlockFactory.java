package kanbao.markdown;

import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Begins lists as CommonMark does (section 5.2), also below a {@link LongParagraph} in linear time. */
final class ListBlockFactory extends AbstractBlockParserFactory {

    private final ListBlockParser.Factory commonMark = new ListBlockParser.Factory();
    private final ThematicBreakParser.Factory thematicBreaks = new ThematicBreakParser.Factory();
    private final LongParagraph longParagraph = new LongParagraph();

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (!isMarker(state.getLine().getContent(), state.getNextNonSpaceIndex())
                || thematicBreaks.tryStart(state, matched) != null) {
            return BlockStart.none();
        }
        return commonMark.tryStart(state,
                longParagraph.contains(matched) ? new ShortParagraph(matched, state) : matched);
    }

    private static boolean isMarker(CharSequence line, int start) {
        var end = start;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end < line.length() && (end == start ? "-*+" : ".)").indexOf(line.charAt(end)) >= 0;
    }

    /** A long paragraph with one line instead of all: the parser of lists only asks whether there is one. */
    private record ShortParagraph(MatchedBlockParser paragraph, ParserState state) implements MatchedBlockParser {

        @Override
        public BlockParser getMatchedBlockParser() {
            return paragraph.getMatchedBlockParser();
        }

        @Override
        public SourceLines getParagraphLines() {
            return SourceLines.of(state.getLine());
        }

    }

}
