package kanbao.markdown;

import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Extracts plain text from HTML, one line per block, without footnote marks and ruby annotations. */
final class TextExtractor implements NodeFilter {

    private static final Set<String> RUBY_ANNOTATIONS = Set.of("rt", "rp");
    /** The classes of what is no text of the story. */
    private static final Set<String> NO_TEXT = Set.of("footnote-ref", "footnote-backref", FileFacts.CLASS);

    private final @Nullable Element end;
    private final StringBuilder result = new StringBuilder();
    private int codeDepth;

    private TextExtractor(@Nullable Element end) {
        this.end = end;
    }

    static String of(Element root) {
        return of(root, null);
    }

    /** Extracts the text before this element. */
    static String before(Element end, Element root) {
        return of(root, end);
    }

    private static String of(Element root, @Nullable Element end) {
        var extractor = new TextExtractor(end);
        root.filter(extractor);
        return extractor.result.toString().lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element.equals(end)) {
                return FilterResult.STOP;
            }
            if (RUBY_ANNOTATIONS.contains(element.normalName()) || NO_TEXT.contains(element.className())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            codeDepth += isCode(element) ? 1 : 0;
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            codeDepth -= isCode(element) ? 1 : 0;
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private void append(String text) {
        if (codeDepth > 0) {
            result.append(text);
            return;
        }
        var wasSpace = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var isSpace = character == ' ' || (character >= '\t' && character <= '\r');
            if (!isSpace) {
                result.append(character);
            } else if (!wasSpace) {
                result.append(' ');
            }
            wasSpace = isSpace;
        }
    }

    private void breakLine(Element element) {
        if (element.isBlock() || HtmlNodes.isLineBreak(element)) {
            result.append('\n');
        }
    }

    private static boolean isCode(Element element) {
        return element.normalName().equals("pre");
    }

}
