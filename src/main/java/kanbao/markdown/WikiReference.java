package kanbao.markdown;

import org.commonmark.node.CustomNode;

/**
 * The inner part of {@code [[name]]} or {@code ![[name]]}; its child is the link or picture. {@link WikiReferenceProcessor}
 * replaces every one of them.
 */
final class WikiReference extends CustomNode {

    private final String opening;

    /** @param opening the signs in front of the inner brackets, {@code [} or <code>![</code> */
    WikiReference(String opening) {
        this.opening = opening;
    }

    String opening() {
        return opening;
    }

}
