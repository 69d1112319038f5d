package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.SanitizedHtml;

/** Lists the headings of the two highest levels, with links to them. */
final class TableOfContents {

    /** With fewer headings a list of them is no help. */
    private static final int MIN_HEADINGS = 4;
    private static final Evaluator HEADINGS = QueryParser.parse("h2, h3");
    /** What encloses headings that are no part of the outline. */
    private static final Evaluator ENCLOSED = QueryParser.parse(
            "blockquote :is(h2, h3), details :is(h2, h3), li :is(h2, h3), table :is(h2, h3), .note :is(h2, h3)");

    private TableOfContents() {
    }

    /** Returns a nested list, or nothing if there are too few headings. The headings must have their ids. */
    static SanitizedHtml of(Element body) {
        // a copy, because what is removed from Elements is removed from the body too
        var headings = new ArrayList<>(body.select(HEADINGS));
        if (headings.size() >= MIN_HEADINGS) {
            headings.removeAll(Set.copyOf(body.select(ENCLOSED)));
        }
        headings.removeIf(heading -> text(heading).isEmpty());
        return new SanitizedHtml(headings.size() < MIN_HEADINGS ? "" : html(list(headings)));
    }

    private static String html(Element list) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        return page.appendChild(list).html();
    }

    private static Element list(List<Element> headings) {
        var list = new Element("ol");
        var chapter = list;
        Element sublist = null;
        for (var heading : headings) {
            if (heading.normalName().equals("h2")) {
                chapter = list.appendElement("li").appendChild(link(heading));
                sublist = null;
            } else {
                sublist = sublist == null ? chapter.appendElement("ol") : sublist;
                sublist.appendElement("li").appendChild(link(heading));
            }
        }
        return list;
    }

    private static Element link(Element heading) {
        var link = new Element("a").attr("href", "#" + heading.id()).text(text(heading));
        var language = heading.attr("lang");
        if (!language.isEmpty()) {
            link.attr("lang", language);
        }
        return link;
    }

    private static String text(Element heading) {
        return TextExtractor.of(heading).replace('\n', ' ');
    }

}
