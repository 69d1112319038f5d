package kanbao.formula;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Copies the elements and attributes of MathML that formulas need, and nothing else: no links, no actions, no HTML. Classes of
 * Temml and inline styles become classes of the style sheet. Colours are dropped, because they could be unreadable.
 */
final class MathMlCleaner {

    static final String TEX = "application/x-tex";

    /** Deeper formulas are not readable. */
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 20_000;
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");
    private static final Set<String> LAYOUT = Set.of("mfrac", "mmultiscripts", "mover", "mpadded", "mphantom",
            "mprescripts", "none", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable",
            "mtd",
            "mtr", "munder", "munderover", "semantics");
    private static final Set<String> DROPPED = Set.of("annotation-xml", "script", "style", "maligngroup", "malignmark",
            "mglyph");
    private static final Map<String, Integer> CHILDREN = Map.of("mfrac", 2, "mroot", 2, "msub", 2, "msup", 2, "munder",
            2,
            "mover", 2, "msubsup", 3, "munderover", 3);
    private static final String LEVEL = "scriptlevel";
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern LENGTH = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{1,6})?(?:em|ex|px|pt)?");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");
    private static final Map<String, Map<String, Pattern>> ATTRIBUTES = Map.of("mi",
            Map.of("mathvariant", Pattern.compile("normal")), "mo",
            Map.of("stretchy", TRUTH, "fence", TRUTH, "separator", TRUTH, "symmetric", TRUTH, "movablelimits", TRUTH,
                    "form",
                    Pattern.compile("prefix|infix|postfix"), "lspace", LENGTH, "rspace", LENGTH, "minsize", LENGTH,
                    "maxsize", LENGTH),
            "mstyle", Map.of("displaystyle", TRUTH, LEVEL, Pattern.compile("[+-]?\\d")), "mtable",
            Map.of("displaystyle", TRUTH), "mfrac", Map.of("linethickness", LENGTH), "mover", Map.of("accent", TRUTH),
            "munder", Map.of("accentunder", TRUTH), "mspace",
            Map.of("width", LENGTH, "height", LENGTH, "depth", LENGTH), "mpadded",
            Map.of("width", LENGTH, "height", LENGTH, "depth", LENGTH, "lspace", LENGTH, "voffset", LENGTH), "mtd",
            Map.of("columnspan", SPAN, "rowspan", SPAN));
    /** Classes of Temml, and notations of {@code <menclose>}, which browsers do not support. */
    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("tml-right", "right"),
            Map.entry("tml-left", "left"), Map.entry("top", "over"), Map.entry("bottom", "under"),
            Map.entry("box", "box"),
            Map.entry("roundedbox", "box"), Map.entry("updiagonalstrike", "cancel"),
            Map.entry("downdiagonalstrike", "cancel"), Map.entry("horizontalstrike", "cancel"));
    private static final Set<String> OWN_CLASSES = Set.of("right", "left", "over", "under", "box", "cancel", "flush",
            "rule");
    private static final Pattern FLUSH = Pattern.compile("padding-left:0(?:em|pt)?;padding-right:0(?:em|pt)?;");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern RULE = Pattern.compile("border-right:[^;]*(?:solid|dashed)");

    private int elements;

    private MathMlCleaner() {
    }

    /** Returns a clean copy, or nothing if the formula is too deep or too large. */
    static Optional<Element> clean(Element math) {
        var copy = new Element("math");
        if (math.attr("display").equals("block")) {
            copy.attr("display", "block");
        }
        return new MathMlCleaner().copyChildren(math, copy, 1) ? Optional.of(copy) : Optional.empty();
    }

    private boolean copyChildren(Element from, Element to, int depth) {
        for (var child : from.children()) {
            elements++;
            if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || !copy(child, to, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean copy(Element element, Element parent, int depth) {
        var name = element.normalName();
        if (name.equals("annotation")) {
            if (parent.normalName().equals("semantics") && element.attr("encoding").equals(TEX)) {
                parent.appendElement(name).attr("encoding", TEX).text(element.wholeText());
            }
            return true;
        }
        if (DROPPED.contains(name)) {
            return true;
        }
        var copy = container(element, parent).appendElement(isCopied(name) ? name : "mrow");
        copyAttributes(element, copy);
        addClasses(element, copy);
        if (TOKENS.contains(name)) {
            copy.text(withBase(element.wholeText()));
            return true;
        }
        var isSmall = copyChildren(element, copy, depth + 1);
        mend(copy);
        return isSmall;
    }

    /** An element with too few or too many children would be invalid, and {@code <semantics>} needs more than the TeX. */
    private static void mend(Element copy) {
        var name = copy.normalName();
        if (CHILDREN.getOrDefault(name, copy.childrenSize()) != copy.childrenSize()) {
            copy.tagName("mrow");
        } else if (name.equals("semantics")
                && (copy.childrenSize() == 0 || copy.child(0).normalName().equals("annotation"))) {
            copy.remove();
        }
    }

    /** A mark such as the slash of {@code \not} needs a character to combine with. */
    private static String withBase(String text) {
        return !text.isEmpty() && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK
                ? "\u00A0" + text
                : text;
    }

    private static boolean isCopied(String name) {
        return TOKENS.contains(name) || LAYOUT.contains(name);
    }

    /** The level of scripts is an attribute of {@code <mstyle>} alone. */
    private static Element container(Element element, Element parent) {
        var level = element.attr(LEVEL);
        return element.normalName().equals("mstyle") || level.length() != 1 || !Character.isDigit(level.charAt(0))
                ? parent
                : parent.appendElement("mstyle").attr(LEVEL, level);
    }

    private static void copyAttributes(Element element, Element copy) {
        var allowed = ATTRIBUTES.getOrDefault(copy.normalName(), Map.of());
        for (Attribute attribute : element.attributes()) {
            var pattern = allowed.get(attribute.getKey());
            if (pattern != null && pattern.matcher(attribute.getValue()).matches()) {
                copy.attr(attribute.getKey(), attribute.getValue());
            }
        }
    }

    private static void addClasses(Element element, Element copy) {
        var classes = new LinkedHashSet<String>();
        for (var name : SPACES.split(element.className() + " " + element.attr("notation"), -1)) {
            var own = CLASSES.getOrDefault(name, name);
            if (OWN_CLASSES.contains(own)) {
                classes.add(own);
            }
        }
        if (element.normalName().equals("mtd")) {
            if (FLUSH.matcher(element.attr("style")).find()) {
                classes.add("flush");
            }
            if (RULE.matcher(element.attr("style")).find()) {
                classes.add("rule");
            }
        }
        if (!classes.isEmpty()) {
            copy.attr("class", String.join(" ", classes));
        }
    }

}
