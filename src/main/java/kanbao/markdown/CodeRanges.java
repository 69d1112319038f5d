package kanbao.markdown;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/** The positions of code in a Markdown text: fenced, indented, between backticks, in {@code <pre>} or {@code <kbd>}, or formulas. */
final class CodeRanges extends AbstractVisitor {

    /** HTML for code in one line; the limits keep the time linear. */
    private static final Pattern ELEMENT = Pattern
            .compile("(?i)<(code|kbd|samp|tt)\\b[^<>\\n]{0,100}>[^\\n]{0,300}?</\\1>");

    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private final TreeMap<Integer, Integer> endsOfElements = new TreeMap<>();

    private CodeRanges() {
    }

    static CodeRanges of(String markdown) {
        var ranges = new CodeRanges();
        MarkdownParser.parse(markdown).accept(ranges);
        ELEMENT.matcher(markdown).results()
                .forEach(element -> ranges.endsOfElements.put(element.start(), element.end()));
        return ranges;
    }

    boolean contains(int index) {
        return contains(index, ends) || contains(index, endsOfElements);
    }

    private static boolean contains(int index, NavigableMap<Integer, Integer> ends) {
        var range = ends.floorEntry(index);
        return range != null && index < range.getValue();
    }

    @Override
    public void visit(Code code) {
        add(code);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula) {
            add(node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Formula.OfLines) {
            add(block);
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        if (block.getLiteral().startsWith("<pre")) {
            add(block);
        }
    }

    private void add(Node node) {
        node.getSourceSpans().forEach(span -> ends.put(span.getInputIndex(), span.getInputIndex() + span.getLength()));
    }

}
