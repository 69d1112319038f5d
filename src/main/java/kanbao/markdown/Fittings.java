package kanbao.markdown;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What tables, code, tasks and footnotes need to be usable on a phone, by keyboard and by ear. */
final class Fittings {

    private Fittings() {
    }

    static void fit(Element body) {
        body.select("table").forEach(Fittings::scrollable);
        body.select("pre").attr("tabindex", "0");
        body.select("li").stream().filter(Fittings::isTask).forEach(item -> item.addClass("task"));
        body.select("section").attr("aria-label", "脚注");
        body.select("a.footnote-backref").attr("aria-label", "回到正文");
    }

    private static void scrollable(Element table) {
        table.wrap("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"表格\"></div>");
    }

    private static boolean isTask(Element item) {
        var first = item.firstElementChild();
        var start = first != null && first.normalName().equals("p") ? first.firstChild() : item.firstChild();
        return start instanceof TextNode text && (text.getWholeText().stripLeading().startsWith(Markdown.DONE)
                || text.getWholeText().stripLeading().startsWith(Markdown.OPEN));
    }

}
