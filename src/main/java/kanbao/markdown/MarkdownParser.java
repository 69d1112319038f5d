package kanbao.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.parser.Tag;

/** Parses CommonMark with tables, strikethrough, footnotes and task lists; the rendered HTML must still be sanitized. */
final class MarkdownParser {

    static final String DONE = "☑";
    static final String OPEN = "☐";

    /** Without a limit, deeply nested lists or quotations would overflow the stack. */
    private static final int MAX_NESTING = 64;
    /** A single tilde is a range in Chinese text ({@code 3~5 天}), so strikethrough takes two. */
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(), FootnotesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = parser(IncludeSourceSpans.BLOCKS);
    /** Slower, but records the position of every code span. */
    private static final Parser POSITION_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(context -> new CustomNodeRenderer(context.getWriter()))
            .attributeProviderFactory(context -> MarkdownParser::addLine)
            .extensions(EXTENSIONS)
            .build();

    private MarkdownParser() {
    }

    private static Parser parser(IncludeSourceSpans spans) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new UnspacedHeadingParser.Factory())
                .customInlineContentParserFactory(new DelimiterRunParser.Factory())
                .postProcessor(new EmphasisProcessor())
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING)
                .build();
    }

    /** Parses the text into a tree whose nodes, inlines included, have source spans. */
    static Node parse(String markdown) {
        return POSITION_PARSER.parse(markdown);
    }

    /** Renders HTML whose elements have the line they come from, counted from 0 ({@link SourceLines}). */
    static Html toHtml(String markdown) {
        var document = PARSER.parse(markdown);
        var detector = new RawHtmlDetector();
        document.accept(detector);
        return new Html(RENDERER.render(document), detector.found);
    }

    /**
     * HTML that must still be sanitized.
     *
     * @param hasRawHtml whether the Markdown contains HTML, which may be invalid
     */
    record Html(String text, boolean hasRawHtml) {}

    private static final class RawHtmlDetector extends AbstractVisitor {

        private boolean found;

        @Override
        public void visit(HtmlBlock block) {
            found = true;
        }

        @Override
        public void visit(HtmlInline inline) {
            found = true;
        }

    }

    private static void addLine(Node node, String tag, Map<String, String> attributes) {
        if (!node.getSourceSpans().isEmpty()) {
            attributes.put(SourceLines.ATTRIBUTE, Integer.toString(line(node)));
        }
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
    }

    /** Renders the nodes for which the output of commonmark-java is not suitable. */
    private record CustomNodeRenderer(HtmlWriter html) implements NodeRenderer {

        private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlBlock.class, HtmlInline.class, TaskListItemMarker.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case HtmlBlock block -> {
                    html.line();
                    html.raw(SourceLines.comment(line(block)) + block.getLiteral());
                    html.line();
                }
                case HtmlInline inline when isText(inline.getLiteral()) -> html.text(inline.getLiteral());
                case HtmlInline inline -> html.raw(inline.getLiteral());
                case TaskListItemMarker marker -> html.text((marker.isChecked() ? DONE : OPEN) + " ");
                default -> throw new IllegalArgumentException("a node of type " + node.getClass());
            }
        }

        /** Returns whether the literal is no HTML tag but text in angle brackets, such as {@code <file name>}. */
        private static boolean isText(String literal) {
            var name = TAG_NAME.matcher(literal);
            return name.lookingAt() && !Tag.isKnownTag(name.group(1).toLowerCase(Locale.ROOT));
        }

    }

}
