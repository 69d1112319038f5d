package kanbao.site;

import java.util.regex.Pattern;

/** Makes style sheets and scripts smaller. */
public final class Minifier {

    private static final Pattern COMMENTS = Pattern.compile("^\\s*(/\\*(?s:.*?)\\*/\\s*$|//.*$)", Pattern.MULTILINE);
    private static final Pattern INDENTATION = Pattern.compile("(^|\\n)\\s+");

    private Minifier() {
    }

    /**
     * Removes what browsers do not need: indentation, empty lines, and comments that have lines of their own. No string and no
     * template literal may contain such lines.
     */
    public static String minify(String source) {
        return INDENTATION.matcher(COMMENTS.matcher(source).replaceAll("")).replaceAll("$1");
    }

}
