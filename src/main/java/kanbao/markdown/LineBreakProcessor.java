package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import kanbao.markdown.ParagraphLines.Break;

/** Makes the line breaks of paragraphs that are meant as such hard, and begins a new paragraph at every indented line. */
final class LineBreakProcessor extends AbstractVisitor {

    /** Stands for a picture in the text of a line. */
    static final String PICTURE = "\uFFFC";

    private final LineBreakStyle style;

    private LineBreakProcessor(LineBreakStyle style) {
        this.style = style;
    }

    static void process(Node document, LineBreakStyle style) {
        document.accept(new LineBreakProcessor(style));
    }

    @Override
    public void visit(Paragraph paragraph) {
        var lines = new LineCollector();
        lines.collect(paragraph);
        if (!lines.breaks.isEmpty()) {
            apply(new ParagraphLines(lines.texts()).breaks(style), lines.breaks, paragraph);
        }
    }

    /** From the end to the start, so that every node is moved once. */
    private static void apply(List<Break> decisions, List<Node> breaks, Paragraph paragraph) {
        for (var i = breaks.size() - 1; i >= 0; i--) {
            var node = breaks.get(i);
            if (decisions.get(i) == Break.PARAGRAPH && paragraph.equals(node.getParent())
                    && !isInTightList(paragraph)) {
                split(paragraph, node, i + 1);
            } else if (decisions.get(i) != Break.SOFT && node instanceof SoftLineBreak && !followsTag(node)) {
                node.insertBefore(new HardLineBreak());
                node.unlink();
            }
        }
    }

    private static void split(Paragraph paragraph, Node lineBreak, int line) {
        var next = new Paragraph();
        for (var node = lineBreak.getNext(); node != null; node = lineBreak.getNext()) {
            next.appendChild(node);
        }
        lineBreak.unlink();
        var spans = paragraph.getSourceSpans();
        if (!spans.isEmpty()) {
            next.setSourceSpans(List.of(spans.get(Math.min(line, spans.size() - 1))));
        }
        paragraph.insertAfter(next);
    }

    private static boolean isInTightList(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private static boolean followsTag(Node lineBreak) {
        return lineBreak.getPrevious() instanceof HtmlInline html
                && html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br");
    }

    /** Collects the lines of a paragraph as text, and the breaks between them. */
    private static final class LineCollector {

        private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        private final List<Node> breaks = new ArrayList<>();

        List<String> texts() {
            return lines.stream().map(StringBuilder::toString).toList();
        }

        void collect(Node parent) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                switch (node) {
                    case SoftLineBreak _,HardLineBreak _ -> {
                        breaks.add(node);
                        lines.add(new StringBuilder());
                    }
                    case Text text -> lines.getLast().append(text.getLiteral());
                    case Code code -> lines.getLast().append(code.getLiteral());
                    case Image _ -> lines.getLast().append(PICTURE);
                    default -> collect(node);
                }
            }
        }

    }

}
