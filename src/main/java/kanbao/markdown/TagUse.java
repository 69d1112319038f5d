package kanbao.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A tag of a story, and whether it is used as HTML or shown as text; it is HTML until something else is decided. */
final class TagUse {

    private final HtmlTag tag;
    private boolean isText;
    private boolean isLeftOut;
    private boolean hasOwnLine;
    private boolean hasSource;
    private String endTag = "";

    TagUse(HtmlTag tag) {
        this.tag = tag;
        hasSource = tag.hasSource();
    }

    HtmlTag tag() {
        return tag;
    }

    boolean isText() {
        return isText;
    }

    void showAsText() {
        isText = true;
    }

    void setHasOwnLine(boolean hasOwnLine) {
        this.hasOwnLine = hasOwnLine;
    }

    /** Whether the tag is removed: it has no counterpart, but can only be meant as HTML, because its line has only tags. */
    boolean isRemoved() {
        return isText && hasOwnLine && tag.isHtmlOnOwnLine();
    }

    /** Whether this end tag is left out, because its element already has one. */
    boolean isLeftOut() {
        return isLeftOut;
    }

    boolean hasSource() {
        return hasSource;
    }

    void addSource() {
        hasSource = true;
    }

    /** The end tag to be inserted after the tag, or an empty string. */
    String endTag() {
        return endTag;
    }

    void insertEndTag() {
        endTag = "</" + tag.name() + ">";
    }

    /** Decides that this is the end tag of the element that the other tag opens. */
    void end(TagUse opening) {
        isText = opening.isText;
        isLeftOut = !opening.endTag.isEmpty();
    }

    /** Start tags whose end tags have not been found yet. */
    static final class Open {

        private final Map<String, Deque<TagUse>> byName = new HashMap<>();

        void add(TagUse use) {
            byName.computeIfAbsent(use.tag().name(), _ -> new ArrayDeque<>()).addLast(use);
        }

        /** Removes the last tag of this name, and returns it. */
        @Nullable
        TagUse close(String name) {
            var uses = byName.get(name);
            return uses == null ? null : uses.pollLast();
        }

        List<TagUse> ofAny(Set<String> names) {
            return names.stream().map(byName::get).filter(Objects::nonNull).flatMap(Deque::stream).toList();
        }

        boolean hasAny(Set<String> names) {
            return names.stream().map(byName::get).anyMatch(uses -> uses != null && !uses.isEmpty());
        }

        List<TagUse> all() {
            return byName.values().stream().flatMap(Deque::stream).toList();
        }

    }

}
