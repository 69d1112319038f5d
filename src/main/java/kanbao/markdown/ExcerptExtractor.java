package kanbao.markdown;

import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The short form of a story that its editor marked, or its first paragraph. */
final class ExcerptExtractor {

    private static final Evaluator MARK = QueryParser.parse("span[" + AllowList.MORE + "]");

    private ExcerptExtractor() {
    }

    /** Words on one line, empty where there are none; the mark is taken out of the text. */
    static String take(Element body) {
        var mark = body.selectFirst(MARK);
        var marked = mark == null ? "" : SoftLineBreaks.joined(TextExtractor.before(mark, body));
        body.select(MARK).forEach(ExcerptExtractor::remove);
        return marked.isEmpty() ? firstParagraph(body) : marked;
    }

    private static void remove(Element mark) {
        var parent = mark.parent();
        mark.remove();
        if (parent != null && parent.normalName().equals("p") && parent.childNodeSize() == 0) {
            parent.remove();
        }
    }

    private static String firstParagraph(Element body) {
        return Stream.concat(body.children().stream().filter(child -> child.normalName().equals("p")),
                body.select("p").stream())
                .map(paragraph -> SoftLineBreaks.joined(TextExtractor.of(paragraph)))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

}
