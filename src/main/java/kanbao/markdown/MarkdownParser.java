package kanbao.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import kanbao.report.Cause;

/** Parses CommonMark with tables, strikethrough, footnotes and task lists; the rendered HTML must still be sanitized. */
final class MarkdownParser {

    static final String DONE = "☑";
    static final String OPEN = "☐";

    /** Without a limit, deeply nested lists or quotations would overflow the stack. */
    private static final int MAX_NESTING = 64;
    /** A single tilde is a range in Chinese text ({@code 3~5 天}), so strikethrough takes two. */
    private static final List<Extension> EXTENSIONS = List.of(
            StrikethroughExtension.builder().requireTwoTildes(true).build(), FootnotesExtension.create(),
            TaskListItemsExtension.create());
    /** In the order in which they are tried; a heading that is underlined comes before a thematic break (CommonMark, section 4.3). */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(BlockQuote.class,
            Heading.class, FencedCodeBlock.class, ThematicBreak.class, IndentedCodeBlock.class));
    /** In the order in which they are tried. */
    private static final List<InlineContentParserFactory> INLINE_PARSERS = List.of(new ScriptParser.Factory(),
            new DelimiterRunParser.Factory(), new BareAddressParser.Factory(), new FormulaParser.Factory());
    private static final Parser INLINE_PARSER = Parser.builder()
            .extensions(List.of(StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .enabledBlockTypes(Set.of())
            .customInlineContentParserFactory(new DelimiterRunParser.Factory())
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .postProcessor(new EmphasisProcessor())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxInlineNesting(MAX_NESTING)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(context -> new CustomNodeRenderer(context.getWriter()))
            .nodeRendererFactory(MarkedTextRenderer::new)
            .attributeProviderFactory(context -> MarkdownParser::addAttributes)
            .extensions(List.of(TablesExtension.create()))
            .extensions(EXTENSIONS)
            .build();

    private MarkdownParser() {
    }

    /** Parses with parsers of blocks that know the whole text. */
    private static Node parse(String markdown, IncludeSourceSpans spans) {
        var builder = Parser.builder()
                .customBlockParserFactory(new TableBlockFactory())
                .customBlockParserFactory(new ListBlockFactory())
                .extensions(EXTENSIONS)
                .enabledBlockTypes(BLOCKS)
                .customBlockParserFactory(new UnspacedHeadingParser.Factory())
                .linkProcessor(new WikiLinkProcessor())
                .linkProcessor(new LenientDestinationProcessor())
                .postProcessor(new EmphasisProcessor())
                .postProcessor(new WikiReferenceProcessor())
                .postProcessor(new BareAddressProcessor())
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING);
        INLINE_PARSERS.stream().filter(factory -> hasTrigger(markdown, factory))
                .forEach(builder::customInlineContentParserFactory);
        var source = new SourceText(markdown);
        if (markdown.indexOf('<') >= 0) {
            builder.customBlockParserFactory(new HtmlBlockFactory(source));
        }
        if (markdown.contains("$$") || markdown.contains("\\[") || markdown.contains("\\begin{")) {
            builder.customBlockParserFactory(new FormulaBlockParser.Factory(source));
        }
        return builder.build().parse(markdown);
    }

    /** Whether the text has a sign at which the parser begins. A parser without one would only take time in each paragraph. */
    private static boolean hasTrigger(String markdown, InlineContentParserFactory factory) {
        for (var sign : factory.getTriggerCharacters()) {
            if (markdown.indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Parses the text into a tree whose nodes, inlines included, have source spans; this is slower. */
    static Node parse(String markdown) {
        return parse(markdown, IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /** Parses the marks within lines of a text that has no blocks, such as a headline. */
    static Node parseInline(String text) {
        return INLINE_PARSER.parse(text);
    }

    /**
     * Renders HTML whose elements have the line they come from, counted from 0 ({@link SourceLines}).
     *
     * @param lineBreaks what a single line break means
     * @param firstLine the line of the file where the Markdown begins
     * @param removals  receives a warning for each element whose tags are shown as text
     */
    static Html toHtml(String markdown, LineBreakStyle lineBreaks, int firstLine, RemovalReporter removals) {
        var document = parse(markdown, IncludeSourceSpans.BLOCKS);
        UnusedDefinitions.showAndReport(document, markdown, firstLine, removals);
        NestedLists.nest(document, markdown);
        LineBreakProcessor.process(document, lineBreaks);
        if (markdown.indexOf('$') >= 0 || markdown.indexOf('\\') >= 0 || markdown.contains(Formula.FENCE)) {
            Formula.replaceCode(document);
        }
        if (markdown.indexOf('<') < 0) {
            return new Html(RENDERER.render(document), false);
        }
        var elements = ElementMatcher.match(document);
        elements.shownAsText().forEach((name, line) -> removals.report(Cause.of("html.shown", name), firstLine + line));
        elements.removed().forEach(
                (name, line) -> removals.report(Cause.of("html.unpaired-tag", name), firstLine + line));
        return new Html(RENDERER.render(document), elements.hasHtml());
    }

    /**
     * HTML that must still be sanitized.
     *
     * @param hasRawHtml whether the Markdown contains HTML, which may be invalid
     */
    record Html(String text, boolean hasRawHtml) {}

    private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
        if (!node.getSourceSpans().isEmpty()) {
            attributes.put(SourceLines.ATTRIBUTE, Integer.toString(SourceLines.of(node)));
        }
        if (node instanceof FencedCodeBlock block && tag.equals("code") && block.getInfo() != null) {
            attributes.put(CodePass.ATTRIBUTE, block.getInfo());
        }
    }

    /** Renders the nodes for which the output of commonmark-java is not suitable. */
    private record CustomNodeRenderer(HtmlWriter html) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(HtmlBlock.class, HtmlInline.class, TaskListItemMarker.class, Formula.class,
                    Formula.OfLines.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case HtmlBlock block -> {
                    html.line();
                    html.raw(SourceLines.comment(SourceLines.of(block)) + block.getLiteral());
                    html.line();
                }
                case HtmlInline inline -> html.raw(inline.getLiteral());
                case Formula formula -> write(formula.literal());
                case Formula.OfLines formula -> {
                    html.line();
                    html.tag("p", Map.of(SourceLines.ATTRIBUTE, Integer.toString(SourceLines.of(formula))));
                    write(formula.literal());
                    html.tag("/p");
                    html.line();
                }
                case TaskListItemMarker marker -> html.text((marker.isChecked() ? DONE : OPEN) + " ");
                default -> throw new IllegalArgumentException("a node of type " + node.getClass());
            }
        }

        private void write(String formula) {
            html.tag("span", Map.of(FormulaPass.ATTRIBUTE, ""));
            html.text(formula);
            html.tag("/span");
        }

    }

}
