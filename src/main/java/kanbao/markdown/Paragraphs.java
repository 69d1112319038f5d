package kanbao.markdown;

import java.util.regex.Pattern;

/** Finds where paragraphs end: at a blank line; in a list at the next item as well; a heading and a row of a table at the line's end. */
final class Paragraphs {

    private static final Pattern BLANK = Pattern.compile("\\R(?=[ \\t>]*(?:\\R|\\z))");
    private static final Pattern ITEM = Pattern.compile("\\R(?=[ \\t>]*(?:\\R|\\z|[-*+][ \\t]|\\d{1,9}[.)][ \\t]))");
    private static final Pattern LINE = Pattern.compile("\\R|\\z");
    private static final Pattern ITEM_START = Pattern.compile("[ \\t>]*(?:[-*+][ \\t]|\\d{1,9}[.)][ \\t])");
    private static final Pattern LINE_START = Pattern.compile("[ \\t>]*(?:#{1,6}[ \\t]|\\|)");

    private final String text;
    private int last = -1;
    private int lastEnd = -1;

    Paragraphs(String text) {
        this.text = text;
    }

    /** Returns the index of the line break that ends the paragraph, or the length of the text. */
    int end(int index) {
        if (index >= last && index <= lastEnd && last >= 0) {
            return lastEnd;
        }
        var lineStart = text.lastIndexOf('\n', Math.max(0, index - 1)) + 1;
        Pattern end;
        if (LINE_START.matcher(text).region(lineStart, text.length()).lookingAt()) {
            end = LINE;
        } else {
            end = ITEM_START.matcher(text).region(lineStart, text.length()).lookingAt() ? ITEM : BLANK;
        }
        var found = end.matcher(text);
        last = index;
        lastEnd = found.find(index) ? found.start() : text.length();
        return lastEnd;
    }

}
