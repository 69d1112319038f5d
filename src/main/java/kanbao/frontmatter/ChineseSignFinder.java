package kanbao.frontmatter;

import java.util.Map;
import java.util.Optional;

import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/** Finds the Chinese sign that makes a line of front matter invalid, and shows the line with the right sign. */
final class ChineseSignFinder {

    private static final int MAX_SHOWN = 80;
    private static final Map<Character, String> ASCII = Map.ofEntries(Map.entry('：', ": "), Map.entry('＝', " = "),
            Map.entry('“', "\""), Map.entry('”', "\""), Map.entry('＂', "\""), Map.entry('‘', "'"), Map.entry('’', "'"),
            Map.entry('，', ", "), Map.entry('、', ", "), Map.entry('【', "["), Map.entry('】', "]"), Map.entry('［', "["),
            Map.entry('］', "]"), Map.entry('｛', "{"), Map.entry('｝', "}"), Map.entry('；', "; "), Map.entry('－', "- "),
            Map.entry('\u3000', " "), Map.entry('\u00A0', " "));

    private ChineseSignFinder() {
    }

    /**
     * Returns an error that names the sign, if one is in the line of the parser's error or before it; else the same error.
     */
    static InvalidStoryException explain(InvalidStoryException error, String[] lines) {
        if (!error.reason().code().startsWith("frontmatter.invalid")
                && !error.reason().code().equals("frontmatter.no-keys")) {
            return error;
        }
        for (var line = Math.min(error.line(), lines.length); line > 0 && line > error.line() - 2; line--) {
            var cause = cause(lines[line - 1]);
            if (cause.isPresent()) {
                return new InvalidStoryException(line, cause.get());
            }
        }
        return error;
    }

    /** Only signs outside of ASCII quotes can be mistakes. */
    private static Optional<Cause> cause(String line) {
        var corrected = new StringBuilder();
        var first = '\0';
        var isQuoted = false;
        for (var i = 0; i < line.length(); i++) {
            var sign = line.charAt(i);
            isQuoted ^= sign == '"';
            var ascii = isQuoted ? null : ASCII.get(sign);
            if (ascii != null && first == '\0') {
                first = sign;
            }
            corrected.append(ascii == null ? String.valueOf(sign) : ascii);
        }
        return first == '\0'
                ? Optional.empty()
                : Optional.of(Cause.of("frontmatter.chinese-sign", "%s (U+%04X)".formatted(first, (int) first),
                        SingleLineText.of(corrected.toString(), MAX_SHOWN)));
    }

}
