package kanbao.markdown;

import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import kanbao.messages.MessageBundle;

/** Adds the attributes and classes that tables, code, task lists and footnotes need for keyboards and screen readers. */
final class AccessibilityPass {

    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

    private AccessibilityPass() {
    }

    static void apply(Element body, MessageBundle labels) {
        body.stream().toList().forEach(element -> applyTo(element, labels));
    }

    private static void applyTo(Element element, MessageBundle labels) {
        switch (element.normalName()) {
            case "table" -> wrapInScrollRegion(element, labels.get("accessibility.table"));
            case "pre" -> element.attr("tabindex", "0");
            case "li" -> markTask(element);
            case "section" -> element.attr("aria-label", labels.get("accessibility.footnotes"));
            case "a" -> {
                if (element.hasClass("footnote-backref")) {
                    element.attr("aria-label", labels.get("accessibility.back-to-text"));
                }
            }
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

    /** Replaces the obsolete {@code align} attribute, which Markdown tables use, by a class. */
    private static void align(Element cell) {
        var align = cell.attr("align").toLowerCase(Locale.ROOT);
        cell.removeAttr("align");
        if (ALIGNMENTS.contains(align)) {
            cell.addClass("align-" + align);
        }
    }

    private static void wrapInScrollRegion(Element table, String label) {
        var region = new Element("div").addClass("table").attr("role", "region").attr("tabindex", "0")
                .attr("aria-label", label);
        table.replaceWith(region);
        region.appendChild(table);
    }

    private static boolean isTask(Element item) {
        var first = item.firstElementChild();
        var start = first != null && first.normalName().equals("p") ? first.firstChild() : item.firstChild();
        return start instanceof TextNode text && (text.getWholeText().stripLeading().startsWith(MarkdownParser.DONE)
                || text.getWholeText().stripLeading().startsWith(MarkdownParser.OPEN));
    }

}
