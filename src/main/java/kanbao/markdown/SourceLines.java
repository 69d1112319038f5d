package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** The lines of a story's file, carried through its HTML in an attribute that readers never see. */
final class SourceLines {

    static final String ATTRIBUTE = "data-line";

    private static final String COMMENT = "line ";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

    private SourceLines() {
    }

    /** Stands before raw HTML, which has no element of its own to carry the line. */
    static String comment(int line) {
        return "<!--" + COMMENT + line + "-->";
    }

    static boolean isComment(Comment comment) {
        return comment.getData().startsWith(COMMENT);
    }

    /**
     * Gives every element a line of the file: its own, or the last before it.
     *
     * @param first the line of the file where the text begins
     */
    static void spread(Element body, int first) {
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

    /** The line of the element, or of the one around it; 0 where none has a line. */
    static int of(Element element) {
        for (var at = element; at != null; at = at.parent()) {
            if (at.hasAttr(ATTRIBUTE)) {
                return number(at.attr(ATTRIBUTE), 0);
            }
        }
        return 0;
    }

    static void forget(Element body) {
        body.stream().forEach(element -> element.removeAttr(ATTRIBUTE));
    }

    private static int number(String digits, int otherwise) {
        return !digits.isEmpty() && NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : otherwise;
    }

}
