package kanbao.markdown;

import java.util.Map;
import java.util.Set;

/** What becomes of each HTML element in a story. Element names are in lower case. */
final class ElementKinds {

    /** Elements that are removed with their content. */
    static final Set<String> ACTIVE = Set.of("applet", "area", "base", "canvas", "dialog", "frameset", "head",
            "input", "link", "map", "math", "meta", "noembed", "noframes", "noscript", "option", "param", "plaintext",
            "script", "select", "slot", "style", "svg", "template", "textarea", "title", "xmp");
    /** Embedded content, which is replaced by a link to its address. */
    static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object", "video", "audio");
    /** Obsolete and page-level elements, and the elements that replace them. */
    static final Map<String, String> REPLACEMENTS = Map.ofEntries(Map.entry("center", "div"),
            Map.entry("font", "span"),
            Map.entry("tt", "code"), Map.entry("strike", "s"), Map.entry("big", "span"), Map.entry("acronym", "abbr"),
            Map.entry("dir", "ul"), Map.entry("nobr", "span"), Map.entry("listing", "pre"), Map.entry("main", "div"),
            Map.entry("article", "div"), Map.entry("header", "div"), Map.entry("footer", "div"),
            Map.entry("aside", "div"), Map.entry("nav", "div"), Map.entry("hgroup", "div"),
            Map.entry("address", "div"), Map.entry("data", "span"));
    /** Elements that are unwrapped without a report. */
    static final Set<String> UNREPORTED = Set.of("col", "colgroup", "picture", "source", "track", "label",
            "html",
            "body", "fieldset", "legend", "rb", "rtc", "search");

    /** Elements that have no end tag and are allowed. */
    static final Set<String> ALLOWED_VOID = Set.of("br", "hr", "img", "wbr");
    /** Elements that have no end tag and show nothing. */
    static final Set<String> OTHER_VOID = Set.of("area", "base", "basefont", "bgsound", "col", "embed", "frame",
            "input",
            "keygen", "link", "meta", "param", "source", "track");
    /** Elements whose content is a program, a style or a drawing, and no text for readers. */
    static final Set<String> WITHOUT_TEXT = Set.of("applet", "canvas", "map", "math", "script", "style", "svg",
            "template");
    /** The parser of HTML reads everything up to the end tag of these elements as text (WHATWG HTML, section 13.2.6). */
    static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed",
            "noframes");
    /** Tags by which the parser of HTML replaces the whole document, or never reads a tag again. */
    static final Set<String> NEVER_READ = Set.of("plaintext", "frameset", "frame");
    /** Elements that end with their parent, and the parents. */
    static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("li", Set.of("ul", "ol", "dir", "menu")), Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("tr", Set.of("table")), Map.entry("td", Set.of("table")), Map.entry("th", Set.of("table")),
            Map.entry("thead", Set.of("table")), Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")), Map.entry("colgroup", Set.of("table")),
            Map.entry("rt", Set.of("ruby")), Map.entry("rp", Set.of("ruby")), Map.entry("rb", Set.of("ruby")),
            Map.entry("rtc", Set.of("ruby")));

    private ElementKinds() {
    }

    /** Returns whether the element is shown, as itself, as another element or as its content. */
    static boolean isShown(String name) {
        return AllowList.isElement(name) || REPLACEMENTS.containsKey(name) || UNREPORTED.contains(name);
    }

    /** Returns whether the element belongs to articles copied from WeChat, and shows nothing but its content. */
    static boolean isWeChatMark(String name) {
        return name.startsWith("mp") || name.equals("qqmusic");
    }

    static boolean isVoid(String name) {
        return ALLOWED_VOID.contains(name) || OTHER_VOID.contains(name);
    }

}
