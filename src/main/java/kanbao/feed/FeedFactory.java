package kanbao.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.site.Routes;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** Makes the pages of feeds. */
@Component
class FeedFactory {

    static final int STORIES_ON_A_PAGE = Routes.STORIES_ON_A_PAGE;

    private final FeedEntryFactory stories;
    private final Site site;

    FeedFactory(FeedEntryFactory stories, Site site) {
        this.stories = stories;
        this.site = site;
    }

    /**
     * What a feed is of.
     *
     * @param name     of the section, topic or author; empty for the whole paper
     * @param path     of the list
     * @param articles newest first; a feed has them by their last change
     */
    record Subject(String name, String path, List<Article> articles) {}

    /** The page with this number, counted from 1; none beyond the last. */
    Optional<Feed> page(Subject subject, int number, Edition edition) {
        var all = lastChangedFirst(subject.articles());
        var pages = Routes.count(all.size());
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        var from = (number - 1) * STORIES_ON_A_PAGE;
        var shown = all.subList(from, Math.min(from + STORIES_ON_A_PAGE, all.size()))
                .stream()
                .map(article -> stories.story(article, edition))
                .toList();
        var title = subject.name().isEmpty() ? site.name() : subject.name() + " · " + site.name();
        return Optional.of(new Feed(XmlCharacters.clean(title), subject.path(), number, pages, shown));
    }

    /** So that who follows a feed learns of a correction, however old its story is. */
    private List<Article> lastChangedFirst(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article article) -> article.modified(site.timeZone())).reversed())
                .toList();
    }

}
