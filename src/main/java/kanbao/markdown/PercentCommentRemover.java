package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import kanbao.report.Cause;

/**
 * Removes comments of Obsidian, {@code %%…%%}, within and across paragraphs. A comment over several paragraphs whose signs do not
 * have lines of their own may be two single signs, so that its lines are reported. Two percent signs after a digit are text
 * ({@code 100%%}) unless they must begin a comment for another pair to fit.
 */
final class PercentCommentRemover {

    private static final Pattern SIGNS = Pattern.compile("(?<![%％\\\\])[%％]{2,4}(?![%％])");

    private final String text;
    private final CommentedText source;
    private final RemovalReporter removals;
    private final List<Mark> marks = new ArrayList<>();
    /** For each mark, the number of the first mark after its paragraph. */
    private final int[] limits;
    /** For each mark, the number of marks before it that can begin a comment. */
    private final int[] openingBefore;

    /**
     * @param paragraphEnd the end of its paragraph
     * @param isAlone      whether it has a line of its own
     */
    private record Mark(int start, int end, int paragraphEnd, boolean isInCode, boolean isAfterDigit,
            boolean isAlone) {}

    private PercentCommentRemover(String text, int firstLine, RemovalReporter removals) {
        this.text = text;
        this.removals = removals;
        source = new CommentedText(text, firstLine);
        SIGNS.matcher(text).results().forEach(signs -> marks.add(mark(signs.start(), signs.end())));
        limits = new int[marks.size()];
        openingBefore = new int[marks.size() + 1];
        for (var i = marks.size() - 1; i >= 0; i--) {
            var isLast = i + 1 == marks.size() || marks.get(i + 1).start() >= marks.get(i).paragraphEnd();
            limits[i] = isLast ? i + 1 : limits[i + 1];
        }
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            openingBefore[i + 1] = openingBefore[i] + (mark.isInCode() || mark.isAfterDigit() ? 0 : 1);
        }
    }

    static String remove(String markdown, int firstLine, RemovalReporter removals) {
        return CommentedText.removeAll(markdown, PercentCommentRemover::mayHaveComment,
                text -> new PercentCommentRemover(text, firstLine, removals).withoutComments());
    }

    private static boolean mayHaveComment(String text) {
        return (text.contains("%%") || text.indexOf('％') >= 0) && SIGNS.matcher(text).find();
    }

    private Mark mark(int start, int end) {
        var isAfterDigit = start > 0 && Character.isDigit(text.charAt(start - 1));
        var isAlone = isAtLineStart(start) && isAtLineEnd(end);
        return new Mark(start, end, source.paragraphEnd(start), source.isInCode(start), isAfterDigit, isAlone);
    }

    private String withoutComments() {
        var index = 0;
        while (index < marks.size()) {
            var mark = marks.get(index);
            index = mark.isInCode() || (mark.isAfterDigit() && !mustOpen(index)) ? index + 1 : removeFrom(index);
        }
        return source.withoutComments();
    }

    /** Whether an odd number of other marks follows in the paragraph. */
    private boolean mustOpen(int index) {
        return countOpening(index + 1, limits[index]) % 2 == 1;
    }

    private int countOpening(int from, int limit) {
        return openingBefore[limit] - openingBefore[from];
    }

    private int removeFrom(int index) {
        var mark = marks.get(index);
        var next = closing(index);
        if (next >= 0) {
            report(mark, marks.get(next), next >= limits[index]);
            source.remove(mark.start(), marks.get(next).end());
            return next + 1;
        }
        removals.reportPlace(Cause.of("comment.unclosed", "%%"), source.line(mark.start()));
        source.remove(mark.start(), mark.paragraphEnd());
        return limits[index];
    }

    private void report(Mark start, Mark end, boolean isLong) {
        var line = source.line(start.start());
        if (isLong && !(start.isAlone() && end.isAlone())) {
            removals.reportPlace(Cause.of("comment.long", line, source.line(end.start()), "%%"), line);
        } else {
            removals.report(Cause.of("html.comment"), line);
        }
    }

    /** Returns the index of the mark that ends the comment, or -1. */
    private int closing(int index) {
        var mark = marks.get(index);
        var next = index + 1;
        if (next < limits[index]) {
            return marks.get(next).isInCode() ? -1 : next;
        }
        while (next < marks.size()) {
            var candidate = marks.get(next);
            if (!candidate.isInCode() && !candidate.isAfterDigit() && countOpening(next, limits[next]) % 2 == 1) {
                return isAtLineStart(mark.start()) || !(candidate.isAlone() || looksOpening(candidate)) ? next : -1;
            }
            next = limits[next];
        }
        return -1;
    }

    private boolean looksOpening(Mark mark) {
        var isAfterSpace = isAtLineStart(mark.start()) || " \t|".indexOf(text.charAt(mark.start() - 1)) >= 0;
        return isAfterSpace && mark.end() < text.length() && !Character.isWhitespace(text.charAt(mark.end()));
    }

    private boolean isAtLineStart(int index) {
        var i = index - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private boolean isAtLineEnd(int index) {
        var i = index;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n';
    }

}
