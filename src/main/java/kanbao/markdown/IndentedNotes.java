package kanbao.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kanbao.report.Cause;

/**
 * Converts the notes of MkDocs, a line such as {@code !!! note "title"} or {@code ??? note} and the indented text below it, into
 * quotations for {@link NoteConverter}. Line numbers do not change. Such a line without indented text stays text.
 */
final class IndentedNotes {

    private static final Pattern OPENING = Pattern
            .compile("((?:> )*)(!!!|\\?\\?\\?\\+?) *([A-Za-z][\\w-]{0,40})((?: [A-Za-z][\\w-]{0,40}){0,4})"
                    + "(?:[ \\t]+\"([^\"]*)\")?[ \\t]*");
    private static final String INDENT = "    ";
    private static final int MAX_NESTING = 8;

    private final String[] lines;
    private final CodeRanges code;
    private final int firstLine;
    private final RemovalReporter removals;
    /** Where each line begins in the text. */
    private final int[] starts;

    private IndentedNotes(String text, int firstLine, RemovalReporter removals) {
        lines = text.split("\n", -1);
        code = CodeRanges.of(text);
        this.firstLine = firstLine;
        this.removals = removals;
        starts = new int[lines.length];
        for (var i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
        }
    }

    static String convert(String markdown, int firstLine, RemovalReporter removals) {
        if (!markdown.contains("!!!") && !markdown.contains("???")) {
            return markdown;
        }
        var notes = new IndentedNotes(markdown, firstLine, removals);
        notes.convert(0, notes.lines.length, 0);
        return String.join("\n", notes.lines);
    }

    /** @param depth how many notes these lines are in */
    private void convert(int from, int to, int depth) {
        var i = from;
        while (i < to) {
            var opening = OPENING.matcher(lines[i]);
            var isNote = depth < MAX_NESTING && opening.matches() && opening.group(1).length() == 2 * depth
                    && (depth > 0 || !code.contains(starts[i]));
            i = isNote ? convertNote(opening, i, to, depth) : i + 1;
        }
    }

    /** Converts the note that begins in this line, and returns the line after it. */
    private int convertNote(Matcher opening, int first, int to, int depth) {
        var quote = "> ".repeat(depth);
        var end = first + 1;
        for (var i = end; i < to && (isBlank(i, depth) || lines[i].startsWith(quote + INDENT)); i++) {
            end = isBlank(i, depth) ? end : i + 1;
        }
        if (end == first + 1) {
            if (NoteKind.of(opening.group(3)).isPresent()) {
                removals.reportPlace(Cause.of("mark.note-without-text", opening.group().strip()), firstLine + first);
            }
            return end;
        }
        lines[first] = quote + "> " + mark(opening);
        for (var i = first + 1; i < end; i++) {
            var text = isBlank(i, depth) ? "" : lines[i].substring(quote.length() + INDENT.length());
            lines[i] = quote + "> " + text;
        }
        convert(first + 1, end, depth + 1);
        return end;
    }

    private boolean isBlank(int line, int depth) {
        return lines[line].substring(Math.min(2 * depth, lines[line].length())).isBlank();
    }

    private static String mark(Matcher opening) {
        var fold = opening.group(2).equals("!!!") ? "" : opening.group(2).endsWith("+") ? "+" : "-";
        var title = opening.group(5);
        return NoteConverter.mark(opening.group(3), fold, title == null ? "" : title);
    }

}
