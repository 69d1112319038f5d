package kanbao.markdown;

import java.util.regex.Pattern;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses headings without a space after the number signs, {@code ##标题}; {@code #latin} is a tag and not a heading,
 * and neither are {@code #话题#} of Weibo and several tags. */
final class UnspacedHeadingParser extends AbstractBlockParser {

    private static final int CODE_INDENT = 4;
    private static final Pattern SIGNS = Pattern
            .compile("(#(?=[\\p{IsHan}“《【][^#]*$)|#{2,6}(?=[\\p{L}\\p{N}“《【]))");
    private static final Pattern CLOSING_SIGNS = Pattern.compile("[ \\t]*#+[ \\t]*$");

    private final Heading heading = new Heading();
    private final SourceLine content;

    private UnspacedHeadingParser(int level, SourceLine content) {
        heading.setLevel(level);
        this.content = content;
    }

    @Override
    public Block getBlock() {
        return heading;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser parser) {
        parser.parse(SourceLines.of(content), heading);
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine();
            var start = state.getNextNonSpaceIndex();
            var signs = SIGNS.matcher(line.getContent()).region(start, line.getContent().length());
            if (state.getIndent() >= CODE_INDENT || !signs.lookingAt()) {
                return BlockStart.none();
            }
            var closing = CLOSING_SIGNS.matcher(line.getContent()).region(signs.end(), line.getContent().length());
            var end = closing.find() ? closing.start() : line.getContent().length();
            return BlockStart.of(new UnspacedHeadingParser(signs.group(1).length(), line.substring(signs.end(), end)))
                    .atIndex(line.getContent().length());
        }

    }

}
