package kanbao.markdown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Parses formulas in a line: {@code $…$}, {@code $$…$$}, {@code \(…\)} and {@code \[…\]}. For a single dollar sign the rule of
 * pandoc applies (extension {@code tex_math_dollars}), so that amounts of money are text.
 */
final class FormulaParser implements InlineContentParser {

    private static final String STOPS = "，。；：！？、";
    private static final Pattern OPERATOR = Pattern.compile("[\\\\^_=+<>{}|]");
    private static final Pattern ENVIRONMENT = Pattern
            .compile("(?s)\\\\begin(\\{[A-Za-z]{1,20}\\*?\\}).*\\\\end\\1");
    private static final Pattern REGULAR_EXPRESSION = Pattern.compile("[.\\])][*+?]|\\\\[dswDSW][*+?\\\\)]");
    /** A variable of a shell or a template. */
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]+|[A-Z]{5,}|[a-z]{5,}");
    private static final Pattern VARIABLE = Pattern.compile("\\s*[A-Za-z]{1,2}'?\\s*");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern PROSE = Pattern.compile("://|[\\p{IsHan}，。；：！？、]");

    /** Ends that do not occur in the rest of the block. */
    private final Set<Character> missing = new HashSet<>();

    static final class Factory implements InlineContentParserFactory {

        private static final Set<Character> TRIGGERS = Set.of('$', '\\');

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGERS;
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }

    }

    @Override
    public @Nullable ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        if (scanner.peek() == '\\') {
            scanner.next();
            return switch (scanner.peek()) {
                case '(' -> bracketed(')', scanner, start);
                case '[' -> bracketed(']', scanner, start);
                default -> ParsedInline.none();
            };
        }
        var dollars = scanner.matchMultiple('$');
        if (dollars == 1) {
            return isSingle(scanner) ? formula(start, scanner) : ParsedInline.none();
        }
        var afterDollars = scanner.position();
        return dollars == 2 && find('$', '$', scanner)
                ? formula(start, scanner)
                : ParsedInline.of(new Text("$".repeat(dollars)), afterDollars);
    }

    private static ParsedInline formula(Position start, Scanner scanner) {
        var end = scanner.position();
        return ParsedInline.of(new Formula(scanner.getSource(start, end).getContent()), end);
    }

    private @Nullable ParsedInline bracketed(char end, Scanner scanner, Position start) {
        scanner.next();
        var content = scanner.position();
        if (!find('\\', end, scanner)) {
            return ParsedInline.none();
        }
        var text = scanner.getSource(content, scanner.position()).getContent();
        return isFormula(text.substring(0, text.length() - 2), end == ')')
                ? formula(start, scanner)
                : ParsedInline.none();
    }

    /** Editors also escape brackets that are no formula: {@code \[1\]}. */
    static boolean isFormula(String content, boolean mayBeVariable) {
        var withoutBraces = BRACES.matcher(content).replaceAll("{}");
        return !PROSE.matcher(withoutBraces).find()
                && (OPERATOR.matcher(content).find() || (mayBeVariable && VARIABLE.matcher(content).matches()));
    }

    /** Moves behind the first occurrence of these two signs. */
    private boolean find(char first, char second, Scanner scanner) {
        if (missing.contains(second)) {
            return false;
        }
        while (scanner.find(first) >= 0) {
            scanner.next();
            if (scanner.next(second)) {
                return true;
            }
        }
        missing.add(second);
        return false;
    }

    private static boolean isSingle(Scanner scanner) {
        var before = scanner.peek();
        if (isSpace(before)) {
            return false;
        }
        var start = scanner.position();
        var braces = 0;
        for (var sign = before; sign != Scanner.END && (braces > 0 || STOPS.indexOf(sign) < 0); sign = scanner.peek()) {
            scanner.next();
            braces += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == '$') {
                return !isSpace(before) && !Character.isDigit(scanner.peek()) && isMathematical(scanner, start);
            }
            if (sign == '\\') {
                scanner.next();
            }
            before = sign;
        }
        return false;
    }

    /** Whether the text is one formula between dollar signs; {@code $PATH$} and {@code $$} are none. */
    static boolean isDelimited(String text) {
        if (text.startsWith("$$")) {
            return text.length() > 4 && text.indexOf("$$", 2) == text.length() - 2 && !text.endsWith("\\$$");
        }
        if (text.startsWith("\\")) {
            return ENVIRONMENT.matcher(text).matches()
                    || ((isBetween("\\(", "\\)", text) || isBetween("\\[", "\\]", text))
                            && !REGULAR_EXPRESSION.matcher(text).find());
        }
        return text.length() > 2 && text.startsWith("$") && text.indexOf('$', 1) == text.length() - 1
                && isMathematical(text.substring(1, text.length() - 1));
    }

    private static boolean isBetween(String begin, String end, String text) {
        return text.startsWith(begin) && text.length() > 4 && text.indexOf(end) == text.length() - 2
                && text.indexOf(begin, 2) < 0;
    }

    private static boolean isMathematical(Scanner scanner, Position start) {
        var content = scanner.getSource(start, scanner.position()).getContent();
        return isMathematical(content.substring(0, content.length() - 1));
    }

    /** Texts about shares mark their names: {@code $腾讯控股(00700)$}. */
    private static boolean isMathematical(String content) {
        return !content.isBlank() && !NAME.matcher(content).matches()
                && !PROSE.matcher(BRACES.matcher(content).replaceAll("{}")).find();
    }

    private static boolean isSpace(char sign) {
        return sign == Scanner.END || Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Returns the signs that end a formula of several lines that begins with this line. */
    static Optional<String> endOfBlock(String line) {
        if (line.startsWith("$$")) {
            return line.startsWith("$", 2) || line.indexOf("$$", 2) >= 0 ? Optional.empty() : Optional.of("$$");
        }
        return line.strip().equals("\\[") ? Optional.of("\\]") : Optional.empty();
    }

}
