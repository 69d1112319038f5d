package kanbao.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Removes the outer brackets around {@link WikiReference}s, which are parsed as text. */
final class WikiReferenceProcessor implements PostProcessor {

    @Override
    public Node process(Node document) {
        processBelow(document);
        return document;
    }

    private static void processBelow(Node parent) {
        var next = parent.getFirstChild();
        while (next != null) {
            var node = next;
            next = node.getNext();
            processBelow(node);
            if (node instanceof WikiReference reference) {
                next = replace(reference);
            }
        }
    }

    private static Node replace(WikiReference reference) {
        var content = reference.getFirstChild();
        if (reference.getPrevious() instanceof Text before && before.getLiteral().endsWith(reference.opening())) {
            shorten(before, 0, before.getLiteral().length() - reference.opening().length());
        }
        if (reference.getNext() instanceof Text after && after.getLiteral().startsWith("]")) {
            shorten(after, 1, after.getLiteral().length());
        }
        reference.insertBefore(content);
        var next = reference.getNext();
        reference.unlink();
        return next;
    }

    private static void shorten(Text text, int from, int to) {
        text.setLiteral(text.getLiteral().substring(from, to));
        if (text.getLiteral().isEmpty()) {
            text.unlink();
        }
    }

}
