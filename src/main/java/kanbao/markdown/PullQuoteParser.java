package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Converts quotations whose last line begins with a dash, and names the speaker, into figures with a caption. */
final class PullQuoteParser {

    private static final Evaluator QUOTES = QueryParser.parse("blockquote");
    private static final Pattern DASH = Pattern.compile("^\\s*(?:[—―]+|--+)\\s*(?=\\S)");
    private static final Pattern LAST_BREAK = Pattern.compile("\\R(?=[^\\r\\n]*\\z)");

    private PullQuoteParser() {
    }

    static void convert(Element body) {
        for (var quote : body.select(QUOTES)) {
            var last = quote.lastElementChild();
            if (last != null && last.normalName().equals("p")) {
                convert(quote, last);
            }
        }
    }

    private static void convert(Element quote, Element paragraph) {
        var line = lastLine(paragraph);
        var caption = new Element("figcaption").attr(SourceLines.ATTRIBUTE, paragraph.attr(SourceLines.ATTRIBUTE));
        if (!(line.getFirst() instanceof TextNode start) || !DASH.matcher(start.getWholeText()).find()
                || isOnlyLine(line, paragraph)) {
            return;
        }
        start.text(DASH.matcher(start.getWholeText()).replaceFirst(""));
        caption.appendChildren(line);
        if (paragraph.lastChild() instanceof TextNode text) {
            text.text(text.getWholeText().stripTrailing());
        }
        HtmlNodes.removeBreakAtEnd(paragraph);
        var figure = new Element("figure").addClass("pull-quote");
        quote.replaceWith(figure);
        figure.appendChild(quote).appendChild(caption);
    }

    /** Returns the nodes after the last line break, and splits the text node that contains it. */
    private static List<Node> lastLine(Element paragraph) {
        var line = new ArrayList<Node>();
        for (var node = paragraph.lastChild(); node != null; node = node.previousSibling()) {
            if (HtmlNodes.isLineBreak(node)) {
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
        var content = text.getWholeText();
        var lineBreak = LAST_BREAK.matcher(content);
        if (!lineBreak.find()) {
            return text;
        }
        var line = new TextNode(content.substring(lineBreak.end()));
        text.text(content.substring(0, lineBreak.end()));
        text.after(line);
        return line;
    }

    private static boolean isOnlyLine(List<Node> line, Element paragraph) {
        return paragraph.previousElementSibling() == null && line.getFirst().previousSibling() == null;
    }

}
