package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Removes the places where other editors insert a table of contents, such as {@code [TOC]}, {@code [[toc]]}, {@code
 * @[toc](目录)} and kramdown's list with {@code {:toc}}. They mean nothing here.
 */
final class TableOfContentsRemover {

    private static final Evaluator PARAGRAPHS = QueryParser.parse("p");
    private static final Evaluator ITEMS = QueryParser.parse("li");
    private static final Pattern MARK = Pattern
            .compile(
                    "(?i)^\\s*(?:\\[toc\\]|\\[\\[_?toc_?\\]\\]|@\\[toc\\]|\\{:\\s?toc[^}\\n]{0,40}\\}|\\{\\{toc\\}\\})[ \\t]*(?:\\R|$)");
    private static final Pattern LIST_MARK = Pattern.compile("(?i)\\{:\\s?toc[^}\\n]{0,40}\\}\\s*$");

    private TableOfContentsRemover() {
    }

    /** @param markdown the text that was rendered as the body */
    static void remove(Element body, String markdown) {
        if (!mayHaveMark(markdown)) {
            return;
        }
        body.select(ITEMS).stream().filter(TableOfContentsRemover::isKramdownList).forEach(item -> {
            var list = item.parent();
            if (list != null) {
                list.remove();
            }
        });
        body.select(PARAGRAPHS).forEach(TableOfContentsRemover::removeFrom);
    }

    private static boolean mayHaveMark(String markdown) {
        for (var at = 1; at < markdown.length(); at++) {
            var sign = markdown.charAt(at);
            if ((sign == 't' || sign == 'T') && " \t\n[_:{".indexOf(markdown.charAt(at - 1)) >= 0
                    && markdown.regionMatches(true, at, "toc", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKramdownList(Element item) {
        var list = item.parent();
        return list != null && list.childrenSize() == 1 && LIST_MARK.matcher(item.wholeText()).find();
    }

    private static void removeFrom(Element paragraph) {
        if (isLinkedMark(paragraph) || paragraph.text().equalsIgnoreCase("[[toc]]")) {
            paragraph.remove();
        } else if (paragraph.firstChild() instanceof TextNode start) {
            var mark = MARK.matcher(start.getWholeText());
            var after = start.nextSibling();
            var isWholeLine = after == null || HtmlNodes.isLineBreak(after);
            if (mark.find() && (isWholeLine || mark.group().endsWith("\n"))) {
                start.text(start.getWholeText().substring(mark.end()));
                removeStart(paragraph, start);
            }
        }
    }

    private static void removeStart(Element paragraph, TextNode start) {
        if (start.isBlank()) {
            start.remove();
            if (paragraph.firstChild() instanceof Element next && HtmlNodes.isLineBreak(next)) {
                next.remove();
            }
        }
        if (paragraph.childNodeSize() == 0) {
            paragraph.remove();
        }
    }

    /** {@code @[toc](目录)}, which Markdown parses as a link. */
    private static boolean isLinkedMark(Element paragraph) {
        return paragraph.childNodeSize() == 2 && paragraph.firstChild() instanceof TextNode sign
                && sign.getWholeText().strip().equals("@") && paragraph.child(0).normalName().equals("a")
                && paragraph.child(0).text().equalsIgnoreCase("toc");
    }

}
