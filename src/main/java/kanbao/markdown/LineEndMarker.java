package kanbao.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.DisplayWidth;
import kanbao.segmentation.WordBreaks;

/** Marks where the lines of headings and long table cells may end: between words ({@link WordBreaks}). */
final class LineEndMarker {

    /** The widest heading that has one line on a phone, in columns ({@link DisplayWidth}). */
    private static final int MAX_LINE = 22;
    /** Words are found in this many characters; more are no headings or table for readers. */
    private static final int MAX_SEGMENTED = 20_000;

    private static final Evaluator HEADINGS = QueryParser.parse("h2, h3, h4, h5, h6");

    private int segmented;

    static void addToHeadings(Element body) {
        var marker = new LineEndMarker();
        body.select(HEADINGS)
                .stream()
                .filter(heading -> DisplayWidth.of(heading.wholeText()) > MAX_LINE)
                .forEach(marker::add);
    }

    void add(Element element) {
        for (var text : element.nodeStream(TextNode.class).toList()) {
            segmented += text.getWholeText().length();
            if (segmented <= MAX_SEGMENTED && !isInCode(text)) {
                add(text);
            }
        }
    }

    private static boolean isInCode(Node text) {
        return text.parent() instanceof Element parent && HtmlNodes.CODE.contains(parent.normalName());
    }

    private static void add(TextNode text) {
        var marked = WordBreaks.WITHOUT_NAMES.mark(text.getWholeText());
        var start = 0;
        for (var at = 0; at < marked.length(); at++) {
            if (WordBreaks.isMark(marked.charAt(at)) && marked.length() > text.getWholeText().length()) {
                text.before(new TextNode(marked.substring(start, at)));
                text.before(marked.charAt(at) == WordBreaks.GAP
                        ? new Element("span").addClass("gap")
                        : new Element("wbr"));
                start = at + 1;
            }
        }
        text.text(marked.substring(start));
    }

}
