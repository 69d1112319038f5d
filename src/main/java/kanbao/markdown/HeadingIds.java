package kanbao.markdown;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.springframework.web.util.UriUtils;

import kanbao.article.Slug;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The headings of a text, and every other place in it that a link can name. */
final class HeadingIds {

    private static final Set<String> LEVELS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Evaluator NAMED = QueryParser.parse("[id]");
    private static final Evaluator INNER_LINKS = QueryParser.parse("a[href^=#]");
    private static final String PREFIX = "s-";

    private HeadingIds() {
    }

    /** Takes the heading out of the text with which it begins, if it does. */
    static Optional<String> takeFirst(Element body) {
        var first = body.childNodes().stream()
                .filter(node -> !(node instanceof TextNode text && text.isBlank()))
                .findFirst();
        if (first.isEmpty() || !(first.get() instanceof Element heading) || !LEVELS.contains(heading.normalName())) {
            return Optional.empty();
        }
        var words = SoftLineBreaks.joined(TextExtractor.of(heading));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        heading.remove();
        return Optional.of(words);
    }

    /** Leaves the first level to the page, skips no level after it, and gives each heading a name of its own. */
    static void arrange(Element body) {
        var above = new ArrayDeque<Integer>();
        for (var heading : headings(body)) {
            var level = level(heading);
            while (!above.isEmpty() && above.getLast() >= level) {
                above.removeLast();
            }
            above.addLast(level);
            heading.tagName("h" + Math.min(6, above.size() + 1));
            if (heading.id().isEmpty()) {
                heading.id(TextExtractor.of(heading));
            }
        }
        name(body);
    }

    private static List<Element> headings(Element body) {
        return body.stream().filter(element -> LEVELS.contains(element.normalName())).toList();
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** No name is given twice, nor one that the page itself may use. */
    private static void name(Element body) {
        var taken = new HashSet<String>();
        for (var element : body.select(NAMED)) {
            if (isFootnote(element.id())) {
                keepOnce(element, taken);
            } else if (element.id().isBlank()) {
                element.removeAttr("id");
            } else {
                element.id(unique(PREFIX + slug(element.id()), taken));
            }
        }
        for (var link : body.select(INNER_LINKS)) {
            var target = link.attr("href").substring(1);
            if (!target.isEmpty() && !isFootnote(target)) {
                link.attr("href", "#" + PREFIX + slug(decoded(target)));
            }
        }
    }

    private static void keepOnce(Element element, Set<String> taken) {
        if (element.id().matches(".*\\s.*") || !taken.add(element.id())) {
            element.removeAttr("id");
        }
    }

    private static boolean isFootnote(String id) {
        return id.startsWith("fn-") || id.startsWith("fnref-");
    }

    private static String unique(String id, Set<String> taken) {
        var free = id;
        for (var number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static String slug(String words) {
        return Slug.from(words).map(Slug::value).orElse("place");
    }

    private static String decoded(String fragment) {
        try {
            return UriUtils.decode(fragment, UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

}
