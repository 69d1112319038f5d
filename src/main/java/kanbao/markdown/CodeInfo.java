package kanbao.markdown;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What stands after the fence of code, in the forms of Hugo, Hexo, VuePress, VitePress, Jekyll, Pandoc and R Markdown.
 *
 * @param language    its name in lower case or as written; may be empty
 * @param firstNumber the number of the first line, if the lines are numbered
 * @param marked      the highlighted lines, counted from 1
 */
record CodeInfo(String language, OptionalInt firstNumber, BitSet marked) {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_LINES = 5_000;
    private static final Pattern LANGUAGE = Pattern.compile("\\{?\\s{0,3}\\.?([A-Za-z][\\w+#-]*)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?<!no-)(?:linenos|line[-_]?numbers?|linenums|numberlines)(?!\\s{0,3}[=:]\\s{0,3}[\"']?(?:false|no|0))");
    private static final Pattern FIRST = Pattern.compile(
            "(?i)(?:linenostart|first_?line|firstnumber|startfrom|linenums|line-numbers)\\s{0,3}[=:]\\s{0,3}[\"']?(\\d{1,6})");
    private static final Pattern MARKED = Pattern
            .compile(
                    "(?i)(?:hl_lines|mark(?:_lines)?)\\s{0,3}[=:]\\s{0,3}[\\[\"'{]*([\\d,\"' -]+)|\\{([\\d,\\s-]+)\\}");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    static CodeInfo of(String written) {
        var info = written.substring(0, Math.min(written.length(), MAX_LENGTH));
        var language = LANGUAGE.matcher(info);
        var first = FIRST.matcher(info);
        var start = first.find() ? Integer.parseInt(first.group(1)) : 1;
        return new CodeInfo(language.lookingAt() ? language.group(1) : "",
                NUMBERED.matcher(info).find() ? OptionalInt.of(start) : OptionalInt.empty(), marked(info));
    }

    private static BitSet marked(String info) {
        var lines = new BitSet();
        var lists = MARKED.matcher(info);
        while (lists.find()) {
            var range = RANGE.matcher(lists.group(1) == null ? lists.group(2) : lists.group(1));
            while (range.find()) {
                var from = Integer.parseInt(range.group(1));
                var to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
                lines.set(Math.min(from, MAX_LINES), Math.min(Math.max(from, to), MAX_LINES) + 1);
            }
        }
        return lines;
    }

    boolean hasLines() {
        return firstNumber.isPresent() || !marked.isEmpty();
    }

}
