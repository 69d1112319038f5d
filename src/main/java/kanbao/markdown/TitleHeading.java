package kanbao.markdown;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The first heading of a body, where it is the story's title or repeats it. */
final class TitleHeading {

    private static final Evaluator PICTURE = QueryParser.parse("img");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TitleHeading() {
    }

    /**
     * Removes the heading if it is the title: without a title in the front matter, the heading with which the body begins;
     * otherwise each heading with only pictures before it that repeats the title.
     *
     * @return the text of the heading that becomes the title, if there is one
     */
    static @Nullable String remove(Element body, @Nullable String title) {
        if (title != null) {
            removeRepetitions(body, title);
            return null;
        }
        var heading = first(body, false);
        var text = heading.map(TitleHeading::text).filter(line -> !line.isEmpty()).orElse(null);
        if (text != null) {
            heading.ifPresent(Element::remove);
        }
        return text;
    }

    private static void removeRepetitions(Element body, String title) {
        var heading = first(body, true).orElse(null);
        while (heading != null && repeats(heading, title)) {
            heading.remove();
            heading = first(body, true).orElse(null);
        }
    }

    private static boolean repeats(Element heading, String title) {
        var text = text(heading);
        return !text.isEmpty() && words(text).equals(words(title)) && heading.select(LINK).isEmpty();
    }

    private static String text(Element heading) {
        return SoftLineBreaks.toSingleLine(TextExtractor.of(heading));
    }

    private static Optional<Element> first(Element body, boolean skipsPictures) {
        for (var node : body.childNodes()) {
            if (node instanceof Element heading && HeadingIds.LEVELS.contains(heading.normalName())) {
                return Optional.of(heading).filter(element -> element.select(PICTURE).isEmpty());
            }
            if (!HtmlNodes.isBlankText(node) && !(skipsPictures && isPicture(node))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPicture(Node node) {
        return node instanceof Element element && !element.hasText();
    }

    /** The letters and digits; signs, spaces and full-width forms may differ. */
    private static String words(String text) {
        return SIGNS.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
    }

}
