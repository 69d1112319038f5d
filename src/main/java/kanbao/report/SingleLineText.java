package kanbao.report;

import java.util.regex.Pattern;

/** Words as plain text in one line: blanks collapsed, everything dropped that is invisible and steers the display. */
public final class SingleLineText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern STEERING = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private SingleLineText() {
    }

    public static String of(String words) {
        var line = BLANKS.matcher(words).replaceAll(" ");
        return STEERING.matcher(line).replaceAll("").strip();
    }

    /** The same, cut after {@code longest} code points with a “…”. */
    public static String of(String words, int longest) {
        var line = of(words);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).strip() + "…";
    }

}
