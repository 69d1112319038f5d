package kanbao.markdown;

import java.util.regex.Pattern;

import org.commonmark.internal.HtmlBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins a block of HTML only where the element that opens it also ends. CommonMark (section 4.6) lets {@code <script>},
 * {@code <!--} and others that never end take the rest of the document.
 */
final class HtmlBlockFactory extends AbstractBlockParserFactory {

    private static final Pattern DECLARATION_ALONE = Pattern.compile("<![A-Za-z][^>]*>\\s*");
    private static final Pattern ROWS = Pattern.compile("(?i)<(?:tr|li|dt|dd)\\b");
    private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<p\\b[^>]*>[^\\r\\n]*\\R\\s*<p\\b.*",
            Pattern.DOTALL);

    private final HtmlBlockParser.Factory commonMark = new HtmlBlockParser.Factory();
    private final SourceText source;

    HtmlBlockFactory(SourceText source) {
        this.source = source;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var line = SourceText.line(state, "<");
        return line != null && isHtml(line.content(), line.index())
                ? commonMark.tryStart(state, matched)
                : BlockStart.none();
    }

    private boolean isHtml(String line, int index) {
        if (line.startsWith("<!--")) {
            return source.has("-->", index);
        }
        if (line.startsWith("<?")) {
            return source.has("?>", index);
        }
        if (line.startsWith("<!")) {
            return DECLARATION_ALONE.matcher(line).matches();
        }
        return HtmlTag.at(line, 0).or(() -> HtmlTag.at(source.restOfParagraph(index), 0))
                .filter(tag -> !tag.isFollowedByProse(line) && isElement(tag, index)).isPresent();
    }

    private boolean isElement(HtmlTag tag, int index) {
        var name = tag.name();
        if (tag.isEnd()) {
            return source.hasStartTagBefore(index, name);
        }
        if (ElementKinds.OTHER_VOID.contains(name)) {
            return tag.hasAttributes();
        }
        return tag.needsNoEnd() || tag.isSelfClosing() || source.hasEndTagAfter(index, name)
                || isCutOff(name, index);
    }

    private boolean isCutOff(String name, int index) {
        return switch (name) {
            case "table", "ul", "ol", "dl" -> ROWS.matcher(source.restOfParagraph(index)).find();
            case "p" -> PARAGRAPHS.matcher(source.restOfParagraph(index)).matches();
            default -> false;
        };
    }

}
