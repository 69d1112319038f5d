package kanbao.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import kanbao.embed.Embed;
import kanbao.messages.MessageBundle;

/**
 * Shows players, maps and posts of other hosts as cards that open there: what was a frame, and a link that is alone in its paragraph
 * or, as a bare address, on its line.
 */
final class EmbedPass {

    /** Marks the link that replaces a frame. */
    static final String ATTRIBUTE = "data-embed";
    /** The class of a card, which no story can give to an element. */
    static final String CARD = "embed";

    private static final Evaluator MARKED = new Evaluator.Attribute(ATTRIBUTE);
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final Set<String> NO_CARDS = Set.of("li", "td", "th", "dd", "dt", "section", "summary", "h1", "h2",
            "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.copyOf(AllowList.BLOCKS);
    /** More cards than a story needs; the others stay links. */
    private static final int MAX_CARDS = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    /** Titles that editors of these hosts put into the frames they offer. */
    private static final Pattern GENERIC_TITLE = Pattern
            .compile("(?i)\\s*|youtube video player|(?:embedded )?(?:video|player|map|iframe)|bilibili.*player");

    private final MessageBundle labels;
    private int cards;

    private EmbedPass(MessageBundle labels) {
        this.labels = labels;
    }

    static void convert(Element body, MessageBundle labels) {
        var pass = new EmbedPass(labels);
        for (var link : body.select(LINKS).reversed()) {
            pass.convert(link);
        }
        body.select(MARKED).removeAttr(ATTRIBUTE);
    }

    private void convert(Element link) {
        var parent = link.parent();
        var embed = cards < MAX_CARDS && parent != null ? Embed.of(link.attr("href")) : Optional.<Embed>empty();
        if (embed.isEmpty() || parent == null) {
            return;
        }
        var label = EmbedLabel.of(embed.get().provider(), labels);
        var wasFrame = link.hasAttr(ATTRIBUTE);
        var title = title(link, label);
        var isCard = wasFrame
                ? BLOCKS.contains(parent.normalName()) && !parent.normalName().startsWith("h")
                : parent.normalName().equals("p") && HtmlNodes.closest(parent, NO_CARDS) == null;
        if (isCard && parent.normalName().equals("p")) {
            isCard = isAlone(link) || ((wasFrame || title == null) && hasOwnLine(link));
        }
        link.attr("href", embed.get().address());
        if (isCard) {
            cards++;
            replace(link, parent, card(link, title, label));
        } else if (wasFrame && title == null) {
            link.text(label);
        }
    }

    /** Returns the words of the link, or null if it has only its address or a picture. */
    private static @Nullable String title(Element link, String label) {
        var text = link.text().strip();
        return ADDRESS.matcher(text).matches() || GENERIC_TITLE.matcher(text).matches() || text.equals(label)
                ? null
                : text;
    }

    private static boolean isAlone(Element link) {
        var parent = link.parent();
        return parent != null && parent.childNodes().stream()
                .allMatch(node -> node.equals(link) || HtmlNodes.isBlankText(node));
    }

    private static boolean hasOwnLine(Element link) {
        return endsLine(link.previousSibling(), false) && endsLine(link.nextSibling(), true);
    }

    private static boolean endsLine(@Nullable Node sibling, boolean isAfter) {
        return switch (sibling) {
            case null -> true;
            case TextNode text -> {
                var content = text.getWholeText();
                var outer = isAfter ? content.stripLeading() : content.stripTrailing();
                var space = isAfter
                        ? content.substring(0, content.length() - outer.length())
                        : content.substring(outer.length());
                yield space.indexOf('\n') >= 0
                        || (outer.isEmpty()
                                && endsLine(isAfter ? text.nextSibling() : text.previousSibling(), isAfter));
            }
            default -> HtmlNodes.isLineBreak(sibling);
        };
    }

    private Element card(Element link, @Nullable String title, String label) {
        var host = LinkPolicy.host(link.attr("href"));
        var card = new Element("div").addClass(CARD).attr(SourceLines.ATTRIBUTE,
                Integer.toString(SourceLines.of(link)));
        var opened = card.appendElement("a").attr("href", link.attr("href"));
        var picture = link.selectFirst("img");
        if (picture != null) {
            opened.appendChild(picture);
        }
        if (title != null || picture == null) {
            opened.appendElement("strong").text(title == null ? label : title);
            opened.appendText(" ");
        }
        opened.appendElement("span").addClass("small").text(title == null && picture == null
                ? host
                : label + " · " + host);
        return card;
    }

    /** Splits the paragraph at the link, if there is more in it. */
    private static void replace(Element link, Element parent, Element card) {
        if (!parent.normalName().equals("p")) {
            link.replaceWith(card);
            return;
        }
        var rest = new Element("p").attr(SourceLines.ATTRIBUTE, Integer.toString(SourceLines.of(link)));
        for (var node = link.nextSibling(); node != null; node = link.nextSibling()) {
            var isAtStart = rest.childNodeSize() == 0 && (HtmlNodes.isBlankText(node) || HtmlNodes.isLineBreak(node));
            node.remove();
            if (!isAtStart) {
                rest.appendChild(node);
            }
        }
        link.remove();
        for (var last = parent.lastChild(); last != null
                && (HtmlNodes.isBlankText(last) || HtmlNodes.isLineBreak(last)); last = parent.lastChild()) {
            last.remove();
        }
        if (rest.childNodeSize() > 0) {
            parent.after(rest);
        }
        parent.after(card);
        if (parent.childNodeSize() == 0) {
            parent.remove();
        }
    }

}
