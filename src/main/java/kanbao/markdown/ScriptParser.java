package kanbao.markdown;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses {@code H~2~O}, {@code x^2^} and {@code ++new++} where they are certain; everywhere else these signs are text, such as
 * the range {@code 3~5}, the face {@code ^_^} and the name {@code C++}.
 */
final class ScriptParser implements InlineContentParser {

    private static final int MAX_LENGTH = 100;
    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z0-9+-]{1,12}");
    private static final Pattern INSERTED = Pattern
            .compile("[A-Za-z0-9]+|[\\p{IsHan}“《【（](?:[^\\s+]*[\\p{IsHan}”》】）。！？])?");

    static final class Factory implements InlineContentParserFactory {

        private static final Set<Character> TRIGGERS = Set.of('~', '^', '+');

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGERS;
        }

        @Override
        public InlineContentParser create() {
            return new ScriptParser();
        }

    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        var marker = scanner.peek();
        var length = marker == '+' ? 2 : 1;
        var begin = scanner.position();
        var count = scanner.matchMultiple(marker);
        if (count > length && marker != '~') {
            return textBefore(length, begin, count, scanner);
        }
        if (count != length) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        for (var read = 0; read < MAX_LENGTH && isContent(scanner, marker); read++) {
            scanner.next();
        }
        var content = scanner.getSource(start, scanner.position()).getContent();
        if (scanner.matchMultiple(marker) != length || !isMeant(marker, before, content, scanner.peekCodePoint())) {
            return ParsedInline.none();
        }
        var node = new MarkedText(switch (marker) {
            case '~' -> "sub";
            case '^' -> "sup";
            default -> "ins";
        });
        node.appendChild(new Text(content));
        return ParsedInline.of(node, scanner.position());
    }

    /** Reads all marks but the last ones at once; one after the other, each would be counted again. */
    private static ParsedInline textBefore(int length, Position begin, int count, Scanner scanner) {
        scanner.setPosition(begin);
        for (var read = 0; read < count - length; read++) {
            scanner.next();
        }
        return ParsedInline.of(new Text(scanner.getSource(begin, scanner.position()).getContent()), scanner.position());
    }

    private static boolean isContent(Scanner scanner, char marker) {
        var character = scanner.peek();
        return scanner.hasNext() && character != marker && !Character.isWhitespace(character)
                && "*_`[]<>&\\".indexOf(character) < 0;
    }

    private static boolean isMeant(char marker, int before, String content, int after) {
        return switch (marker) {
            case '+' -> !AsciiCharacters.isLetterOrDigit(before) && !AsciiCharacters.isLetterOrDigit(after)
                    && INSERTED.matcher(content).matches();
            case '~' -> (AsciiCharacters.isLetter(before) || isClosing(before)) && isScript(content, after);
            default -> (AsciiCharacters.isLetterOrDigit(before) || isClosing(before) || before == '~')
                    && isScript(content, after);
        };
    }

    /** A number before a number, and a word before a word, are rather a range or an expression. */
    private static boolean isScript(String content, int after) {
        var isWord = content.chars().anyMatch(AsciiCharacters::isLetter);
        return SCRIPT.matcher(content).matches()
                && (isWord ? !AsciiCharacters.isLetterOrDigit(after) : !AsciiCharacters.isDigit(after));
    }

    private static boolean isClosing(int point) {
        return point == ')' || point == ']';
    }

}
