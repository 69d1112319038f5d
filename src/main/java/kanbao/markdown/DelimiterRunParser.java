package kanbao.markdown;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Decides whether a run of {@code *}, {@code ~} or {@code =} can begin or end emphasis. CommonMark (section 6.2) expects a space between
 * punctuation and the next word; Chinese has none. The rules here, and why, are in {@code docs/decisions/027-emphasis.md}.
 */
final class DelimiterRunParser implements InlineContentParser {

    /** A longer run masks a number: {@code 138****5678}. */
    private static final int MAX_LENGTH = 3;
    private static final String STOPS = "，。、；：！？．｡､,;:!?.";
    private static final String PATH_MARKS = "/\\.@_-";

    private enum Neighbour {
        SPACE,
        OPENING,
        CLOSING,
        OTHER
    }

    static final class Factory implements InlineContentParserFactory {

        private static final Set<Character> TRIGGERS = Set.of('*', '~', '=');

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGERS;
        }

        @Override
        public InlineContentParser create() {
            return new DelimiterRunParser();
        }

    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        var marker = scanner.peek();
        var length = scanner.matchMultiple(marker);
        var end = scanner.position();
        var after = scanner.peekCodePoint();
        scanner.next();
        var next = scanner.peekCodePoint();
        var left = neighbour(before, Scanner.END);
        var right = neighbour(after, next);
        var canOpen = right != Neighbour.SPACE && !(AsciiCharacters.isLetterOrDigit(before) && isAsciiSign(after))
                && (right != Neighbour.CLOSING || left == Neighbour.SPACE
                        || (left == Neighbour.OPENING && STOPS.indexOf(after) >= 0));
        var canClose = left != Neighbour.SPACE && !(isAsciiSign(before) && AsciiCharacters.isLetterOrDigit(after))
                && (left != Neighbour.OPENING || right == Neighbour.SPACE);
        var isText = marker == '*' ? length > MAX_LENGTH : length != 2;
        return ParsedInline.of(isText
                ? new Text(String.valueOf(marker).repeat(length))
                : new DelimiterRun(marker, length, before, after, isInsideWord(marker, before, after, length), canOpen,
                        canClose),
                end);
    }

    private static Neighbour neighbour(int point, int next) {
        if (point == Scanner.END || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return Neighbour.SPACE;
        }
        return switch (Character.getType(point)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> Neighbour.OPENING;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> Neighbour.CLOSING;
            default -> STOPS.indexOf(point) >= 0 && !AsciiCharacters.isLetterOrDigit(next)
                    ? Neighbour.CLOSING
                    : Neighbour.OTHER;
        };
    }

    /** Whether the marks stand inside a number, an expression, an address or a path: {@code B**123}, {@code 京A·**123}, {@code src/**}; but {@code Chrome**32位**}. */
    private static boolean isInsideWord(char marker, int before, int after, int length) {
        var isPath = PATH_MARKS.indexOf(before) >= 0 || PATH_MARKS.indexOf(after) >= 0;
        var areBoth = AsciiCharacters.isLetterOrDigit(before) && AsciiCharacters.isLetterOrDigit(after);
        var isMask = AsciiCharacters.isDigit(before)
                || (AsciiCharacters.isDigit(after) && !(Character.isLowerCase(before) && length == 2));
        return (areBoth && (isMask || length == MAX_LENGTH || marker == '='))
                || (isPath && isPathOrWord(before) && isPathOrWord(after))
                || (before == '·' && AsciiCharacters.isLetterOrDigit(after));
    }

    private static boolean isPathOrWord(int point) {
        return PATH_MARKS.indexOf(point) >= 0 || AsciiCharacters.isLetterOrDigit(point);
    }

    private static boolean isAsciiSign(int point) {
        return point > ' ' && point < 0x7F && !AsciiCharacters.isLetterOrDigit(point);
    }

}
