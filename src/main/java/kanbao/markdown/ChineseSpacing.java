package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Removes spaces that Chinese text does not have: line breaks of the source between Chinese or Japanese characters, also
 * across the borders of inline elements; typed indents; and spaces before full-width punctuation. Code stays as it is.
 */
final class ChineseSpacing implements NodeVisitor {

    private static final Set<String> PICTURES = Set.of("img", "picture", "iframe");
    private static final Set<String> ANNOTATIONS = Set.of("rt", "rp");
    private static final String FOOTNOTE = "footnote-ref";
    private static final int NONE = -1;
    private static final int OBJECT = 0xFFFC;

    /** Spaces since the last visible character. */
    private final List<Range> pending = new ArrayList<>();
    private final List<Range> removed = new ArrayList<>();
    private int last = NONE;
    /** Whether the last character that is no shared punctuation is Chinese. */
    private boolean isChinese;
    private boolean hasLineBreak;
    private int codeDepth;
    private int annotationDepth;

    private ChineseSpacing() {
    }

    /** Spaces in a text node. */
    private record Range(TextNode node, int start, int end) {}

    static void clean(Element body) {
        var spacing = new ChineseSpacing();
        body.traverse(spacing);
        spacing.remove();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (annotationDepth == 0) {
                scan(text);
            }
        } else if (node instanceof Element element) {
            if (isLineBoundary(element)) {
                startLine();
            } else if (PICTURES.contains(element.normalName())) {
                see(OBJECT);
            }
            codeDepth += HtmlNodes.CODE.contains(element.normalName()) ? 1 : 0;
            annotationDepth += isAnnotation(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            codeDepth -= HtmlNodes.CODE.contains(element.normalName()) ? 1 : 0;
            annotationDepth -= isAnnotation(element) ? 1 : 0;
            if (isLineBoundary(element)) {
                startLine();
            }
        }
    }

    private static boolean isLineBoundary(Element element) {
        return element.isBlock() || HtmlNodes.isLineBreak(element);
    }

    private static boolean isAnnotation(Element element) {
        return ANNOTATIONS.contains(element.normalName()) || element.hasClass(FOOTNOTE);
    }

    private void startLine() {
        pending.clear();
        hasLineBreak = false;
        last = NONE;
        isChinese = false;
    }

    private void scan(TextNode node) {
        var text = node.getWholeText();
        var at = 0;
        while (at < text.length()) {
            var end = endOfSpaces(text, at);
            if (end > at && codeDepth == 0) {
                pending.add(new Range(node, at, end));
                hasLineBreak |= text.indexOf('\n', at, end) >= 0;
            }
            at = end;
            if (at < text.length()) {
                var point = text.codePointAt(at);
                see(point);
                at += Character.charCount(point);
            }
        }
    }

    private static int endOfSpaces(String text, int from) {
        var end = from;
        while (end < text.length() && ChineseCharacters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void see(int point) {
        if (!pending.isEmpty()) {
            if (last == NONE) {
                pending.forEach(this::removeIndent);
            } else if ((codeDepth == 0 && ChineseCharacters.isClosing(point)) || (hasLineBreak && isJoinedTo(point))) {
                removed.addAll(pending);
            }
            pending.clear();
            hasLineBreak = false;
        }
        last = point;
        if (!ChineseCharacters.isShared(point)) {
            isChinese = ChineseCharacters.isWide(point);
        }
    }

    private boolean isJoinedTo(int point) {
        return ChineseCharacters.areJoined(last, point)
                || (isChinese && ChineseCharacters.isShared(last) && ChineseCharacters.isShared(point));
    }

    private void removeIndent(Range spaces) {
        var text = spaces.node().getWholeText();
        for (var at = spaces.start(); at < spaces.end(); at++) {
            if (ChineseCharacters.isTypographicSpace(text.charAt(at))) {
                removed.add(new Range(spaces.node(), at, spaces.end()));
                return;
            }
        }
    }

    private void remove() {
        var at = 0;
        while (at < removed.size()) {
            var node = removed.get(at).node();
            var text = node.getWholeText();
            var kept = new StringBuilder(text.length());
            var start = 0;
            for (; at < removed.size() && removed.get(at).node().equals(node); at++) {
                kept.append(text, start, removed.get(at).start());
                start = removed.get(at).end();
            }
            node.text(kept.append(text, start, text.length()).toString());
        }
    }

}
