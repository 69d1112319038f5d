package kanbao.markdown;

import org.commonmark.node.CustomNode;

/** Text in an HTML element without attributes that Markdown has no mark for, such as {@code mark} or {@code sub}. */
final class MarkedText extends CustomNode {

    private final String element;

    MarkedText(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }

}
