package kanbao.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.article.TruncatedText;
import kanbao.article.WithdrawnStory;
import kanbao.edition.CurrentEdition;
import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.search.SearchResults.HighlightedText;
import kanbao.search.SearchResults.HighlightedText.Part;
import kanbao.segmentation.WordBreaks;
import kanbao.site.Links;
import kanbao.site.Site;

/**
 * The headlines of the edition with marks ({@link WordBreaks}) between their words, so that a line ends there and not inside a
 * word. Words are those of the dictionary, and the names of the site, its sections, topics and authors. All headlines of an
 * edition are marked when it is made.
 */
@Component
class HeadlineBreaks {

    private final Site site;
    private final Links links;
    private final Scripts scripts;
    private volatile Marked marked = new Marked(WordBreaks.WITHOUT_NAMES, Map.of());

    HeadlineBreaks(CurrentEdition editions, Site site, Links links, Scripts scripts) {
        this.site = site;
        this.links = links;
        this.scripts = scripts;
        Thread.ofPlatform().name("headlines").daemon().start(() -> prepare(editions.current()));
    }

    /** @param headlines with marks, by the headline without */
    private record Marked(WordBreaks breaks, Map<String, String> headlines) {

        String of(String title) {
            var known = headlines.get(title);
            return known == null ? breaks.mark(title) : known;
        }

    }

    @EventListener
    void prepare(EditionChange change) {
        prepare(change.next());
    }

    private synchronized void prepare(Edition edition) {
        var previous = marked;
        var breaks = WordBreaks.withNames(names(edition));
        var changedNames = difference(breaks.names(), previous.breaks().names());
        var headlines = HashMap.<String, String>newHashMap(edition.newest().size());
        for (var article : edition.newest()) {
            var title = article.title();
            var known = previous.headlines().get(title);
            headlines.put(title,
                    known == null || changedNames.stream().anyMatch(title::contains) ? breaks.mark(title) : known);
        }
        marked = new Marked(breaks, headlines);
    }

    private List<String> names(Edition edition) {
        return Stream.of(Stream.of(site.name(), site.desk()),
                edition.sections().stream().map(section -> section.subject().name()),
                edition.topics().stream().map(topic -> topic.subject().name()),
                edition.authors().stream().map(author -> author.subject().name()))
                .flatMap(names -> names)
                .toList();
    }

    private static Set<String> difference(Set<String> names, Set<String> others) {
        var difference = new HashSet<>(names);
        difference.removeAll(others);
        others.stream().filter(name -> !names.contains(name)).forEach(difference::add);
        return difference;
    }

    /** The headline in the script of the page. */
    String mark(Article article) {
        return isChinese(article) ? scripts.text(marked.of(article.title()), article) : article.title();
    }

    HeadlineLink link(Article article) {
        return new HeadlineLink(links.article(article.slug()), scripts.summary(article).headline().language(),
                mark(article));
    }

    HeadlineLink link(WithdrawnStory story) {
        return new HeadlineLink(links.article(story.slug()), scripts.language().toLanguageTag(),
                scripts.text(marked.of(story.title())));
    }

    /** The headline, truncated to this width in columns. */
    TruncatedText truncate(Article article, int columns) {
        var title = scripts.text(article.title(), article);
        var truncated = DisplayWidth.truncate(title, columns);
        var whole = mark(article);
        return whole.equals(title)
                ? truncated
                : new TruncatedText(start(whole, truncated.shown().length()), truncated.rest());
    }

    /** The highlighted headline of a search result. */
    HighlightedText mark(HighlightedText title, Article article) {
        var rest = mark(article);
        if (rest.chars().noneMatch(WordBreaks::isMark)) {
            return title;
        }
        var parts = new ArrayList<Part>();
        for (var part : title.parts()) {
            var start = start(rest, part.text().length());
            parts.add(new Part(start, part.highlighted()));
            rest = rest.substring(start.length());
        }
        return new HighlightedText(parts);
    }

    private static boolean isMark(String marked, int at) {
        return at < marked.length() && WordBreaks.isMark(marked.charAt(at));
    }

    /** The beginning of a marked text that has this many characters without marks, with the mark after it. */
    private static String start(String marked, int length) {
        var end = 0;
        for (var characters = 0; characters < length || isMark(marked, end); end++) {
            characters += isMark(marked, end) ? 0 : 1;
        }
        return marked.substring(0, end);
    }

    private static boolean isChinese(Article article) {
        return article.headline().language().startsWith("zh");
    }

}
