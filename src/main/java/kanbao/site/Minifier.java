package kanbao.site;

import java.util.regex.Pattern;

/** Makes style sheets, scripts and templates smaller. */
public final class Minifier {

    private static final Pattern COMMENTS = Pattern.compile("^\\s*(/\\*(?s:.*?)\\*/\\s*$|//.*$)", Pattern.MULTILINE);
    private static final Pattern INDENTATION = Pattern.compile("(^|\\n)\\s+");
    private static final Pattern INDENTATION_OF_LINES = Pattern.compile("(?<=\\n)[ \\t]+");
    /** A string, which stays as it is, or white space beside a sign of the grammar. */
    private static final Pattern STYLE_SPACE = Pattern
            .compile("(?<string>\"[^\"]*\")|;?\\s*(?<end>})\\s*|\\s*(?<sign>[{;,>~])\\s*|(?<colon>:) ");

    private Minifier() {
    }

    /**
     * Removes what browsers do not need: indentation, empty lines, and comments that have lines of their own. No string and no
     * template literal may contain such lines.
     */
    public static String minify(String source) {
        return INDENTATION.matcher(COMMENTS.matcher(source).replaceAll("")).replaceAll("$1");
    }

    /** Removes what {@link #minify} removes from a style sheet, and the other white space that separates nothing. */
    public static String minifyStyles(String source) {
        return STYLE_SPACE.matcher(minify(source)).replaceAll("${string}${end}${sign}${colon}");
    }

    /** Removes indentation. Lines keep their numbers, for error messages. */
    public static String removeIndentation(String template) {
        return INDENTATION_OF_LINES.matcher(template).replaceAll("");
    }

}
