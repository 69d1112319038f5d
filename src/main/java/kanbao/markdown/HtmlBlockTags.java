package kanbao.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.node.HtmlBlock;

/** Decides for the tags of one block of HTML whether they are HTML, and rewrites the block. */
final class HtmlBlockTags {

    private static final Set<String> LISTS = Set.of("table", "ul", "ol", "dl");
    /** More such signs than any story has; the limit keeps the time linear. */
    private static final int MAX_SIGNS = 100;
    private static final int NOT_SEARCHED = -2;
    /** Longest text before a tag in its line that may have tags only. */
    private static final int MAX_START_LENGTH = 200;
    private static final Pattern TAGS_BEFORE = Pattern.compile("\\s*+(?:<[^<>]*+>\\s*+){0,10}");
    private static final Pattern TAGS_AFTER = Pattern
            .compile("[^\\S\\n]*+(?:<[^<>\\n]*+>[^\\S\\n]*+){0,10}+(?:\\n|\\z)");
    private static final Pattern ROWS = Pattern.compile("(?i)<(?:tr|li|dt|dd)\\b");

    private final HtmlBlock block;
    private final String html;
    private final TagUse.Open open;
    private final List<TagUse> tags = new ArrayList<>();
    /** Tags that end with their parent. */
    private final Set<TagUse> insideParent = new HashSet<>();
    /** Signs that begin no complete tag. */
    private final List<TagUse> signs = new ArrayList<>();
    private final List<String> endTags = new ArrayList<>();
    private final Set<String> withoutEnd = new HashSet<>();
    private int lastRow = NOT_SEARCHED;

    /** @param open the start tags of earlier blocks of the same container, which this block may end */
    HtmlBlockTags(HtmlBlock block, TagUse.Open open) {
        this.block = block;
        this.html = block.getLiteral();
        this.open = open;
        var index = html.indexOf('<');
        while (index >= 0) {
            index = html.indexOf('<', Math.max(read(index), index + 1));
        }
    }

    HtmlBlock block() {
        return block;
    }

    /** Reads what begins at this sign, and returns the index after it. */
    private int read(int sign) {
        if (html.startsWith("<!", sign) || html.startsWith("<?", sign)) {
            return readMarkup(sign);
        }
        var tag = signs.size() > MAX_SIGNS ? Optional.<HtmlTag>empty() : HtmlTag.at(html, sign);
        if (tag.isEmpty()) {
            addSign(sign);
            return sign;
        }
        var use = new TagUse(tag.get());
        tags.add(use);
        return tag.get().isEnd() ? readEnd(use) : readStart(use);
    }

    private void addSign(int sign) {
        var use = new TagUse(new HtmlTag(sign, sign + 1, "", "", false, ""));
        use.showAsText();
        signs.add(use);
    }

    private int readMarkup(int sign) {
        var end = -1;
        if (signs.size() <= MAX_SIGNS) {
            end = html.startsWith("<!--", sign) ? endOfComment(sign) : html.indexOf('>', sign);
        }
        if (end < 0) {
            addSign(sign);
        }
        return end;
    }

    private int endOfComment(int sign) {
        if (html.startsWith("<!-->", sign) || html.startsWith("<!--->", sign)) {
            return sign + "<!--".length();
        }
        var end = html.indexOf("-->", sign);
        var otherEnd = html.indexOf("--!>", sign);
        return otherEnd > 0 && (end < 0 || otherEnd < end) ? otherEnd : end;
    }

    private int readEnd(TagUse use) {
        var opening = open.close(use.tag().name());
        if (opening != null) {
            use.end(opening);
        } else if (!use.tag().name().equals("br")) {
            use.showAsText();
        }
        return use.tag().end();
    }

    private int readStart(TagUse use) {
        var tag = use.tag();
        var name = tag.name();
        if (ElementKinds.NEVER_READ.contains(name)) {
            use.showAsText();
        } else if (ElementKinds.isVoid(name)) {
            if (tag.isNameOfPicture() || (!ElementKinds.ALLOWED_VOID.contains(name) && !tag.hasAttributes())) {
                use.showAsText();
            }
        } else if (ElementKinds.RAW_TEXT.contains(name)) {
            return readRawText(use);
        } else if (tag.isSelfClosing() && (ElementKinds.isShown(name) || ElementKinds.isWeChatMark(name))) {
            use.insertEndTag();
        } else {
            if (tag.isFollowedByProse(html)) {
                use.showAsText();
            }
            if (open.hasAny(ElementKinds.PARENTS.getOrDefault(name, Set.of()))) {
                insideParent.add(use);
            }
            open.add(use);
        }
        return tag.end();
    }

    private int readRawText(TagUse use) {
        var tag = use.tag();
        var end = indexOfEndTag(tag);
        if (end >= 0 && !tag.isFollowedByProse(html)) {
            return end;
        }
        if (tag.hasSource() && (ElementKinds.FRAMES.contains(tag.name()) || tag.isSelfClosing())) {
            use.insertEndTag();
        } else {
            use.showAsText();
        }
        open.add(use);
        return tag.end();
    }

    /** Returns the index after the end tag of an element whose content is not HTML, or -1. */
    private int indexOfEndTag(HtmlTag tag) {
        var name = tag.name();
        if (withoutEnd.contains(name)) {
            return -1;
        }
        for (var sign = html.indexOf("</", tag.end()); sign >= 0; sign = html.indexOf("</", sign + 2)) {
            if (html.regionMatches(true, sign + 2, name, 0, name.length())) {
                var end = HtmlTag.at(html, sign);
                if (end.isPresent() && end.get().name().equals(name)) {
                    return end.get().end();
                }
            }
        }
        withoutEnd.add(name);
        return -1;
    }

    private int lastRow() {
        if (lastRow == NOT_SEARCHED) {
            lastRow = ROWS.matcher(html).results().mapToInt(MatchResult::start).reduce(-1, (_, last) -> last);
        }
        return lastRow;
    }

    /** Decides what becomes of the start tags without an end tag. */
    void endUnclosed(Set<TagUse> unclosed) {
        var paragraphs = tags.stream().filter(use -> unclosed.contains(use) && use.tag().name().equals("p")).count();
        for (var use : tags) {
            if (unclosed.contains(use)) {
                endUnclosed(use, paragraphs > 1);
            }
        }
        tags.stream().filter(TagUse::isText).forEach(use -> use.setHasOwnLine(hasOwnLine(use.tag())));
    }

    /** Whether the line has only tags. */
    private boolean hasOwnLine(HtmlTag tag) {
        var before = html.substring(Math.max(0, tag.start() - MAX_START_LENGTH), tag.start());
        var line = before.lastIndexOf('\n');
        return (line >= 0 || before.length() == tag.start())
                && TAGS_BEFORE.matcher(before.substring(line + 1)).matches()
                && TAGS_AFTER.matcher(html).region(tag.end(), html.length()).lookingAt();
    }

    private void endUnclosed(TagUse use, boolean hasParagraphs) {
        var tag = use.tag();
        if (tag.needsNoEnd()) {
            if (use.endTag().isEmpty()) {
                use.insertEndTag();
            }
        } else if (LISTS.contains(tag.name()) && tag.end() <= lastRow()) {
            endTags.add("</" + tag.name() + ">");
        } else if (!(tag.name().equals("p") && (hasParagraphs || isAtEndOfLine(tag))) && !insideParent.contains(use)) {
            use.showAsText();
        }
    }

    private boolean isAtEndOfLine(HtmlTag tag) {
        return tag.end() == html.length() || html.charAt(tag.end()) == '\n' || html.charAt(tag.end()) == '\r';
    }

    /** Returns the tags that are no HTML, and are shown as text or removed. */
    List<TagUse> withoutCounterpart() {
        return tags.stream().filter(TagUse::isText).toList();
    }

    /** Returns the number of line breaks before the tag. */
    int linesBefore(TagUse use) {
        return (int) html.substring(0, use.tag().start()).lines().skip(1).count();
    }

    void rewrite() {
        var uses = Stream.concat(tags.stream(), signs.stream())
                .sorted(Comparator.comparingInt(use -> use.tag().start()))
                .toList();
        var out = new StringBuilder();
        var copied = 0;
        for (var use : uses) {
            var start = use.tag().start();
            out.append(html, copied, start);
            copied = use.tag().end();
            if (use.isRemoved()) {
                continue;
            }
            if (use.isText()) {
                out.append("&lt;").append(html, start + 1, copied);
            } else if (!use.isLeftOut()) {
                out.append(html, start, copied).append(use.endTag());
            }
        }
        block.setLiteral(
                out.append(html, copied, html.length()).append(String.join("", endTags.reversed())).toString());
    }

}
