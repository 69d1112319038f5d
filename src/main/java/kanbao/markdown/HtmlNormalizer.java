package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.messages.MessageBundle;

/** Changes or moves elements that HTML does not allow where they are, without losing text. */
final class HtmlNormalizer {

    private static final Set<String> BLOCKS = Set.copyOf(AllowList.BLOCKS);
    private static final Set<String> PHRASING_ONLY = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre");
    private static final Set<String> TRANSPARENT = Set.of("del", "ins");
    private static final Set<String> REMOVED_IF_EMPTY = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
            "a", "caption", "ul", "ol");

    /** The parents that an element must have. */
    private static final Map<String, Set<String>> PARENTS = Map.of("dt", Set.of("dl"), "dd", Set.of("dl"), "li",
            Set.of("ul", "ol"), "figcaption", Set.of("figure"), "summary", Set.of("details"));
    private static final Evaluator SECTIONS = QueryParser.parse("section:not(.footnotes)");
    private static final Evaluator WRONG_LINKS = QueryParser.parse("a a, a:has(details)");
    private static final Evaluator HEADINGS_IN_CELLS = QueryParser
            .parse(":is(th, dt) :is(h1, h2, h3, h4, h5, h6)");
    private static final Evaluator LISTS = QueryParser.parse("ul, ol");
    private static final Evaluator FIGURES = QueryParser.parse("figure");
    private static final Evaluator DETAILS = QueryParser.parse("details");
    private static final Evaluator DEFINITIONS = QueryParser.parse("dl");
    private static final Evaluator RUBY_WITHOUT_ANNOTATION = QueryParser.parse("ruby:not(:has(> rt))");
    private static final Evaluator ANNOTATIONS = QueryParser.parse("rt, rp");
    private static final Evaluator CAPTIONS = QueryParser.parse("caption");
    /** What an element shows without text. */
    private static final Evaluator SHOWN = QueryParser.parse("img, br, hr, span, [id]");

    private HtmlNormalizer() {
    }

    static void normalize(Element body, MessageBundle labels) {
        AttributeCleaner.clean(body);
        body.select(SECTIONS).tagName("div");
        body.select(WRONG_LINKS).unwrap();
        body.select(HEADINGS_IN_CELLS).tagName("p");
        body.stream().skip(1).filter(HtmlNormalizer::isBlock).toList().forEach(block -> liftOut(block, body));
        renameOrphans(body);
        body.select(LISTS).forEach(HtmlNormalizer::wrapItems);
        body.select(FIGURES).forEach(HtmlNormalizer::moveCaptionToEnd);
        body.select(DETAILS).forEach(details -> moveSummaryToStart(details, labels));
        wrapParagraphs(body);
        removeEmpty(body);
    }

    /** Removes elements that show nothing. */
    static void removeEmpty(Element body) {
        var elements = body.stream().filter(element -> REMOVED_IF_EMPTY.contains(element.normalName())).toList();
        for (var element : elements.reversed()) {
            if (element.id().isEmpty() && !element.hasText() && element.select(SHOWN).isEmpty()) {
                element.remove();
            }
        }
    }

    /** Changes or unwraps the ancestors of a block that may contain only phrasing content. */
    private static void liftOut(Element block, Element body) {
        for (var outer = block.parent(); outer != null && !outer.equals(body); outer = outer.parent()) {
            if (PHRASING_ONLY.contains(outer.normalName())) {
                block.tagName("span");
                return;
            }
        }
        for (var outer : block.parents()) {
            if (isForbiddenIn(outer, block)) {
                outer.tagName("div");
            } else if (isInline(outer)) {
                outer.unwrap();
            }
        }
    }

    private static boolean isForbiddenIn(Element outer, Element block) {
        return switch (outer.normalName()) {
            case "p" -> true;
            case "summary" -> !isHeading(block);
            default -> false;
        };
    }

    private static boolean isInline(Element element) {
        return AllowList.INLINE.contains(element.normalName()) && !TRANSPARENT.contains(element.normalName());
    }

    private static boolean isHeading(Element element) {
        return PHRASING_ONLY.contains(element.normalName()) && !element.normalName().equals("pre");
    }

    /** Renames elements whose required parent is missing, such as {@code <li>} outside of a list. */
    private static void renameOrphans(Element body) {
        body.select(DEFINITIONS).stream().filter(list -> !isComplete(list)).forEach(list -> list.tagName("div"));
        PARENTS.forEach((name, parents) -> renameOrphans(body.select(new Evaluator.Tag(name)), parents, "div"));
        body.select(RUBY_WITHOUT_ANNOTATION).tagName("span");
        renameOrphans(body.select(ANNOTATIONS), Set.of("ruby"), "span");
        body.select(CAPTIONS).stream().filter(caption -> !caption.select("table").isEmpty()).toList()
                .forEach(Element::unwrap);
    }

    private static void renameOrphans(List<Element> elements, Set<String> parents, String name) {
        for (var element : elements) {
            var parent = element.parent();
            if (parent == null || !parents.contains(parent.normalName())) {
                element.tagName(name);
            }
        }
    }

    private static boolean isComplete(Element list) {
        var items = list.children();
        return !items.isEmpty() && items.getFirst().normalName().equals("dt")
                && items.getLast().normalName().equals("dd")
                && items.stream().allMatch(item -> Set.of("dt", "dd").contains(item.normalName()))
                && list.textNodes().stream().allMatch(TextNode::isBlank);
    }

    private static void wrapItems(Element list) {
        for (var node : List.copyOf(list.childNodes())) {
            var isItem = node instanceof Element element && element.normalName().equals("li");
            if (!isItem && !HtmlNodes.isBlankText(node)) {
                node.wrap("<li></li>");
            }
        }
    }

    private static void moveCaptionToEnd(Element figure) {
        var captions = figure.children().stream().filter(child -> child.normalName().equals("figcaption")).toList();
        captions.stream().skip(1).forEach(caption -> caption.tagName("div"));
        captions.stream().limit(1).filter(caption -> !caption.equals(figure.firstElementChild()))
                .forEach(figure::appendChild);
    }

    private static void moveSummaryToStart(Element details, MessageBundle labels) {
        var summaries = details.children().stream().filter(child -> child.normalName().equals("summary")).toList();
        summaries.stream().skip(1).forEach(summary -> summary.tagName("div"));
        details.prependChild(summaries.isEmpty()
                ? new Element("summary").text(labels.get("details.summary"))
                : summaries.getFirst());
    }

    /** Wraps top-level text and inline elements in paragraphs. */
    private static void wrapParagraphs(Element body) {
        var loose = new ArrayList<Node>();
        for (var node : List.copyOf(body.childNodes())) {
            if (containsBlock(node)) {
                wrap(loose);
            } else {
                loose.add(node);
            }
        }
        wrap(loose);
    }

    private static boolean containsBlock(Node node) {
        return node instanceof Element element && element.stream().anyMatch(HtmlNormalizer::isBlock);
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static void wrap(List<Node> loose) {
        while (!loose.isEmpty() && HtmlNodes.isBlankText(loose.getLast())) {
            loose.removeLast();
        }
        if (loose.stream().anyMatch(HtmlNormalizer::isVisible)) {
            var paragraph = new Element("p");
            loose.getFirst().before(paragraph);
            loose.stream().filter(Element.class::isInstance).findFirst()
                    .ifPresent(first -> paragraph.attr(SourceLines.ATTRIBUTE, first.attr(SourceLines.ATTRIBUTE)));
            paragraph.appendChildren(List.copyOf(loose));
        }
        loose.clear();
    }

    private static boolean isVisible(Node node) {
        return node instanceof TextNode text
                ? !text.isBlank()
                : node instanceof Element element && (element.hasText() || !element.hasAttr(AllowList.MORE));
    }

}
