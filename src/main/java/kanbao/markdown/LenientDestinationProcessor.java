package kanbao.markdown;

import java.util.regex.Pattern;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Parses destinations that CommonMark takes as text, but other editors do not: with spaces, {@code [报告](年度 报告.pdf)}, or with
 * the size of a picture, {@code ![城墙](wall.png =300x200)}.
 */
final class LenientDestinationProcessor implements LinkProcessor {

    static final int MAX_LENGTH = 500;
    private static final Pattern TITLE = Pattern.compile("^(\\S.*?)\\s+(\"[^\"]*\"|'[^']*'|“[^”]*”)$");
    private static final Pattern SIZE = Pattern.compile("^(\\S.*?)\\s+=\\s*\\d*%?(?:[xX*]\\d*%?)?$");
    private static final Pattern FILE = Pattern
            .compile("(?i)(?:https?://\\S.*|[^，。；！？]*[^./\\s，。；！？]\\.[a-z][a-z0-9]{0,7}(?:[?#].*)?)");

    @Override
    public @Nullable LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null) {
            return LinkResult.none();
        }
        scanner.setPosition(link.afterTextBracket());
        var written = written(scanner);
        var isPicture = link.marker() != null && link.marker().getLiteral().equals("!");
        var title = TITLE.matcher(written);
        var hasTitle = title.matches();
        var destination = isPicture ? withoutTitleAndSize(written) : hasTitle ? title.group(1) : written;
        if (!FILE.matcher(destination).matches()) {
            return LinkResult.none();
        }
        var caption = hasTitle ? title.group(2).substring(1, title.group(2).length() - 1) : null;
        return isPicture
                ? LinkResult.wrapTextIn(new Image(destination, caption), scanner.position()).includeMarker()
                : LinkResult.wrapTextIn(new Link(destination, caption), scanner.position());
    }

    /** Returns the destination of a picture from what is between the round brackets. */
    static String withoutTitleAndSize(String written) {
        var title = TITLE.matcher(written);
        var bare = title.matches() ? title.group(1) : written;
        var size = SIZE.matcher(bare);
        return size.matches() ? size.group(1) : bare;
    }

    /** Reads to the bracket that closes the destination on the same line, and returns what is between; empty if there is none. */
    private static String written(Scanner scanner) {
        if (!scanner.next('(')) {
            return "";
        }
        var start = scanner.position();
        var depth = 0;
        var before = ' ';
        for (var read = 0; read < MAX_LENGTH && scanner.hasNext(); read++) {
            var character = scanner.peek();
            if (character == '\n' || (before == ']' && character == '(')) {
                return "";
            }
            if (character == ')' && depth-- == 0) {
                var content = scanner.getSource(start, scanner.position()).getContent().strip();
                scanner.next();
                return content;
            }
            depth += character == '(' ? 1 : 0;
            before = character;
            scanner.next();
        }
        return "";
    }

}
