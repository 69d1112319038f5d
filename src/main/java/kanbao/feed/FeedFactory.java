package kanbao.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Introduction;
import kanbao.edition.Edition;
import kanbao.site.Routes;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** Creates the pages of feeds. */
@Component
class FeedFactory {

    static final int STORIES_ON_A_PAGE = Routes.STORIES_ON_A_PAGE;

    private final FeedEntryFactory entries;
    private final Site site;

    FeedFactory(FeedEntryFactory entries, Site site) {
        this.entries = entries;
        this.site = site;
    }

    /**
     * What a feed is about.
     *
     * @param name         the name of the section, topic, author or special; empty for the whole site
     * @param introduction what its own file says; null if it has none
     * @param path         the path of the list page
     * @param articles     newest first; the feed sorts them by their last change
     */
    record Subject(String name, @Nullable Introduction introduction, String path, List<Article> articles) {

        /** One sentence; empty if no file says anything. */
        String description() {
            return introduction == null ? "" : introduction.description();
        }

    }

    /** Returns the page with this number, from 1; empty if there is no such page. */
    Optional<Feed> page(Subject subject, int number, Edition edition) {
        var all = lastChangedFirst(subject.articles());
        var pages = Routes.pageCount(all.size());
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        var from = (number - 1) * STORIES_ON_A_PAGE;
        var shown = all.subList(from, Math.min(from + STORIES_ON_A_PAGE, all.size()))
                .stream()
                .map(article -> entries.entry(article, edition))
                .toList();
        var title = subject.name().isEmpty() ? site.name() : subject.name() + " · " + site.name();
        var subtitle = subject.description().isEmpty() ? site.tagline() : subject.description();
        return Optional.of(new Feed(XmlCharacters.clean(title), XmlCharacters.clean(subtitle), subject.path(), number,
                pages, shown));
    }

    /** A corrected article comes first, however old it is, so that subscribers see the correction. */
    private List<Article> lastChangedFirst(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article article) -> article.modified(site.timeZone())).reversed())
                .toList();
    }

}
