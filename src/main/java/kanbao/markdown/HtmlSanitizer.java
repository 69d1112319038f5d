package kanbao.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;

import kanbao.report.Cause;

/** Takes everything out of raw HTML that could run, reach another host or break the page, and tells what it took. */
final class HtmlSanitizer {

    private static final AllowList ALLOWED = new AllowList();
    /** Never shown, with all that is in them. */
    private static final Set<String> ACTIVE = Set.of("applet", "area", "base", "canvas", "dialog", "frameset", "head",
            "input", "link", "map", "math", "meta", "noembed", "noframes", "noscript", "option", "param", "plaintext",
            "script", "select", "slot", "style", "svg", "template", "textarea", "title", "xmp");
    /** They show what another address holds, which a link can name. */
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object", "video", "audio");
    /** Elements of former times, and of whole pages, with what they are in a text of today. */
    private static final Map<String, String> TODAY = Map.ofEntries(Map.entry("center", "div"),
            Map.entry("font", "span"),
            Map.entry("tt", "code"), Map.entry("strike", "s"), Map.entry("big", "span"), Map.entry("acronym", "abbr"),
            Map.entry("dir", "ul"), Map.entry("nobr", "span"), Map.entry("listing", "pre"), Map.entry("main", "div"),
            Map.entry("article", "div"), Map.entry("header", "div"), Map.entry("footer", "div"),
            Map.entry("aside", "div"), Map.entry("nav", "div"), Map.entry("hgroup", "div"),
            Map.entry("address", "div"), Map.entry("data", "span"));
    /** They say nothing by themselves, so that nobody misses them. */
    private static final Set<String> SILENT = Set.of("col", "colgroup", "picture", "source", "track", "label", "html",
            "body", "fieldset", "legend", "rb", "rtc", "search");

    private final RemovalReporter removals;

    private HtmlSanitizer(RemovalReporter removals) {
        this.removals = removals;
    }

    /**
     * @param html      as {@link MarkdownParser#toHtml} wrote it
     * @param firstLine the line of the file where the text begins
     */
    static Element clean(String html, int firstLine, RemovalReporter removals) {
        var dirty = Jsoup.parseBodyFragment(html);
        SourceLines.spread(dirty.body(), firstLine);
        new HtmlSanitizer(removals).prepare(dirty.body());
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body();
    }

    private void prepare(Element body) {
        for (var node : body.nodeStream(Comment.class).toList()) {
            comment(node);
        }
        for (var element : body.stream().skip(1).toList()) {
            if (element.ownerDocument() != null) {
                element(element);
            }
        }
    }

    private void comment(Comment comment) {
        var parent = comment.parent();
        if (comment.getData().strip().equalsIgnoreCase("more")) {
            comment.replaceWith(new Element("span").attr(AllowList.MORE, ""));
        } else if (parent != null && !SourceLines.isComment(comment)) {
            removals.report(Cause.of("html.comment"), parent);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        if (ACTIVE.contains(name)) {
            removals.report(Cause.of("html.element", name), element);
            element.remove();
        } else if (FRAMES.contains(name)) {
            removals.report(Cause.of("html.frame", name), element);
            frame(element);
        } else {
            if (TODAY.containsKey(name)) {
                element.tagName(TODAY.getOrDefault(name, name));
            }
            unknown(element);
            attributes(element);
        }
    }

    private void unknown(Element element) {
        if (!ALLOWED.isSafeTag(element.normalName()) && !SILENT.contains(element.normalName())) {
            removals.report(Cause.of("html.unknown-tag", element.normalName()), element);
        }
    }

    private static void frame(Element frame) {
        var address = List.of("src", "data").stream().map(frame::attr).filter(value -> !value.isBlank()).findFirst()
                .or(() -> Optional.ofNullable(frame.selectFirst("source[src]")).map(source -> source.attr("src")))
                .filter(LinkPolicy::isRemote)
                .flatMap(LinkPolicy::safe);
        if (address.isEmpty()) {
            frame.remove();
            return;
        }
        var whole = address.get().startsWith("//") ? "https:" + address.get() : address.get();
        var words = frame.attr("title").isBlank() ? whole : frame.attr("title");
        var link = new Element("a").attr("href", whole).text(words).attr(SourceLines.ATTRIBUTE,
                frame.attr(SourceLines.ATTRIBUTE));
        frame.replaceWith(link);
    }

    private void attributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            var key = attribute.getKey();
            if (key.startsWith("on")) {
                removals.report(Cause.of("html.event-handler", key), element);
            } else if (key.equals("style")) {
                removals.report(Cause.of("html.style"), element);
            }
        }
        if (element.normalName().equals("a")) {
            link(element);
        }
    }

    private void link(Element link) {
        if (link.id().isEmpty() && link.hasAttr("name")) {
            link.id(link.attr("name"));
        }
        if (!link.hasAttr("href")) {
            return;
        }
        var address = LinkPolicy.safe(link.attr("href"));
        address.ifPresentOrElse(safe -> link.attr("href", safe), () -> link.removeAttr("href"));
        if (address.isEmpty()) {
            removals.report(Cause.of("html.link", start(link.attr("href"))), link);
        }
    }

    private static String start(String address) {
        return address.length() <= 40 ? address : address.substring(0, 40) + "…";
    }

}
