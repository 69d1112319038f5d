package kanbao.markdown;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A text from which comments are removed. It knows where code, paragraphs and lines are. */
final class CommentedText {

    /** Code in a comment can contain a comment, or half a block of code, which makes all text after it code; no story has more levels. */
    private static final int MAX_PASSES = 3;
    private static final int MAX_ROW_LENGTH = 1_000;

    private final String text;
    private final CodeRanges code;
    private final Paragraphs paragraphs;
    private final LineCounter lines;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    CommentedText(String text, int firstLine) {
        this.text = text;
        code = CodeRanges.of(text);
        paragraphs = new Paragraphs(text);
        lines = new LineCounter(text, firstLine);
    }

    /** Removes comments until none is left. */
    static String removeAll(String text, Predicate<String> mayHaveComment, UnaryOperator<String> remover) {
        var result = text;
        for (var pass = 0; pass < MAX_PASSES && mayHaveComment.test(result); pass++) {
            var before = result;
            result = remover.apply(before);
            if (result.equals(before)) {
                break;
            }
        }
        return result;
    }

    boolean isInCode(int index) {
        return code.contains(index);
    }

    int paragraphEnd(int index) {
        return paragraphs.end(index);
    }

    /** Returns the line of the file with this index, which must not be before the last one. */
    int line(int index) {
        return lines.at(index);
    }

    /** Returns the index after the last comment that was removed. */
    int copied() {
        return copied;
    }

    /**
     * Removes a comment, but keeps its line breaks, and its vertical bars in a row of a table. At the beginning of a line, the
     * spaces after the comment are removed too, because they would indent the text.
     */
    void remove(int start, int end) {
        out.append(text, copied, start);
        var isRow = isRow(start);
        text.substring(start, end).chars().filter(sign -> sign == '\n' || (isRow && sign == '|'))
                .forEach(sign -> out.append((char) sign));
        copied = end;
        if (out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
            while (copied < text.length() && (text.charAt(copied) == ' ' || text.charAt(copied) == '\t')) {
                copied++;
            }
        }
    }

    private boolean isRow(int index) {
        var shortest = Math.max(0, index - MAX_ROW_LENGTH);
        for (var i = index; i > shortest; i--) {
            if (text.charAt(i - 1) == '\n') {
                return text.charAt(i) == '|';
            }
        }
        return shortest == 0 && text.startsWith("|");
    }

    /** Returns the text without the comments that were removed. */
    String withoutComments() {
        return out + text.substring(copied);
    }

}
