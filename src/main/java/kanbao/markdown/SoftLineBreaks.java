package kanbao.markdown;

import java.util.regex.Pattern;

/** Puts several lines of plain text on one line, without a space between two Chinese characters. */
final class SoftLineBreaks {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private SoftLineBreaks() {
    }

    /** Returns the text on one line. A space separates the items of a list, unless the item before ends with punctuation. */
    static String toSingleLine(String text) {
        var plain = text.strip();
        return SPACES.matcher(plain.indexOf('\n') < 0 ? plain : joined(plain)).replaceAll(" ");
    }

    private static String joined(String text) {
        var result = new StringBuilder(text.length());
        LINE_BREAK.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (!result.isEmpty() && needsSpace(result, line)) {
                result.append(' ');
            }
            result.append(line);
        });
        return result.toString();
    }

    private static boolean needsSpace(StringBuilder before, String line) {
        var last = before.codePointBefore(before.length());
        return !ChineseCharacters.areJoined(last, line.codePointAt(0))
                || (LineMark.of(line) != null && Character.isLetterOrDigit(last));
    }

}
