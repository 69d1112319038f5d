package kanbao.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** The HTML elements and attributes that a story may contain; all others are removed. */
final class AllowList extends Safelist {

    /** Phrasing content without media. */
    static final Set<String> INLINE = Set.of("abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins",
            "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
            "var");
    /** Marks the end of the excerpt. */
    static final String MORE = "data-more";

    static final List<String> BLOCKS = List.of("blockquote", "caption", "dd", "details", "div", "dl", "dt",
            "figcaption",
            "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table",
            "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    private static final Pattern ALLOWED_CLASS = Pattern
            .compile("footnotes|footnote-ref|footnote-backref|language-[\\w+#-]+");

    private static final Set<String> OTHERS = Set.of("a", "br", "img", "wbr");
    private static final Set<String> BLOCK_NAMES = Set.copyOf(BLOCKS);

    AllowList() {
        addTags(INLINE.toArray(String[]::new));
        addTags(BLOCKS.toArray(String[]::new));
        addTags(OTHERS.toArray(String[]::new));
        addAttributes(":all", "id", "lang", "dir", "title", "translate");
        addAttributes("a", "href", "class", EmbedPass.ATTRIBUTE);
        addAttributes("img", "src", "alt", PlayerElement.POSTER, PlayerElement.ALTERNATIVES, PlayerElement.TRACKS);
        addAttributes("ol", "start", "reversed");
        addAttributes("li", "value");
        addAttributes("td", "colspan", "rowspan", "align");
        addAttributes("th", "colspan", "rowspan", "align", "scope", "abbr");
        addAttributes("time", "datetime");
        addAttributes("details", "open");
        addAttributes("code", "class", CodePass.ATTRIBUTE);
        addAttributes("section", "class");
        addAttributes("sup", "class");
        addAttributes("span", MORE, FormulaPass.ATTRIBUTE);
    }

    static boolean isElement(String name) {
        return INLINE.contains(name) || BLOCK_NAMES.contains(name) || OTHERS.contains(name);
    }

    /** Every element has the attribute of its line, so that this one is checked first. */
    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        if (attribute.getKey().equals(SourceLines.ATTRIBUTE)) {
            return true;
        }
        return super.isSafeAttribute(tag, element, attribute) && switch (attribute.getKey()) {
            case "href" -> LinkPolicy.isAllowed(attribute.getValue());
            case "class" -> ALLOWED_CLASS.matcher(attribute.getValue()).matches();
            default -> true;
        };
    }

}
