package kanbao.markdown;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Recognizes and removes the line breaks and blank text in a body. */
final class HtmlNodes {

    /** Elements whose text is code. */
    static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");

    private HtmlNodes() {
    }

    static boolean isLineBreak(Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    /** Returns the element itself or its nearest ancestor with one of these names; null if there is none. */
    static @Nullable Element closest(Element element, Set<String> names) {
        @Nullable
        Element current = element;
        while (current != null && !names.contains(current.normalName())) {
            current = current.parent();
        }
        return current;
    }

    static boolean isBlankText(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    /** Removes the line break at the end of a block, and the block if it is a paragraph with nothing else. */
    static void removeBreakAtEnd(Element block) {
        if (block.lastChild() instanceof TextNode text && text.getWholeText().isEmpty()) {
            text.remove();
        }
        if (block.lastChild() instanceof Element last && isLineBreak(last)) {
            last.remove();
        }
        if (block.childNodeSize() == 0 && block.normalName().equals("p")) {
            block.remove();
        }
    }

}
