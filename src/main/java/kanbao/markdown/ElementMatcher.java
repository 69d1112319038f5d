package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.commonmark.node.Paragraph;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Decides which tags are HTML and which are names of elements in prose: a tag without its counterpart becomes text. The rules,
 * and why, are in {@code docs/decisions/028-element-names.md}.
 */
final class ElementMatcher {

    private static final Pattern MARKUP = Pattern.compile("<[!?][A-Za-z\\[]*");
    /** Reports name no more elements than this for each story. */
    private static final int MAX_SHOWN = 20;
    /** The limit keeps the time linear. */
    private static final int MAX_TAGS_IN_LINE = 10;
    private static final Set<String> WITH_SOURCES = Set.of("video", "audio", "object", "picture");

    private final Map<String, Integer> shownAsText = new LinkedHashMap<>();
    private final Map<String, Integer> removed = new LinkedHashMap<>();
    private boolean hasHtml;

    private ElementMatcher() {
    }

    /** Changes the tags of the document that are no HTML to text. */
    static ElementMatcher match(Node document) {
        var matcher = new ElementMatcher();
        matcher.matchContainer(document);
        return matcher;
    }

    /** Whether any HTML remains, which may be invalid. */
    boolean hasHtml() {
        return hasHtml;
    }

    /** The names of the elements that are shown as text, and the first line of each, counted from 0. */
    Map<String, Integer> shownAsText() {
        return shownAsText;
    }

    /** The names of elements without a counterpart whose tags had a line of their own, and the first line of each. */
    Map<String, Integer> removed() {
        return removed;
    }

    private void matchContainer(Node container) {
        var open = new TagUse.Open();
        var blocks = new ArrayList<HtmlBlockTags>();
        for (var child = container.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlock block) {
                hasHtml = true;
                blocks.add(new HtmlBlockTags(block, open));
            } else if (child.getFirstChild() instanceof Block) {
                matchContainer(child);
            } else {
                new InlineTags(open, SourceLines.of(child)).match(child);
            }
        }
        var unclosed = Set.copyOf(open.all());
        for (var block : blocks) {
            block.endUnclosed(unclosed);
            block.withoutCounterpart()
                    .forEach(use -> report(use.isRemoved() ? removed : shownAsText, use.tag().written(),
                            () -> SourceLines.of(block.block()) + block.linesBefore(use)));
            block.rewrite();
        }
    }

    private static void report(Map<String, Integer> elements, String element, IntSupplier line) {
        if (elements.size() < MAX_SHOWN && !elements.containsKey(element)) {
            elements.put(element, line.getAsInt());
        }
    }

    /** The tags in one paragraph, heading or table cell. */
    private final class InlineTags {

        private final TagUse.Open outer;
        private final TagUse.Open open = new TagUse.Open();
        private final Map<TagUse, HtmlInline> nodes = new LinkedHashMap<>();
        private final Map<TagUse, Integer> lines = new LinkedHashMap<>();
        private final Set<TagUse> insideParent = new HashSet<>();
        /** Tags of unknown elements, which are text except inside of a drawing or program. */
        private final List<TagUse> unknown = new ArrayList<>();
        private int line;

        InlineTags(TagUse.Open outer, int line) {
            this.outer = outer;
            this.line = line;
        }

        void match(Node block) {
            readBelow(block);
            unknown.forEach(TagUse::showAsText);
            open.all().forEach(this::endUnclosed);
            nodes.forEach((use, inline) -> use.setHasOwnLine(use.isText() && hasOwnLine(inline)));
            nodes.forEach(this::replace);
        }

        private void readBelow(Node parent) {
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                    line++;
                } else if (node instanceof HtmlInline inline) {
                    node = read(inline);
                    line += (int) inline.getLiteral().lines().skip(1).count();
                } else {
                    readBelow(node);
                }
            }
        }

        private Node read(HtmlInline inline) {
            var literal = inline.getLiteral();
            var tag = HtmlTag.at(literal, 0).filter(candidate -> candidate.end() == literal.length());
            if (tag.isPresent()) {
                var use = new TagUse(tag.get());
                nodes.put(use, inline);
                lines.put(use, line);
                if (tag.get().isEnd()) {
                    readEnd(use);
                } else {
                    readStart(use, inline);
                }
                return inline;
            }
            if (literal.startsWith("<!--")) {
                hasHtml = true;
                return inline;
            }
            var markup = MARKUP.matcher(literal);
            report(shownAsText, markup.lookingAt() ? markup.group().substring(1) : literal, () -> line);
            return replaceByText(inline);
        }

        private void readEnd(TagUse use) {
            var name = use.tag().name();
            var inner = open.close(name);
            var opening = inner == null ? outer.close(name) : inner;
            if (opening == null) {
                if (open.hasAny(ElementKinds.WITHOUT_TEXT)) {
                    unknown.add(use);
                } else if (!name.equals("br")) {
                    use.showAsText();
                }
                return;
            }
            if (ElementKinds.FRAMES.contains(name) && !opening.hasSource()) {
                opening.showAsText();
            }
            use.end(opening);
            if (ElementKinds.WITHOUT_TEXT.contains(name) && !use.isText()
                    && !open.hasAny(ElementKinds.WITHOUT_TEXT)) {
                unknown.clear();
            }
        }

        private void readStart(TagUse use, HtmlInline inline) {
            var tag = use.tag();
            var name = tag.name();
            if (ElementKinds.ALLOWED_VOID.contains(name)) {
                if (tag.isNameOfPicture()) {
                    use.showAsText();
                }
                return;
            }
            if (!open.hasAny(ElementKinds.WITHOUT_TEXT)) {
                unknown.forEach(TagUse::showAsText);
                unknown.clear();
            }
            if (ElementKinds.OTHER_VOID.contains(name)) {
                readVoid(use);
            } else if (!mayBeElement(name)) {
                unknown.add(use);
            } else if (tag.isSelfClosing()) {
                endSelfClosing(use);
            } else {
                if (ElementKinds.WITHOUT_TEXT.contains(name) && !tag.hasAttributes() && isProse(inline.getNext())) {
                    use.showAsText();
                }
                if (open.hasAny(ElementKinds.PARENTS.getOrDefault(name, Set.of()))) {
                    insideParent.add(use);
                }
                open.add(use);
            }
        }

        private void readVoid(TagUse use) {
            var parents = open.ofAny(WITH_SOURCES);
            if (use.tag().hasAttributes() && !parents.isEmpty()) {
                parents.forEach(TagUse::addSource);
            } else if (!use.tag().needsNoEnd() || ElementKinds.NEVER_READ.contains(use.tag().name())) {
                use.showAsText();
            }
        }

        private void endSelfClosing(TagUse use) {
            var name = use.tag().name();
            if (ElementKinds.isShown(name) || ElementKinds.isWeChatMark(name) || use.tag().needsNoEnd()) {
                use.insertEndTag();
            } else {
                use.showAsText();
            }
        }

        private void endUnclosed(TagUse use) {
            if (use.tag().needsNoEnd()) {
                use.insertEndTag();
            } else if (!insideParent.contains(use)) {
                use.showAsText();
            }
        }

        private void replace(TagUse use, HtmlInline inline) {
            if (use.isRemoved()) {
                report(removed, use.tag().written(), () -> lines.getOrDefault(use, 0));
                unlinkLine(inline);
            } else if (use.isText()) {
                report(shownAsText, use.tag().written(), () -> lines.getOrDefault(use, 0));
                replaceByText(inline);
            } else if (use.isLeftOut()) {
                inline.unlink();
            } else {
                hasHtml = true;
                if (!use.endTag().isEmpty()) {
                    var end = new HtmlInline();
                    end.setLiteral(use.endTag());
                    inline.insertAfter(end);
                }
            }
        }

    }

    /** Whether the line has only tags. */
    private static boolean hasOwnLine(HtmlInline inline) {
        return inline.getParent() instanceof Paragraph && isAlone(inline, Node::getPrevious)
                && isAlone(inline, Node::getNext);
    }

    private static boolean isAlone(Node tag, Function<Node, @Nullable Node> neighbour) {
        var node = neighbour.apply(tag);
        for (var count = 0; count < MAX_TAGS_IN_LINE
                && (node instanceof HtmlInline
                        || (node instanceof Text text && text.getLiteral().isBlank())); count++) {
            node = neighbour.apply(node);
        }
        return node == null || node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static void unlinkLine(HtmlInline inline) {
        if (inline.getPrevious() == null && inline.getNext() instanceof SoftLineBreak end) {
            end.unlink();
        } else if (inline.getNext() == null && inline.getPrevious() instanceof SoftLineBreak end) {
            end.unlink();
        }
        inline.unlink();
    }

    private static boolean mayBeElement(String name) {
        return ElementKinds.isShown(name) || ElementKinds.WITHOUT_TEXT.contains(name)
                || ElementKinds.FRAMES.contains(name) || ElementKinds.isWeChatMark(name);
    }

    /** Returns whether the content of an element is empty or Chinese, so that its name is meant. */
    private static boolean isProse(Node content) {
        return content instanceof HtmlInline || (content instanceof Text text && !text.getLiteral().isEmpty()
                && Character.isIdeographic(text.getLiteral().codePointAt(0)));
    }

    private static Text replaceByText(HtmlInline inline) {
        var text = new Text(inline.getLiteral());
        inline.insertAfter(text);
        inline.unlink();
        return text;
    }

}
