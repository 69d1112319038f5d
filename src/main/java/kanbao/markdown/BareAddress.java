package kanbao.markdown;

import org.commonmark.node.CustomNode;

/**
 * An address without marks in the text, from its first character that the parser can notice: {@code ://host/path}, {@code
 * www.host/path} or {@code @host}. {@link BareAddressProcessor} replaces every one of them.
 */
final class BareAddress extends CustomNode {

    private final String rest;

    BareAddress(String rest) {
        this.rest = rest;
    }

    String rest() {
        return rest;
    }

}
