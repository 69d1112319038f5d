package kanbao.site;

import java.util.regex.Pattern;

/**
 * Cleans text from a request before it is searched for and shown again: removes control characters, lone surrogates and marks
 * that change the direction of the text around them (Unicode Standard Annex #9), and truncates it to the maximum length of a
 * query.
 */
public final class SafeText {

    /** The maximum length of a query, in code points. */
    private static final int MAX_LENGTH = 256;
    private static final Pattern UNSAFE = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private SafeText() {
    }

    public static String of(String input) {
        var text = UNSAFE.matcher(input).replaceAll(" ").strip();
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
    }

}
