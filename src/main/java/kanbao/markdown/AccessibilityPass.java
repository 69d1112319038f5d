package kanbao.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import kanbao.messages.MessageBundle;

/** Adds the attributes and classes that tables, code, task lists and footnotes need for keyboards and screen readers. */
final class AccessibilityPass {

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
            default -> {
            }
        }
    }

    private static void markTask(Element item) {
        if (isTask(item)) {
            item.addClass("task");
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
