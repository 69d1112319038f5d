package kanbao.markdown;

import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Converts Markdown in the values of front matter, such as headlines, to plain text on one line. */
public final class PlainText extends AbstractVisitor {

    private static final Pattern MARKS = Pattern.compile("[*_`\\[<&\\\\~%{$]");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern ADDRESS = Pattern.compile("[/.:#?@]");
    /** Keeps a bracket at the beginning from being read as a definition of a link; it is removed at the end. */
    private static final String WORD_JOINER = "\u2060";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {
    }

    /**
     * Returns the words without marks, tags and comments, with HTML entities decoded.
     *
     * @param line     the line of the value
     * @param problems receives a warning for everything that is removed or shown as text
     */
    public static String of(String markdown, int line, ProblemCollector problems) {
        if (!MARKS.matcher(markdown).find()) {
            return markdown;
        }
        var removals = new RemovalReporter(problems);
        var source = CommentRemover.remove(markdown, line, removals);
        var isBracket = source.stripLeading().startsWith("[");
        var document = MarkdownParser.parseInline(isBracket ? WORD_JOINER + source.stripLeading() : source);
        ElementMatcher.match(document);
        var plain = new PlainText();
        document.accept(plain);
        var text = plain.text.toString();
        return SingleLineText.of(isBracket ? text.substring(WORD_JOINER.length()) : text);
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            text.append(FormulaPass.plainText(formula.literal()));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        text.append('\n');
    }

    @Override
    public void visit(HtmlInline tag) {
        if (tag.getLiteral().startsWith("<br")) {
            text.append('\n');
        }
    }

    /** Two underscores around a name in a program are part of it: {@code __init__}. */
    @Override
    public void visit(StrongEmphasis emphasis) {
        var start = text.length();
        visitChildren(emphasis);
        if ("__".equals(emphasis.getOpeningDelimiter()) && IDENTIFIER.matcher(text.substring(start)).matches()) {
            text.insert(start, "__").append("__");
        }
    }

    /** {@code [视频](组图)} is no link. */
    @Override
    public void visit(Link link) {
        var start = text.length();
        visitChildren(link);
        if (!ADDRESS.matcher(link.getDestination()).find()) {
            text.insert(start, '[').append("](").append(link.getDestination()).append(')');
        }
    }

}
