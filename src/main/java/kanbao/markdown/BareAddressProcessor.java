package kanbao.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.Block;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Makes links of bare addresses, with the scheme or the name that stands before; inside of links and code they stay text. */
final class BareAddressProcessor implements PostProcessor {

    private static final Pattern SCHEME = Pattern.compile("(?i)(?<![a-z0-9])https?$");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]{1,64}$");
    private static final Pattern OPENS = Pattern.compile("(?is)<(?:a|code|kbd|samp|pre)(?:[\\s>].*)?");
    private static final Pattern CLOSES = Pattern.compile("(?is)</(?:a|code|kbd|samp|pre)\\s*>");
    /** The longest text before an address that belongs to it. */
    private static final int MAX_START_LENGTH = 64;

    @Override
    public Node process(Node document) {
        new Pass().processBelow(document, false);
        return document;
    }

    /** One pass through a document, which knows the HTML elements that are open. */
    private static final class Pass {

        private int open;

        private void processBelow(Node parent, boolean isInLink) {
            if (parent instanceof Block) {
                open = 0;
            }
            var next = parent.getFirstChild();
            while (next != null) {
                var node = next;
                next = node.getNext();
                switch (node) {
                    case BareAddress address -> replace(address, isInLink || open > 0);
                    case HtmlInline html when OPENS.matcher(html.getLiteral()).matches() -> open++;
                    case HtmlInline html when CLOSES.matcher(html.getLiteral()).matches() ->
                        open = Math.max(0, open - 1);
                    case Link link -> processBelow(link, true);
                    case Image image -> processBelow(image, true);
                    default -> processBelow(node, isInLink);
                }
            }
        }

        private static void replace(BareAddress address, boolean isText) {
            var rest = address.rest();
            var start = isText ? Optional.<String>empty() : start(address);
            start.ifPresentOrElse(begin -> {
                removeFromEnd(begin.length(), address);
                var whole = begin + rest;
                address.insertBefore(link(destination(whole), whole));
            }, () -> address.insertBefore(new Text(rest)));
            address.unlink();
        }

        private static Optional<String> start(BareAddress address) {
            if (!address.rest().startsWith("@") && !address.rest().startsWith(":")) {
                return Optional.of("");
            }
            var before = address.getPrevious() instanceof Text text ? text.getLiteral() : "";
            var end = before.substring(Math.max(0, before.length() - MAX_START_LENGTH));
            var start = (address.rest().startsWith("@") ? NAME : SCHEME).matcher(end);
            return start.find() ? Optional.of(start.group()) : Optional.empty();
        }

        private static void removeFromEnd(int length, BareAddress address) {
            if (length > 0 && address.getPrevious() instanceof Text text) {
                text.setLiteral(text.getLiteral().substring(0, text.getLiteral().length() - length));
                if (text.getLiteral().isEmpty()) {
                    text.unlink();
                }
            }
        }

        private static String destination(String address) {
            if (address.contains("://")) {
                return address;
            }
            return (address.regionMatches(true, 0, "www.", 0, 4) ? "http://" : "mailto:") + address;
        }

        private static Link link(String destination, String text) {
            var link = new Link(destination, null);
            link.appendChild(new Text(text));
            return link;
        }

    }

}
