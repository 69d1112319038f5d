package kanbao.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/** Finds the lines that version control writes into a file with a merge conflict. Code blocks may contain such lines. */
final class MergeConflictFinder {

    private static final int MAX_SHOWN = 40;
    private static final Pattern MARKER = Pattern
            .compile("[ \\t]{0,3}(?:<{7}(?: .*)?|>{7}(?: .*)?|\\|{7} [^|]*)");
    private static final Pattern SEPARATOR = Pattern.compile("={7}\\s*");
    private static final Pattern FENCE = Pattern
            .compile("[ \\t>]{0,12}(?:[-*+] |\\d{1,9}[.)] )?[ \\t]*(`{3,}|~{3,})(.*)");
    private static final Pattern CODE_TAG = Pattern
            .compile("(?i)\\s*(?:<(pre)\\b|\\{%-?\\s*(codeblock|highlight|raw)\\b|\\{\\{[<%]\\s*(highlight)\\b).*");

    private MergeConflictFinder() {
    }

    /** @throws InvalidStoryException with the first line of a merge conflict */
    static void requireNone(String text) {
        var mayHaveMarker = text.contains("<<<<<<<") || text.contains(">>>>>>>") || text.contains("|||||||");
        if (!mayHaveMarker && !text.contains("=======")) {
            return;
        }
        var lines = text.split("\n", -1);
        var inFrontMatter = lines[0].startsWith("---") || lines[0].startsWith("+++");
        String end = null;
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i];
            inFrontMatter &= i == 0 || !(line.startsWith("---") || line.startsWith("+++"));
            if (!inFrontMatter && !mayHaveMarker) {
                return;
            }
            if (end == null
                    && (MARKER.matcher(line).matches() || (inFrontMatter && SEPARATOR.matcher(line).matches()))) {
                throw new InvalidStoryException(i + 1,
                        Cause.of("story.merge-conflict", SingleLineText.of(line, MAX_SHOWN)));
            }
            end = end == null ? endOfCode(line) : isEnd(line, end) ? null : end;
        }
    }

    /** Returns what ends the code that begins in this line; null if none does. */
    private static @Nullable String endOfCode(String line) {
        var fence = FENCE.matcher(line);
        if (fence.matches()) {
            return fence.group(1).charAt(0) == '`' && fence.group(2).indexOf('`') >= 0 ? null : fence.group(1);
        }
        var tag = CODE_TAG.matcher(line);
        if (!tag.matches()) {
            return null;
        }
        var end = tag.group(1) != null ? "</pre" : tag.group(2) != null ? "end" + tag.group(2) : "/" + tag.group(3);
        return isEnd(line, end) ? null : end;
    }

    private static boolean isEnd(String line, String end) {
        if (end.charAt(0) != '`' && end.charAt(0) != '~') {
            return line.replace(" ", "").contains(end);
        }
        Matcher fence = FENCE.matcher(line);
        return fence.matches() && fence.group(1).startsWith(end) && fence.group(2).isBlank();
    }

}
