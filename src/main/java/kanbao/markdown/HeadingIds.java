package kanbao.markdown;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import kanbao.article.Slug;

/** Assigns levels and ids to the headings of a body, and unique ids to all other link targets. */
final class HeadingIds {

    static final Set<String> LEVELS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Evaluator WITH_ID = QueryParser.parse("[id]");
    private static final Evaluator FRAGMENT_LINKS = QueryParser.parse("a[href^=#]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
    private static final String PREFIX = "s-";

    private HeadingIds() {
    }

    /** Starts headings at level 2, because level 1 is the page title, closes gaps between levels, and sets unique ids. */
    static void assign(Element body) {
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
        assignIds(body);
    }

    private static List<Element> headings(Element body) {
        return body.stream().filter(element -> LEVELS.contains(element.normalName())).toList();
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** The prefix prevents collisions with ids of the page template. */
    private static void assignIds(Element body) {
        var taken = new HashSet<String>();
        var numbers = new HashMap<String, Integer>();
        for (var element : body.select(WITH_ID)) {
            if (isFootnote(element.id())) {
                removeDuplicateId(element, taken);
            } else if (element.id().isBlank()) {
                element.removeAttr("id");
            } else {
                element.id(unique(PREFIX + slug(element.id()), taken, numbers));
            }
        }
        for (var link : body.select(FRAGMENT_LINKS)) {
            var target = link.attr("href").substring(1);
            if (!target.isEmpty() && !isFootnote(target)) {
                link.attr("href", fragment(StoryAddress.decoded(target)));
            }
        }
    }

    /** Returns the fragment that leads to the heading with this text or id. */
    static String fragment(String heading) {
        return "#" + PREFIX + slug(heading);
    }

    private static void removeDuplicateId(Element element, Set<String> taken) {
        if (WHITE_SPACE.matcher(element.id()).find() || !taken.add(element.id())) {
            element.removeAttr("id");
        }
    }

    private static boolean isFootnote(String id) {
        return id.startsWith("fn-") || id.startsWith("fnref-");
    }

    /** @param numbers the last number that was added to each id */
    private static String unique(String id, Set<String> taken, Map<String, Integer> numbers) {
        var candidate = id;
        while (!taken.add(candidate)) {
            candidate = id + "-" + numbers.merge(id, 2, (last, _) -> last + 1);
        }
        return candidate;
    }

    private static String slug(String text) {
        return Slug.from(text).map(Slug::value).orElse("place");
    }

}
