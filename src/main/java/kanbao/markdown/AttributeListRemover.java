package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.report.Cause;

/**
 * Gives headings the ids of attribute lists, {@code ## 背景 {#bg}}, and removes all other attribute lists of Hugo, kramdown and
 * Pandoc: at the end of a heading or block, and directly after a picture, link, code or emphasis.
 */
final class AttributeListRemover {

    private static final String VALUE = "[A-Za-z][\\w:-]*+=(?:\"[^\"\\n{}]*\"|'[^'\\n{}]*'|[^\\s\"'{}]++)";
    private static final String ITEM = "(?:[#.][\\p{L}\\p{N}_:-][^\\s{}.#]*+|-|" + VALUE + ")";
    private static final String LIST = "\\{:?[ \\t]*" + ITEM + "(?:[ \\t]*" + ITEM + ")*+[ \\t]*\\}";
    private static final Pattern AT_START = Pattern.compile("^" + LIST);
    private static final Pattern LIST_AT_END = Pattern.compile("[ \\t]*(" + LIST + ")[ \\t]*$");
    private static final Pattern LAST_LINE = Pattern.compile("(?:^|\\R)[ \\t]*" + LIST + "\\s*$");
    private static final Pattern FIRST_LINE = Pattern.compile("^\\s*" + LIST + "[ \\t]*(?:\\R|$)");
    private static final Pattern ID = Pattern.compile("[{\\s:}]#([^\\s{}.#]+)|\\{#([^\\s{}.#]+)");
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2, h3, h4, h5, h6");
    private static final Evaluator INLINE = QueryParser.parse("img, a, code, em, strong, mark, del");
    private static final Evaluator BLOCKS = QueryParser.parse("p, li");
    private static final int MAX_LENGTH = 300;

    private AttributeListRemover() {
    }

    /** @param markdown the text that was rendered as the body */
    static void apply(Element body, String markdown, RemovalReporter removals) {
        if (markdown.indexOf('{') < 0) {
            return;
        }
        body.select(HEADINGS).forEach(heading -> takeId(heading, removals));
        body.select(INLINE).forEach(element -> removeAfter(element, removals));
        body.select(BLOCKS).forEach(block -> removeLine(block, removals));
    }

    private static void takeId(Element heading, RemovalReporter removals) {
        if (!(heading.lastChild() instanceof TextNode end) || !end.getWholeText().strip().endsWith("}")) {
            return;
        }
        var content = end.getWholeText();
        var open = content.lastIndexOf('{');
        if (open < 0 || content.length() - open > MAX_LENGTH) {
            return;
        }
        var list = LIST_AT_END.matcher(content).region(whiteStart(content, open), content.length());
        if (!list.lookingAt()) {
            return;
        }
        var id = ID.matcher(list.group(1));
        if (id.find()) {
            heading.id(id.group(1) == null ? id.group(2) : id.group(1));
        }
        if (!list.group(1).matches("\\{:?\\s*#[^\\s{}.#]+\\s*\\}")) {
            report(heading, removals);
        }
        end.text(content.substring(0, list.start()));
    }

    private static int whiteStart(String content, int end) {
        var start = end;
        while (start > 0 && (content.charAt(start - 1) == ' ' || content.charAt(start - 1) == '\t')) {
            start--;
        }
        return start;
    }

    private static void removeAfter(Element element, RemovalReporter removals) {
        if (element.nextSibling() instanceof TextNode after && after.getWholeText().startsWith("{")) {
            var list = AT_START.matcher(head(after.getWholeText()));
            if (list.find()) {
                report(element, removals);
                after.text(after.getWholeText().substring(list.end()));
            }
        }
    }

    /** Removes a list on a line of its own, which kramdown and Goldmark write after the block, or before it. */
    private static void removeLine(Element block, RemovalReporter removals) {
        if (!removeLastLine(block, removals)) {
            removeFirstLine(block, removals);
        }
    }

    private static boolean removeLastLine(Element block, RemovalReporter removals) {
        if (!(block.lastChild() instanceof TextNode text) || !text.getWholeText().stripTrailing().endsWith("}")) {
            return false;
        }
        var from = Math.max(0, text.getWholeText().length() - MAX_LENGTH);
        var list = LAST_LINE.matcher(text.getWholeText().substring(from));
        if (!list.find()) {
            return false;
        }
        var start = from + list.start();
        var isWholeLine = start == 0 ? isLineStart(text) : list.start() > 0 || list.group().startsWith("\n");
        if (isWholeLine) {
            report(block, removals);
            text.text(text.getWholeText().substring(0, start));
            HtmlNodes.removeBreakAtEnd(block);
        }
        return isWholeLine;
    }

    private static void removeFirstLine(Element block, RemovalReporter removals) {
        if (block.firstChild() instanceof TextNode text && text.getWholeText().stripLeading().startsWith("{")) {
            var list = FIRST_LINE.matcher(head(text.getWholeText()));
            if (list.find() && list.end() < text.getWholeText().length()) {
                report(block, removals);
                text.text(text.getWholeText().substring(list.end()));
            }
        }
    }

    private static boolean isLineStart(TextNode text) {
        var before = text.previousSibling();
        return before == null || HtmlNodes.isLineBreak(before);
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    private static void report(Element element, RemovalReporter removals) {
        removals.report(Cause.of("mark.attributes"), element);
    }

}
