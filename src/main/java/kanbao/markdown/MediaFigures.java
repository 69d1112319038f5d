package kanbao.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.Media;
import kanbao.messages.MessageBundle;
import kanbao.site.Links;

/** Puts players into figures, each with a caption and a link that saves the file. */
final class MediaFigures {

    private static final Evaluator IMAGES = QueryParser.parse("img");
    /** Blocks that cannot contain a figure. */
    private static final Set<String> TEXT_BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "a");

    private final Links links;
    private final MessageBundle labels;
    private final FileFacts facts;
    /** The figures and transcripts to insert after each block that cannot contain them. */
    private final Map<Element, List<Element>> following = new LinkedHashMap<>();

    MediaFigures(Links links, MessageBundle labels) {
        this.links = links;
        this.labels = labels;
        this.facts = new FileFacts(labels);
    }

    /** Puts the player into the figure that the story has written, or into a figure in place of the picture or after its block. */
    void place(Element image, Element player, String[] caption, Media shown, @Nullable Element transcript) {
        var written = image.closest("figure");
        if (written != null && written.select("img, video, audio").size() == 1) {
            block(image, written).replaceWith(player);
            addCaption(written.addClass("media"), caption, shown);
            if (transcript != null) {
                written.after(transcript);
            }
            return;
        }
        var figure = new Element("figure").addClass("media").appendChild(player);
        addCaption(figure, caption, shown);
        var block = block(image, null);
        if (block.equals(image)) {
            image.replaceWith(figure);
            if (transcript != null) {
                figure.after(transcript);
            }
        } else {
            // Removing it would move all that follow.
            image.replaceWith(new TextNode(""));
            var after = following.computeIfAbsent(block, _ -> new ArrayList<>());
            after.add(figure);
            if (transcript != null) {
                after.add(transcript);
            }
        }
    }

    /** Appends all nodes to the emptied parents, because inserting a figure would move all that follow. */
    void insertAfterBlocks() {
        var parents = new LinkedHashSet<Element>();
        following.keySet().forEach(block -> parents.add(Objects.requireNonNull(block.parent())));
        for (var parent : parents) {
            var nodes = List.copyOf(parent.childNodes());
            parent.empty();
            for (var node : nodes) {
                var figures = node instanceof Element block ? following.get(block) : null;
                if (figures == null || ((Element) node).hasText() || !((Element) node).select(IMAGES).isEmpty()) {
                    parent.appendChild(node);
                }
                if (figures != null) {
                    parent.appendChildren(figures);
                }
            }
        }
    }

    /** Returns the outermost block below the limit that cannot contain a figure, or the picture itself. */
    private static Element block(Element image, @Nullable Element limit) {
        var outermost = image;
        for (@Nullable
        Element each = image.parent(); each != null && !each.equals(limit); each = each.parent()) {
            if (TEXT_BLOCKS.contains(each.normalName())) {
                outermost = each;
            }
        }
        return outermost;
    }

    private void addCaption(Element figure, String[] parts, Media shown) {
        var caption = figure.selectFirst("figcaption");
        if (caption == null) {
            caption = figure.appendElement("figcaption").text(parts[0]);
            if (parts.length > 1 && !parts[1].isBlank()) {
                caption.appendText(" ");
                caption.appendElement("span").addClass("credit").text(parts[1]);
            }
        }
        if (caption.hasText()) {
            caption.appendText(" ");
        }
        var link = caption.appendElement("a").attr("href", links.attachment(shown.file()))
                .attr("download", shown.file().originalName()).addClass("credit").text(labels.get("media.download"));
        facts.append(shown.file(), shown.duration(), link);
    }

}
