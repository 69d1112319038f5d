package kanbao.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The words of a piece of HTML, each block on a line of its own; footnote marks and ruby readings left out. */
final class TextExtractor implements NodeFilter {

    static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Set<String> UNSPOKEN = Set.of("rt", "rp");
    private static final Set<String> MARKS = Set.of("footnote-ref", "footnote-backref");

    private final @Nullable Element end;
    private final StringBuilder words = new StringBuilder();
    private int code;

    private TextExtractor(@Nullable Element end) {
        this.end = end;
    }

    static String of(Element root) {
        return of(root, null);
    }

    /** The words of the text that come before one of its elements. */
    static String before(Element end, Element root) {
        return of(root, end);
    }

    private static String of(Element root, @Nullable Element end) {
        var words = new TextExtractor(end);
        root.filter(words);
        return words.words.toString().lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(code > 0 ? text.getWholeText() : SPACES.matcher(text.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            if (element.equals(end)) {
                return FilterResult.STOP;
            }
            if (UNSPOKEN.contains(element.normalName()) || MARKS.contains(element.className())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            code += isCode(element) ? 1 : 0;
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            code -= isCode(element) ? 1 : 0;
            breakLine(element);
        }
        return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            words.append('\n');
        }
    }

    private static boolean isCode(Element element) {
        return element.normalName().equals("pre");
    }

}
