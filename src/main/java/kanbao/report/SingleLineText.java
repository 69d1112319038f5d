package kanbao.report;

import java.util.regex.Pattern;

/** Plain text in one line: white space is collapsed, and invisible characters that control the display are removed. */
public final class SingleLineText {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROL_CHARACTERS = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private SingleLineText() {
    }

    public static String of(String text) {
        if (isSingleLine(text)) {
            return text;
        }
        var line = WHITE_SPACE.matcher(text).replaceAll(" ");
        return CONTROL_CHARACTERS.matcher(line).replaceAll("").strip();
    }

    /** Fast check: true if nothing needs to be changed, as in most text. */
    private static boolean isSingleLine(String text) {
        var wasSpace = true;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            var isVisible = (sign > ' ' && sign <= '~') || (sign >= '‐' && sign <= '‧')
                    || (sign > '\u3000' && sign < Character.MIN_SURROGATE);
            if (!isVisible && (sign != ' ' || wasSpace)) {
                return false;
            }
            wasSpace = !isVisible;
        }
        return !wasSpace;
    }

    /** Returns at most {@code maxLength} code points, with “…” after truncated text. */
    public static String of(String text, int maxLength) {
        var line = of(text);
        return line.codePointCount(0, line.length()) <= maxLength
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxLength)).strip() + "…";
    }

}
