package kanbao.markdown;

import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Renders {@link MarkedText} as its element. */
record MarkedTextRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(MarkedText.class);
    }

    @Override
    public void render(Node node) {
        var element = ((MarkedText) node).element();
        context.getWriter().tag(element);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/" + element);
    }

}
