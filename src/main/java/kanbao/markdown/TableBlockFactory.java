package kanbao.markdown;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Begins tables as GFM does (section 4.10), but not directly below a {@link LongParagraph}. */
final class TableBlockFactory extends AbstractBlockParserFactory {

    private final TableBlockParser.Factory gfm = new TableBlockParser.Factory(TablesExtension.DEFAULT_MAX_CELLS);
    private final LongParagraph longParagraph = new LongParagraph();

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return isDelimiterRow(state.getLine().getContent(), state.getNextNonSpaceIndex())
                && !longParagraph.contains(matched) ? gfm.tryStart(state, matched) : BlockStart.none();
    }

    private static boolean isDelimiterRow(CharSequence line, int start) {
        for (var i = start; i < line.length(); i++) {
            if ("|-: \t".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return start < line.length();
    }

}
