package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts clean elements where the HTML standard allows them; no word is lost. */
final class HtmlNormalizer {

    private static final Set<String> BLOCKS = Set.copyOf(AllowList.BLOCKS);
    private static final Set<String> WORDS_ONLY = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre");
    private static final Set<String> AROUND_BLOCKS = Set.of("del", "ins");
    private static final Set<String> POINTLESS_IF_EMPTY = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
            "a", "caption", "ul", "ol");

    private HtmlNormalizer() {
    }

    static void repair(Element body) {
        AttributeCleaner.repair(body);
        body.select("section:not(.footnotes)").tagName("div");
        body.select("a a, a:has(details)").unwrap();
        body.select("th h1, th h2, th h3, th h4, th h5, th h6, dt h1, dt h2, dt h3, dt h4, dt h5, dt h6").tagName("p");
        body.stream().skip(1).filter(HtmlNormalizer::isBlockItself).toList().forEach(block -> free(block, body));
        strays(body);
        body.select("ul, ol").forEach(HtmlNormalizer::itemise);
        body.select("figure").forEach(HtmlNormalizer::captionLast);
        body.select("details").forEach(HtmlNormalizer::summariseFirst);
        paragraphs(body);
        dropEmpty(body);
    }

    /** Elements that show nothing. */
    static void dropEmpty(Element body) {
        var elements = body.stream().filter(element -> POINTLESS_IF_EMPTY.contains(element.normalName())).toList();
        for (var element : elements.reversed()) {
            if (element.id().isEmpty() && !element.hasText() && element.select("img, br, hr, span, [id]").isEmpty()) {
                element.remove();
            }
        }
    }

    /** Takes a block out of the elements around it that may hold words alone. */
    private static void free(Element block, Element body) {
        for (var outer = block.parent(); outer != null && !outer.equals(body); outer = outer.parent()) {
            if (WORDS_ONLY.contains(outer.normalName())) {
                block.tagName("span");
                return;
            }
        }
        for (var outer : block.parents()) {
            if (holdsNo(block, outer)) {
                outer.tagName("div");
            } else if (isInline(outer)) {
                outer.unwrap();
            }
        }
    }

    private static boolean holdsNo(Element block, Element outer) {
        return switch (outer.normalName()) {
            case "p" -> true;
            case "summary" -> !isHeading(block);
            default -> false;
        };
    }

    private static boolean isInline(Element element) {
        return AllowList.INLINE.contains(element.normalName()) && !AROUND_BLOCKS.contains(element.normalName());
    }

    private static boolean isHeading(Element element) {
        return WORDS_ONLY.contains(element.normalName()) && !element.normalName().equals("pre");
    }

    /** Parts of a whole that is not there. */
    private static void strays(Element body) {
        body.select("dl").stream().filter(list -> !isWhole(list)).forEach(list -> list.tagName("div"));
        rename(body, "dt, dd", Set.of("dl"), "div");
        rename(body, "li", Set.of("ul", "ol"), "div");
        rename(body, "figcaption", Set.of("figure"), "div");
        rename(body, "summary", Set.of("details"), "div");
        body.select("ruby:not(:has(> rt))").tagName("span");
        rename(body, "rt, rp", Set.of("ruby"), "span");
        body.select("caption").stream().filter(caption -> !caption.select("table").isEmpty()).toList()
                .forEach(Element::unwrap);
    }

    private static void rename(Element body, String parts, Set<String> wholes, String name) {
        for (var part : body.select(parts)) {
            var parent = part.parent();
            if (parent == null || !wholes.contains(parent.normalName())) {
                part.tagName(name);
            }
        }
    }

    private static boolean isWhole(Element list) {
        var items = list.children();
        return !items.isEmpty() && items.getFirst().normalName().equals("dt")
                && items.getLast().normalName().equals("dd")
                && items.stream().allMatch(item -> Set.of("dt", "dd").contains(item.normalName()))
                && list.textNodes().stream().allMatch(TextNode::isBlank);
    }

    private static void itemise(Element list) {
        for (var node : List.copyOf(list.childNodes())) {
            var isItem = node instanceof Element element && element.normalName().equals("li");
            if (!isItem && !(node instanceof TextNode text && text.isBlank())) {
                node.wrap("<li></li>");
            }
        }
    }

    private static void captionLast(Element figure) {
        var captions = figure.children().stream().filter(child -> child.normalName().equals("figcaption")).toList();
        captions.stream().skip(1).forEach(caption -> caption.tagName("div"));
        captions.stream().limit(1).filter(caption -> !caption.equals(figure.firstElementChild()))
                .forEach(figure::appendChild);
    }

    private static void summariseFirst(Element details) {
        var summaries = details.children().stream().filter(child -> child.normalName().equals("summary")).toList();
        summaries.stream().skip(1).forEach(summary -> summary.tagName("div"));
        details.prependChild(summaries.isEmpty() ? new Element("summary").text("详情") : summaries.getFirst());
    }

    /** Words that stand in no block at all become paragraphs. */
    private static void paragraphs(Element body) {
        var loose = new ArrayList<Node>();
        for (var node : List.copyOf(body.childNodes())) {
            if (isBlock(node)) {
                wrap(loose);
            } else {
                loose.add(node);
            }
        }
        wrap(loose);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && element.stream().anyMatch(HtmlNormalizer::isBlockItself);
    }

    private static boolean isBlockItself(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static void wrap(List<Node> loose) {
        while (!loose.isEmpty() && loose.getLast() instanceof TextNode text && text.isBlank()) {
            loose.removeLast();
        }
        if (loose.stream().anyMatch(HtmlNormalizer::isShown)) {
            var paragraph = new Element("p");
            loose.getFirst().before(paragraph);
            loose.stream().filter(Element.class::isInstance).findFirst()
                    .ifPresent(first -> paragraph.attr(SourceLines.ATTRIBUTE, first.attr(SourceLines.ATTRIBUTE)));
            paragraph.appendChildren(List.copyOf(loose));
        }
        loose.clear();
    }

    private static boolean isShown(Node node) {
        return node instanceof TextNode text
                ? !text.isBlank()
                : node instanceof Element element && (element.hasText() || !element.hasAttr(AllowList.MORE));
    }

}
