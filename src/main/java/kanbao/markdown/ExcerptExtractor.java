package kanbao.markdown;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Extracts the excerpt of a story: the text before the “more” mark, otherwise the first paragraph that is no address and no formula. */
final class ExcerptExtractor {

    private static final Evaluator MARK = QueryParser.parse("span[" + AllowList.MORE + "]");

    private static final Predicate<String> ADDRESS_OR_FORMULA = Pattern
            .compile("https?://\\S+|\\$\\$.*\\$\\$|\\\\\\[.*\\\\]")
            .asMatchPredicate();

    private ExcerptExtractor() {
    }

    /** Returns the excerpt on one line, or an empty string, and removes the mark from the body. */
    static String extract(Element body) {
        var marks = body.select(MARK);
        var marked = marks.isEmpty() ? "" : SoftLineBreaks.toSingleLine(TextExtractor.before(marks.getFirst(), body));
        marks.forEach(ExcerptExtractor::remove);
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
                body.stream().filter(element -> element.normalName().equals("p") && !element.hasClass("note-title")))
                .map(paragraph -> SoftLineBreaks.toSingleLine(TextExtractor.of(paragraph)))
                .filter(text -> !text.isEmpty() && !ADDRESS_OR_FORMULA.test(text))
                .findFirst()
                .orElse("");
    }

}
