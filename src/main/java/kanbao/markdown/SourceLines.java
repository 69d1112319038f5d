package kanbao.markdown;

import org.commonmark.node.Node;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** Keeps the line numbers of the story's file in a temporary attribute of the HTML elements. */
final class SourceLines {

    static final String ATTRIBUTE = "data-line";

    private static final String COMMENT = "line ";
    private static final int MAX_DIGITS = 8;

    private SourceLines() {
    }

    /** Records the line of raw HTML, which has no element of its own for the attribute. */
    static String comment(int line) {
        return "<!--" + COMMENT + line + "-->";
    }

    /** Returns the line of the Markdown in which the node begins, counted from 0. */
    static int of(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
    }

    static boolean isComment(Comment comment) {
        return comment.getData().startsWith(COMMENT);
    }

    /**
     * Sets the line of every element: its own, or that of the last element before it.
     *
     * @param first the line of the file where the body begins
     */
    static void assign(Element body, int first) {
        var line = new int[]{0};
        body.traverse((node, depth) -> {
            if (node instanceof Comment comment && isComment(comment)) {
                line[0] = number(comment.getData().substring(COMMENT.length()), line[0]);
            } else if (node instanceof Element element) {
                line[0] = number(element.attr(ATTRIBUTE), line[0]);
                element.attr(ATTRIBUTE, Integer.toString(first + line[0]));
            }
        });
    }

    /** Returns the line of the element or of its nearest ancestor that has one, otherwise 0. */
    static int of(Element element) {
        for (var ancestor = element; ancestor != null; ancestor = ancestor.parent()) {
            if (ancestor.hasAttr(ATTRIBUTE)) {
                return number(ancestor.attr(ATTRIBUTE), 0);
            }
        }
        return 0;
    }

    static void remove(Element body) {
        body.stream().forEach(element -> element.removeAttr(ATTRIBUTE));
    }

    private static int number(String digits, int fallback) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return fallback;
        }
        var number = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return fallback;
            }
            number = 10 * number + digit;
        }
        return number;
    }

}
