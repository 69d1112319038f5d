package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** A quotation whose last line begins with a dash names its speaker there. */
final class PullQuoteParser {

    private static final Evaluator QUOTES = QueryParser.parse("blockquote");
    private static final Pattern DASH = Pattern.compile("^\\s*(?:[—―]+|--+)\\s*(?=\\S)");
    private static final Pattern LAST_BREAK = Pattern.compile("\\R(?=[^\\r\\n]*\\z)");

    private PullQuoteParser() {
    }

    /** Turns such quotations into figures, the speaker into their caption. */
    static void mark(Element body) {
        for (var quote : body.select(QUOTES)) {
            var last = quote.lastElementChild();
            if (last != null && last.normalName().equals("p")) {
                mark(quote, last);
            }
        }
    }

    private static void mark(Element quote, Element paragraph) {
        var line = lastLine(paragraph);
        var caption = new Element("figcaption").attr(SourceLines.ATTRIBUTE, paragraph.attr(SourceLines.ATTRIBUTE));
        if (!(line.getFirst() instanceof TextNode start) || !DASH.matcher(start.getWholeText()).find()
                || isWhole(paragraph, line)) {
            return;
        }
        start.text(DASH.matcher(start.getWholeText()).replaceFirst(""));
        caption.appendChildren(line);
        dropTrailingBreak(paragraph);
        if (paragraph.childNodeSize() == 0) {
            paragraph.remove();
        }
        var figure = new Element("figure").addClass("pull-quote");
        quote.replaceWith(figure);
        figure.appendChild(quote).appendChild(caption);
    }

    /** The nodes after the last line break; a break within a text node splits it in two. */
    private static List<Node> lastLine(Element paragraph) {
        var line = new ArrayList<Node>();
        for (var node = paragraph.lastChild(); node != null; node = node.previousSibling()) {
            if (node instanceof Element element && element.normalName().equals("br")) {
                break;
            }
            if (node instanceof TextNode text && LAST_BREAK.matcher(text.getWholeText()).find()) {
                line.addFirst(split(text));
                break;
            }
            line.addFirst(node);
        }
        return line.isEmpty() ? List.of(new TextNode("")) : line;
    }

    private static TextNode split(TextNode text) {
        var words = text.getWholeText();
        var lineBreak = LAST_BREAK.matcher(words);
        if (!lineBreak.find()) {
            return text;
        }
        var line = new TextNode(words.substring(lineBreak.end()));
        text.text(words.substring(0, lineBreak.end()));
        text.after(line);
        return line;
    }

    /** Whether the quotation holds nothing but that line. */
    private static boolean isWhole(Element paragraph, List<Node> line) {
        return paragraph.previousElementSibling() == null && line.getFirst().previousSibling() == null;
    }

    private static void dropTrailingBreak(Element paragraph) {
        if (paragraph.lastChild() instanceof TextNode text) {
            text.text(text.getWholeText().stripTrailing());
        }
        if (paragraph.lastChild() instanceof TextNode text && text.getWholeText().isEmpty()) {
            text.remove();
        }
        if (paragraph.lastChild() instanceof Element element && element.normalName().equals("br")) {
            element.remove();
        }
    }

}
