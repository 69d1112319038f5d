package kanbao.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Introduction;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.feed.Feed.Channel;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.site.Podcast;
import kanbao.site.Routes;
import kanbao.site.Settings;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** Creates the pages of feeds. */
@Component
class FeedFactory {

    static final int STORIES_ON_A_PAGE = Routes.STORIES_ON_A_PAGE;

    /** Directories read no further pages. */
    private static final int EPISODES = 300;

    private final FeedEntryFactory entries;
    private final Links links;
    private final Settings settings;
    private final Site site;
    private final Scripts scripts;

    FeedFactory(FeedEntryFactory entries, Links links, Settings settings, Scripts scripts) {
        this.scripts = scripts;
        this.entries = entries;
        this.links = links;
        this.settings = settings;
        this.site = settings.site();
    }

    /**
     * What a feed is about.
     *
     * @param name         the name of the section, topic, author or special; empty for the whole site
     * @param introduction what its own file says; null if it has none
     * @param path         the path of the list page
     * @param articles     newest first; the feed sorts them by their last change
     */
    record Subject(String name, @Nullable Introduction introduction, String path, List<Article> articles) {}

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
        return Optional.of(new Feed(title(subject), subtitle(subject), subject.path(), number, pages, shown, null));
    }

    private String title(Subject subject) {
        return XmlCharacters.clean(subject.name().isEmpty()
                ? scripts.site().name()
                : scripts.text(subject.name()) + " · " + scripts.site().name());
    }

    private String subtitle(Subject subject) {
        var introduction = subject.introduction();
        var description = introduction == null ? "" : scripts.introduction(introduction).description();
        return XmlCharacters.clean(description.isEmpty() ? scripts.site().tagline() : description);
    }

    /** Returns the podcast of a section, with all episodes on one page; empty if the section is no podcast. */
    Optional<Feed> podcast(Listing<Section> section, Edition edition) {
        return settings.podcasts()
                .stream()
                .filter(podcast -> podcast.section().equals(section.subject().slug()))
                .findFirst()
                .map(podcast -> {
                    var subject = new Subject(section.subject().name(), section.introduction(),
                            links.section(section.subject()), section.newest());
                    return new Feed(title(subject),
                            podcast.description().isEmpty()
                                    ? subtitle(subject)
                                    : XmlCharacters.clean(scripts.text(podcast.description())),
                            subject.path(), 1, 1, episodes(section.newest(), edition), channel(podcast, edition));
                });
    }

    /** Only the newest episodes have the whole article, because directories read the feed often. */
    private List<FeedEntry> episodes(List<Article> newest, Edition edition) {
        var episodes = newest.stream().filter(article -> !article.body().media().isEmpty()).limit(EPISODES).toList();
        return IntStream.range(0, episodes.size()).mapToObj(at -> {
            var entry = entries.entry(episodes.get(at), edition);
            return at < STORIES_ON_A_PAGE ? entry : entry.withoutArticle();
        }).toList();
    }

    private Channel channel(Podcast podcast, Edition edition) {
        return new Channel(
                XmlCharacters
                        .clean(podcast.author().isEmpty() ? scripts.site().name() : scripts.text(podcast.author())),
                edition.podcastCover(podcast.section()).map(links::picture).map(links::absolute).orElse(""), podcast);
    }

    /** A corrected article comes first, however old it is, so that subscribers see the correction. */
    private List<Article> lastChangedFirst(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing((Article article) -> article.modified(site.timeZone())).reversed())
                .toList();
    }

}
