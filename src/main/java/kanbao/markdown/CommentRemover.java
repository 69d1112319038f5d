package kanbao.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import kanbao.report.Cause;

/**
 * Removes editors' comments, of Markdown editors and of other site builders, outside of code and formulas. A comment without an
 * end hides the rest of its paragraph. Line breaks remain, so that line numbers do not change.
 */
final class CommentRemover {

    private static final int MAX_ENDS_IN_CODE = 50;
    private static final int MAX_UNBALANCED = 20;
    private static final int MAX_LINE = 1_000;
    /** Parts that other sites show only to some readers. */
    private static final String RESTRICTED = "(?:hide|hidden|private|secret|password|protected|login|reply|vip|members?|todo|draft|comment)";
    private static final String REPLACED = "{~~";
    private static final String ARROW = "~>";
    private static final String END_OF_REPLACEMENT = "~~}";
    private static final List<Mark> MARKS = List.of(
            new Mark("<!--", "<!--", "--!?>"),
            // with Chinese signs, or with too few hyphens
            new Mark("<!--", "(?:＜[!！]|<！|<!(?=[–—－]|-(?!-)))[-–—－]{1,4}", "[-–—－]{1,4}[>＞]"),
            // as Chinese input methods type < and >
            new Mark("《!--", "《[!！][-–—－]{2,4}", "[-–—－]{1,4}[>＞》]"),
            new Mark("<%--", "<%--", "--%>"),
            new Mark("<comment>", "<comment>", "</comment>"),
            new Mark("[//]", "\\[//\\][ \\t]*[:：]", "(?=\\n|\\z)"),
            new Mark("{{< comment >}}", "\\{\\{[<%][ \\t]*comment\\b[^\\n]{0,200}?[>%]\\}\\}",
                    "\\{\\{[<%][ \\t]*/[ \\t]*comment[ \\t]*[>%]\\}\\}"),
            new Mark("{% comment %}", "\\{%-?[ \\t]*comment\\b[^%\\n]{0,200}-?%\\}",
                    "\\{%-?[ \\t]*endcomment[ \\t]*-?%\\}"),
            new Mark("{{/*", "\\{\\{-?[ \\t]*/\\*", "\\*/[ \\t]*-?\\}\\}"),
            new Mark("{/*", "\\{[ \\t]*/\\*", "\\*/[ \\t]*\\}"),
            new Mark("{{!--", "\\{\\{!--", "--\\}\\}"),
            new Mark("{{--", "\\{\\{--", "--\\}\\}"),
            new Mark("{{!", "\\{\\{!", "\\}\\}"),
            new Mark("{--", "\\{--(?!\\})", "--\\}"),
            new Mark("{*", "\\{\\*(?=\\s)", "\\*\\}"),
            new Mark("{::comment}", "\\{::comment\\b[^}\\n]{0,100}\\}", "\\{:/(?:comment)?\\}"),
            new Mark("{>>", "\\{>>", "<<\\}"),
            new Mark(REPLACED, "\\{~~", ARROW),
            new Mark("[hide]", "(?i)\\[" + RESTRICTED + "(?:[ \\t=][^\\]\\n]{0,200})?\\](?![(\\[:：])",
                    "(?i)\\[/" + RESTRICTED + "\\]"),
            new Mark("{% hide %}", "(?i)\\{%-?[ \\t]*" + RESTRICTED + "\\b[^%\\n]{0,200}-?%\\}",
                    "(?i)\\{%-?[ \\t]*end" + RESTRICTED + "[ \\t]*-?%\\}"),
            new Mark("{{< hide >}}", "(?i)\\{\\{[<%][ \\t]*" + RESTRICTED + "\\b[^\\n]{0,200}?[>%]\\}\\}",
                    "(?i)\\{\\{[<%][ \\t]*/[ \\t]*" + RESTRICTED + "[ \\t]*[>%]\\}\\}"),
            new Mark(":::", "(?i)(?<![^\\n]):{3,}[ \\t]*\\{?\\.?" + RESTRICTED + "\\b[^\\n]*",
                    "(?<=\\n) {0,3}:{3,}[ \\t]*(?=\\n|\\z)"),
            new Mark("{#", "(?<!\\{)\\{#(?![^\\s{}#][^{}\\n]{0,200}(?<!#)\\})", "#\\}"));
    private static final Pattern START = Pattern
            .compile(MARKS.stream().map(mark -> mark.start().pattern()).collect(Collectors.joining("|")));
    private static final Pattern ANY = Pattern
            .compile(
                    "[<＜《][!！]|<%--|<comment>|\\[(?://\\]|(?=[A-Za-z]+[\\] \\t=]))|\\{(?=[{%/#:>*]|--|~~|[ \\t]*/\\*)|~~\\}|:{3,}");
    /** Every comment begins with one of these; most stories have none. */
    private static final List<String> SIGNS = List.of("{", "<", "＜", "《", "[//]", "[/", ":::");
    private static final Pattern MORE = Pattern.compile("(?i)<!--\\s*more\\s*-->");

    private final String text;
    private final CommentedText source;
    private final RemovalReporter removals;
    /** Marks whose ends do not occur in the rest of the text. */
    private final Set<Mark> withoutEnd = new HashSet<>();
    /** Counts replacements such as <code>{~~old~>new~~}</code> whose end mark was not reached yet. */
    private int openReplacements;
    private int nextArrow = -1;
    private int nextEndOfReplacement = -1;
    /** How often the end of a comment with others inside was not found. */
    private int unbalanced;

    private record Mark(String sign, Pattern start, Pattern end, Pattern startOrEnd) {

        Mark(String sign, String start, String end) {
            this(sign, Pattern.compile(start), Pattern.compile(end), Pattern.compile("(" + start + ")|" + end));
        }

    }

    private CommentRemover(String text, int firstLine, RemovalReporter removals) {
        this.text = text;
        this.removals = removals;
        source = new CommentedText(text, firstLine);
    }

    static String remove(String markdown, int firstLine, RemovalReporter removals) {
        var result = CommentedText.removeAll(markdown, CommentRemover::mayHaveComment,
                text -> new CommentRemover(text, firstLine, removals).withoutComments());
        return PercentCommentRemover.remove(result, firstLine, removals);
    }

    private static boolean mayHaveComment(String text) {
        if (SIGNS.stream().noneMatch(text::contains)) {
            return false;
        }
        var sign = ANY.matcher(text);
        var start = START.matcher(text).useTransparentBounds(true);
        while (sign.find()) {
            if (start.region(sign.start(), text.length()).lookingAt() && !isMore(sign.start(), text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMore(int index, String text) {
        return MORE.matcher(text).region(index, text.length()).lookingAt();
    }

    private String withoutComments() {
        var start = ANY.matcher(text);
        while (start.find(Math.max(source.copied(), start.hasMatch() ? start.end() : 0))) {
            var end = source.isInCode(start.start()) ? start.start() : endOfRemoved(start.start());
            if (end > start.start()) {
                source.remove(start.start(), end);
            }
        }
        return source.withoutComments();
    }

    /** Returns the index after the text to remove that begins here, or the same index if none does. */
    private int endOfRemoved(int index) {
        if (text.startsWith(REPLACED, index)) {
            return endOfReplaced(index);
        }
        if (!text.startsWith(END_OF_REPLACEMENT, index)) {
            return endOfComment(index);
        }
        if (openReplacements == 0) {
            return index;
        }
        openReplacements--;
        return index + END_OF_REPLACEMENT.length();
    }

    /** Returns the index after the old words and the arrow, or the same index if nothing is replaced here. */
    private int endOfReplaced(int index) {
        nextArrow = nextArrow < index ? indexOrEnd(ARROW, index) : nextArrow;
        nextEndOfReplacement = nextEndOfReplacement < index
                ? indexOrEnd(END_OF_REPLACEMENT, index)
                : nextEndOfReplacement;
        if (nextEndOfReplacement == text.length() || nextArrow >= source.paragraphEnd(index)) {
            return index;
        }
        openReplacements++;
        removals.report(Cause.of("html.comment"), source.line(index));
        return nextArrow + ARROW.length();
    }

    private int indexOrEnd(String sign, int from) {
        var found = text.indexOf(sign, from);
        return found < 0 ? text.length() : found;
    }

    /** Returns the index after the comment that begins here, or the same index if none does. */
    private int endOfComment(int index) {
        if (isMore(index, text)) {
            return index;
        }
        for (var mark : MARKS) {
            var start = mark.start().matcher(text).region(index, text.length()).useTransparentBounds(true);
            if (start.lookingAt()) {
                return end(mark, index, start.end());
            }
        }
        return index;
    }

    private int end(Mark mark, int index, int from) {
        var found = withoutEnd.contains(mark)
                ? -1
                : findEnd(mark.end().matcher(text), from, source.paragraphEnd(index));
        if (found < 0) {
            withoutEnd.add(mark);
        } else {
            var outer = endOfOuter(mark, from, found);
            if (outer > source.paragraphEnd(found)) {
                var line = source.line(index);
                removals.reportPlace(Cause.of("comment.long", line, source.line(outer), mark.sign()), line);
            } else {
                removals.report(Cause.of("html.comment"), source.line(index));
            }
            return outer;
        }
        if (mark.sign().equals("[hide]") || (mark.sign().equals("{#") && !isSpaceAt(from))) {
            return index;
        }
        removals.reportPlace(Cause.of("comment.unclosed", mark.sign()), source.line(index));
        return source.paragraphEnd(index);
    }

    /** A comment with others inside goes on until its own end, if the text has as many ends as starts from there. */
    private int endOfOuter(Mark mark, int from, int innerEnd) {
        var depth = mark.start().matcher(text).region(from, innerEnd).results().count();
        if (depth == 0 || unbalanced == MAX_UNBALANCED) {
            return innerEnd;
        }
        var sign = mark.startOrEnd().matcher(text).region(innerEnd, text.length());
        while (sign.find()) {
            if (!source.isInCode(sign.start()) && !isBetweenBackticks(sign.start())) {
                depth += sign.group(1) == null ? -1 : 1;
            }
            if (depth == 0) {
                return sign.end();
            }
        }
        unbalanced++;
        return innerEnd;
    }

    /**
     * Whether the index is between backticks of its line, of which at most 1,000 characters on each side count; in a line that begins
     * with a comment, the parser sees no code.
     */
    private boolean isBetweenBackticks(int index) {
        var before = text.substring(Math.max(0, index - MAX_LINE), index);
        var after = text.substring(index, Math.min(text.length(), index + MAX_LINE));
        return before.substring(before.lastIndexOf('\n') + 1).chars().filter(sign -> sign == '`').count() % 2 == 1
                && after.lines().findFirst().orElseThrow().indexOf('`') >= 0;
    }

    private boolean isSpaceAt(int index) {
        return index >= text.length() || Character.isWhitespace(text.charAt(index));
    }

    /** Prefers an end outside of code; the first one counts if there is none. */
    private int findEnd(Matcher end, int from, int paragraphEnd) {
        if (!end.find(from)) {
            return -1;
        }
        var first = end.end();
        var limit = first <= paragraphEnd ? paragraphEnd : text.length();
        for (var count = 0; count < MAX_ENDS_IN_CODE && source.isInCode(end.start()); count++) {
            if (!end.find() || end.end() > limit) {
                return first;
            }
        }
        return source.isInCode(end.start()) ? first : end.end();
    }

}
