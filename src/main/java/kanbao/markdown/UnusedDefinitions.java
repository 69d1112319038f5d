package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

import kanbao.report.Cause;

/**
 * Text that Markdown would drop in silence: {@code [快讯]: 大雪封路} reads as the address of a link that does not exist, and a
 * footnote without a reference is not shown. The first becomes text; both are reported. Definitions that serve as comments
 * ({@code [//]: # (…)}) stay hidden.
 */
final class UnusedDefinitions extends AbstractVisitor {

    private static final Pattern PROSE = Pattern.compile("[^/.#:\\\\]*\\p{IsHan}[^/.#:\\\\]*");
    private static final Pattern COMMENT = Pattern
            .compile("(?i)[/_%\\s-]*|comments?|notes?|todo|hidden|.*(?:注|批|内部|编辑|备忘|待办).*");

    private final List<LinkReferenceDefinition> links = new ArrayList<>();
    private final List<FootnoteDefinition> footnotes = new ArrayList<>();
    private final Map<String, List<Link>> references = new HashMap<>();
    private final Set<String> footnoteReferences = new HashSet<>();

    private UnusedDefinitions() {
    }

    static void showAndReport(Node document, String markdown, int firstLine, RemovalReporter removals) {
        if (!markdown.contains("]:")) {
            return;
        }
        var definitions = new UnusedDefinitions();
        document.accept(definitions);
        for (var link : definitions.links) {
            if (isProse(link) && definitions.isOnlyNamed(link)) {
                definitions.showReferences(link);
                removals.report(Cause.of("mark.no-address", link.getLabel()), firstLine + SourceLines.of(link));
                show(link, markdown);
            }
        }
        for (var footnote : definitions.footnotes) {
            if (!definitions.footnoteReferences.contains(footnote.getLabel())) {
                removals.report(Cause.of("mark.unused-footnote", footnote.getLabel()),
                        firstLine + SourceLines.of(footnote));
            }
        }
    }

    private static boolean isProse(LinkReferenceDefinition link) {
        return link.getTitle() == null && PROSE.matcher(link.getDestination()).matches()
                && !COMMENT.matcher(link.getLabel()).matches() && !link.getSourceSpans().isEmpty();
    }

    /**
     * Whether the text refers to it by its label only, as {@code [1]} does to {@code [1]: 参考文献}; {@code [words][1]} is meant as a
     * link.
     */
    private boolean isOnlyNamed(LinkReferenceDefinition definition) {
        return links(definition).stream().allMatch(link -> link.getFirstChild() instanceof Text text
                && text.getNext() == null && text.getLiteral().equals(definition.getLabel()));
    }

    private List<Link> links(LinkReferenceDefinition definition) {
        return references.getOrDefault(definition.getDestination(), List.of());
    }

    private void showReferences(LinkReferenceDefinition definition) {
        links(definition).forEach(link -> {
            link.insertBefore(new Text("[" + definition.getLabel() + "]"));
            link.unlink();
        });
        references.remove(definition.getDestination());
    }

    private static void show(LinkReferenceDefinition link, String markdown) {
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(link.getSourceSpans());
        link.getSourceSpans().forEach(span -> paragraph.appendChild(
                new Text(markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))));
        link.insertBefore(paragraph);
        link.unlink();
    }

    @Override
    public void visit(LinkReferenceDefinition link) {
        links.add(link);
    }

    @Override
    public void visit(Link link) {
        references.computeIfAbsent(link.getDestination(), _ -> new ArrayList<>()).add(link);
        visitChildren(link);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition footnote) {
            footnotes.add(footnote);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            footnoteReferences.add(reference.getLabel());
        }
        visitChildren(node);
    }

}
