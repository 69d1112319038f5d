package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.messages.MessageBundle;

/**
 * Converts callouts of Obsidian and alerts of GitHub, quotations that begin with {@code [!kind] title}, into notes. {@code
 * [!kind]-} is folded, {@code [!kind]+} can be folded.
 */
final class NoteConverter {

    private static final Evaluator QUOTES = QueryParser.parse("blockquote");
    private static final Pattern MARK = Pattern
            .compile("^\\s*\\[!([\\p{L}\\p{N}_-]{1,40})(?:\\|[^\\]\\n]{0,40})?\\]([+-]?)[ \\t]*");

    private NoteConverter() {
    }

    /**
     * Returns the first line of a quotation that becomes a note.
     *
     * @param fold  empty, {@code -} or {@code +}
     * @param title may be empty
     */
    static String mark(String kind, String fold, String title) {
        return "[!" + kind + "]" + fold + (title.isEmpty() ? "" : " " + title);
    }

    static void convert(Element body, MessageBundle labels) {
        for (var quote : body.select(QUOTES)) {
            var first = quote.firstElementChild();
            if (first != null && first.normalName().equals("p") && first.firstChild() instanceof TextNode start) {
                var mark = MARK.matcher(start.getWholeText());
                if (mark.find()) {
                    start.text(start.getWholeText().substring(mark.end()));
                    convert(quote, first, new Mark(mark.group(1), mark.group(2)), labels);
                }
            }
        }
    }

    private record Mark(String word, String fold) {

        Optional<NoteKind> kind() {
            return NoteKind.of(word);
        }

        String label(MessageBundle labels) {
            return kind().map(kind -> kind.label(labels)).orElse(word);
        }

    }

    private static void convert(Element quote, Element first, Mark mark, MessageBundle labels) {
        var note = new Element("aside").addClass("note")
                .attr("role", "note")
                .attr("data-kind", mark.kind().orElse(NoteKind.NOTE).id())
                .attr(SourceLines.ATTRIBUTE, quote.attr(SourceLines.ATTRIBUTE));
        var title = new Element("strong").appendChildren(firstLine(first));
        var label = mark.label(labels);
        if (title.text().isBlank()) {
            title.text(label);
        } else if (!title.text().contains(label)) {
            title.prependText(labels.get("note.title", label));
        }
        if (!first.hasText() && first.select("img").isEmpty()) {
            first.remove();
        }
        quote.replaceWith(note);
        if (mark.fold().isEmpty()) {
            note.appendElement("p").addClass("note-title").appendChild(title);
            note.appendChildren(List.copyOf(quote.childNodes()));
        } else {
            var details = note.appendElement("details");
            if (mark.fold().equals("+")) {
                details.attr("open", "");
            }
            details.appendElement("summary").appendChild(title);
            details.appendChildren(List.copyOf(quote.childNodes()));
        }
    }

    /** Removes the nodes before the first line break from the paragraph, and returns them. */
    private static List<Node> firstLine(Element paragraph) {
        var line = new ArrayList<Node>();
        for (var node : List.copyOf(paragraph.childNodes())) {
            if (HtmlNodes.isLineBreak(node)) {
                node.remove();
                break;
            }
            if (node instanceof TextNode text && text.getWholeText().indexOf('\n') >= 0) {
                var end = text.getWholeText().indexOf('\n');
                line.add(new TextNode(text.getWholeText().substring(0, end).stripTrailing()));
                text.text(text.getWholeText().substring(end + 1));
                break;
            }
            node.remove();
            line.add(node);
        }
        if (paragraph.firstChild() instanceof TextNode text) {
            text.text(text.getWholeText().stripLeading());
        }
        line.removeIf(node -> node instanceof TextNode text && text.getWholeText().isEmpty());
        return line;
    }

}
