package kanbao.markdown;

import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What tables, code, tasks and footnotes need to be usable on a phone, by keyboard and by ear. */
final class AccessibilityPass {

    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

    private AccessibilityPass() {
    }

    static void fit(Element body) {
        body.stream().toList().forEach(AccessibilityPass::fitOne);
    }

    private static void fitOne(Element element) {
        switch (element.normalName()) {
            case "table" -> scrollable(element);
            case "pre" -> element.attr("tabindex", "0");
            case "li" -> markTask(element);
            case "section" -> element.attr("aria-label", "脚注");
            case "a" -> labelBackReference(element);
            case "td", "th" -> align(element);
            default -> {
            }
        }
    }

    private static void markTask(Element item) {
        if (isTask(item)) {
            item.addClass("task");
        }
    }

    /** The {@code align} attribute, as Markdown's tables have it, is obsolete; a class says the same. */
    private static void align(Element cell) {
        var align = cell.attr("align").toLowerCase(Locale.ROOT);
        cell.removeAttr("align");
        if (ALIGNMENTS.contains(align)) {
            cell.addClass("align-" + align);
        }
    }

    private static void labelBackReference(Element link) {
        if (link.hasClass("footnote-backref")) {
            link.attr("aria-label", "回到正文");
        }
    }

    private static void scrollable(Element table) {
        table.wrap("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格\"></div>");
    }

    private static boolean isTask(Element item) {
        var first = item.firstElementChild();
        var start = first != null && first.normalName().equals("p") ? first.firstChild() : item.firstChild();
        return start instanceof TextNode text && (text.getWholeText().stripLeading().startsWith(MarkdownParser.DONE)
                || text.getWholeText().stripLeading().startsWith(MarkdownParser.OPEN));
    }

}
