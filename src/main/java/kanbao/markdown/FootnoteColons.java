package kanbao.markdown;

import java.util.regex.Pattern;

/** Reads the full-width colon after the name of a footnote, {@code [^1]：}, as the colon that Markdown expects. */
final class FootnoteColons {

    private static final Pattern DEFINITION = Pattern
            .compile("(?m)^( {0,3}\\[\\^[^\\]\\s]{1,80}\\])[ \\t]?[：﹕∶][ \\t]*");

    private FootnoteColons() {
    }

    static String convert(String markdown) {
        if (!markdown.contains("[^") || !DEFINITION.matcher(markdown).find()) {
            return markdown;
        }
        var code = CodeRanges.of(markdown);
        return DEFINITION.matcher(markdown)
                .replaceAll(match -> code.contains(match.start(1)) ? "$0" : "$1: ");
    }

}
