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

/** CommonMark with tables, strikethrough, footnotes and task lists; the HTML of it is raw and must be sanitised. */
final class MarkdownParser {

    static final String DONE = "☑";
    static final String OPEN = "☐";

    /** Deeper than any story nests its lists and quotes; without a limit the parser's stack would not hold. */
    private static final int DEEPEST = 64;
    /** One tilde is a range in Chinese text ({@code 3~5 天}), so that only two strike through. */
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(), FootnotesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = parser(IncludeSourceSpans.BLOCKS);
    /** Slower, and knows the place of every code span. */
    private static final Parser EXACT_PARSER = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(context -> new OwnNodes(context.getWriter()))
            .attributeProviderFactory(context -> MarkdownParser::addLine)
            .extensions(EXTENSIONS)
            .build();

    private MarkdownParser() {
    }

    private static Parser parser(IncludeSourceSpans places) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new UnspacedHeadingParser.Factory())
                .customInlineContentParserFactory(new DelimiterRunParser.Factory())
                .postProcessor(new EmphasisProcessor())
                .includeSourceSpans(places)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    /** The text as a tree in which every node knows its place. */
    static Node parse(String markdown) {
        return EXACT_PARSER.parse(markdown);
    }

    /** Raw HTML, each element with the line it comes from, counted from 0 ({@link SourceLines}). */
    static Html toHtml(String markdown) {
        var text = PARSER.parse(markdown);
        var search = new RawHtml();
        text.accept(search);
        return new Html(RENDERER.render(text), search.found);
    }

    /**
     * HTML that must still be sanitised.
     *
     * @param isMixed whether an editor wrote some of it; what Markdown alone made is always valid
     */
    record Html(String text, boolean isMixed) {}

    private static final class RawHtml extends AbstractVisitor {

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

    /** What is written otherwise here than by CommonMark's own renderer. */
    private record OwnNodes(HtmlWriter html) implements NodeRenderer {

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
                case HtmlInline inline when isWords(inline.getLiteral()) -> html.text(inline.getLiteral());
                case HtmlInline inline -> html.raw(inline.getLiteral());
                case TaskListItemMarker marker -> html.text((marker.isChecked() ? DONE : OPEN) + " ");
                default -> throw new IllegalArgumentException("a node of type " + node.getClass());
            }
        }

        /** Angle brackets around a word that HTML does not know, such as {@code <file name>}, are meant to be read. */
        private static boolean isWords(String literal) {
            var name = TAG_NAME.matcher(literal);
            return name.lookingAt() && !Tag.isKnownTag(name.group(1).toLowerCase(Locale.ROOT));
        }

    }

}
