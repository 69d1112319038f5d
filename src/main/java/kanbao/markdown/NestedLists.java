package kanbao.markdown;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/** Nests lists that are indented by two spaces below a numbered item, where CommonMark expects three or more. */
final class NestedLists {

    private static final int INDENT = 2;

    private final String markdown;

    private NestedLists(String markdown) {
        this.markdown = markdown;
    }

    static void nest(Node document, String markdown) {
        new NestedLists(markdown).nestBelow(document);
    }

    private void nestBelow(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof OrderedList list) {
                takeNestedItems(list);
                takeFollowingLists(list);
            }
            if (child.getFirstChild() != null && isContainer(child)) {
                nestBelow(child);
            }
        }
    }

    private static boolean isContainer(Node node) {
        return node instanceof ListBlock || node instanceof ListItem
                || node instanceof BlockQuote;
    }

    /** Items of the same list that are indented and begin again at 1 are a list below the item before them. */
    private void takeNestedItems(OrderedList list) {
        var outer = list.getFirstChild();
        for (var node = outer == null ? null : outer.getNext(); node != null;) {
            var next = node.getNext();
            if (outer instanceof ListItem above && node instanceof ListItem item && isDeeper(item, above)
                    && (isNumberedOne(item) || above.getLastChild() instanceof OrderedList)) {
                innerList(above, list).appendChild(item);
            } else {
                outer = node;
            }
            node = next;
        }
    }

    private static ListBlock innerList(ListItem above, OrderedList list) {
        if (above.getLastChild() instanceof OrderedList inner) {
            return inner;
        }
        var inner = new OrderedList();
        inner.setMarkerStartNumber(1);
        inner.setMarkerDelimiter(list.getMarkerDelimiter());
        inner.setTight(list.isTight());
        inner.setSourceSpans(list.getSourceSpans());
        above.appendChild(inner);
        return inner;
    }

    private static void takeFollowingLists(OrderedList list) {
        var number = number(list) + count(list);
        while (list.getLastChild() instanceof ListItem above && list.getNext() instanceof ListBlock inner
                && inner.getFirstChild() instanceof ListItem first && isDeeper(first, above)
                && (inner instanceof BulletList || isOtherDelimiter(inner, list))) {
            above.appendChild(inner);
            if (list.getNext() instanceof OrderedList rest && continues(rest, list, number)) {
                number += take(rest, list);
            }
        }
    }

    private static boolean isOtherDelimiter(ListBlock inner, OrderedList list) {
        return inner instanceof OrderedList other && !list.getMarkerDelimiter().equals(other.getMarkerDelimiter());
    }

    /** Some editors number every item with 1. */
    private static boolean continues(OrderedList rest, OrderedList list, int number) {
        return list.getMarkerDelimiter().equals(rest.getMarkerDelimiter())
                && (number(rest) == number || number(rest) == number(list))
                && rest.getFirstChild() instanceof ListItem next && list.getFirstChild() instanceof ListItem first
                && indent(next) < indent(first) + INDENT;
    }

    private static int take(OrderedList rest, OrderedList list) {
        var taken = count(rest);
        while (rest.getFirstChild() != null) {
            list.appendChild(rest.getFirstChild());
        }
        list.setTight(list.isTight() && rest.isTight());
        rest.unlink();
        return taken;
    }

    private static boolean isDeeper(ListItem item, ListItem above) {
        return indent(item) >= indent(above) + INDENT;
    }

    private static int indent(ListItem item) {
        return orZero(item.getMarkerIndent());
    }

    private static int number(OrderedList list) {
        return orZero(list.getMarkerStartNumber());
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static int count(Node list) {
        var count = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            count++;
        }
        return count;
    }

    private boolean isNumberedOne(ListItem item) {
        var spans = item.getSourceSpans();
        if (spans.isEmpty()) {
            return false;
        }
        var start = spans.getFirst().getInputIndex();
        while (start < markdown.length() && markdown.charAt(start) == ' ') {
            start++;
        }
        return start + 1 < markdown.length() && markdown.charAt(start) == '1'
                && !Character.isDigit(markdown.charAt(start + 1));
    }

}
