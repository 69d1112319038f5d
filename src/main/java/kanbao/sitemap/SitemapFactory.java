package kanbao.sitemap;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.Routes;
import kanbao.site.Site;

/** Creates the sitemaps of an edition. The oldest articles come first, so that new ones change only the last sitemap. */
@Component
class SitemapFactory {

    private static final Duration NEWS_AGE = Duration.ofDays(2);
    private static final int MAX_NEWS = 1_000;

    private final Site site;
    private final Links links;
    private final Clock clock;
    private final Scripts scripts;

    SitemapFactory(Site site, Links links, Clock clock, Scripts scripts) {
        this.scripts = scripts;
        this.site = site;
        this.links = links;
        this.clock = clock;
    }

    String index(Edition edition) {
        return SitemapXml.file("sitemapindex", xml -> {
            sitemaps(edition, xml);
            if (scripts.areTwo()) {
                PageScript.in(true, () -> {
                    sitemaps(edition, xml);
                    return true;
                });
            }
        });
    }

    private void sitemaps(Edition edition, SitemapXml xml) throws XMLStreamException {
        sitemap(links.listSitemap(), edition.newest(), xml);
        for (var number = 1; number <= pages(edition); number++) {
            sitemap(links.sitemap(number), articles(number, edition), xml);
        }
    }

    private void sitemap(String path, List<Article> articles, SitemapXml xml) throws XMLStreamException {
        xml.element("sitemap", sitemap -> {
            sitemap.element("loc", links.absolute(path));
            addLastChange(articles, sitemap);
        });
    }

    /** Returns the sitemap of articles with this number, from 1; empty if there is no such sitemap. */
    Optional<String> page(int number, Edition edition) {
        return number < 1 || number > pages(edition)
                ? Optional.empty()
                : Optional.of(SitemapXml.file("urlset", xml -> {
                    for (var article : articles(number, edition)) {
                        xml.element("url", url -> article(article, url));
                    }
                }, extensions("image")));
    }

    private void article(Article article, SitemapXml url) throws XMLStreamException {
        url.element("loc", links.absolute(links.article(article.slug())));
        url.element("lastmod", site.timestamp(article.modified(site.timeZone())));
        alternates(links.article(article.slug()), url);
        var lead = article.body().leadPicture();
        if (lead != null) {
            url.element("image:image",
                    image -> image.element("image:loc", links.absolute(links.src(lead.picture()))));
        }
    }

    /** Returns the sitemap of the pages that list articles, and of the pages beside the news. */
    String lists(Edition edition) {
        return SitemapXml.file("urlset", xml -> {
            list(links.front(), edition.newest(), xml);
            list(links.mostRead(), edition.newest(), xml);
            list(links.archive(), edition.newest(), xml);
            list(links.corrections(), edition.newest(), xml);
            for (var section : edition.sections()) {
                list(links.section(section.subject()), section.newest(), xml);
            }
            for (var topic : edition.topics()) {
                list(links.topic(topic.subject()), topic.newest(), xml);
            }
            for (var author : edition.authors()) {
                list(links.author(author.subject()), author.newest(), xml);
            }
            if (!edition.specials().isEmpty()) {
                list(links.specials(), edition.specials().stream().flatMap(special -> special.newest().stream())
                        .toList(), xml);
            }
            for (var special : edition.specials()) {
                list(links.special(special.special().slug()), special.articles(), xml);
            }
            for (var month : edition.months()) {
                list(links.archive(month.subject()), month.newest(), xml);
            }
            for (var page : edition.pages()) {
                list(links.article(page.address()), page.isUndated() ? List.of() : List.of(page), xml);
            }
        }, extensions());
    }

    private void list(String path, List<Article> articles, SitemapXml xml) throws XMLStreamException {
        xml.element("url", url -> {
            url.element("loc", links.absolute(path));
            addLastChange(articles, url);
            alternates(path, url);
        });
    }

    /** Returns the sitemap for Google News: articles of the last two days, at most 1,000, newest first. */
    String news(Edition edition) {
        var since = clock.instant().minus(NEWS_AGE);
        var news = edition.newest()
                .stream()
                .takeWhile(article -> article.published().isAfter(since))
                .filter(article -> !article.isUndated())
                .limit(MAX_NEWS)
                .toList();
        return SitemapXml.file("urlset", xml -> {
            for (var article : news) {
                xml.element("url", url -> newsArticle(article, url));
            }
        }, extensions("news"));
    }

    private void newsArticle(Article article, SitemapXml url) throws XMLStreamException {
        var shown = scripts.summary(article);
        url.element("loc", links.absolute(links.article(article.slug())));
        alternates(links.article(article.slug()), url);
        url.element("news:news", news -> {
            news.element("news:publication", publication -> {
                publication.element("news:name", scripts.site().name());
                publication.element("news:language", newsLanguage(shown.headline().language()));
            });
            news.element("news:publication_date", site.timestamp(article.published()));
            news.element("news:title", shown.title());
        });
    }

    /** Returns the code that Google News expects: ISO 639, but {@code zh-cn} and {@code zh-tw} for Chinese. */
    static String newsLanguage(String tag) {
        var locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        var isTraditional = locale.getScript().isEmpty()
                ? List.of("TW", "HK", "MO").contains(locale.getCountry())
                : locale.getScript().equals("Hant");
        return isTraditional ? "zh-tw" : "zh-cn";
    }

    private void addLastChange(List<Article> articles, SitemapXml xml) throws XMLStreamException {
        var change = articles.stream()
                .map(article -> article.modified(site.timeZone()))
                .max(Comparator.naturalOrder());
        if (change.isPresent()) {
            xml.element("lastmod", site.timestamp(change.get()));
        }
    }

    private static int pages(Edition edition) {
        return Math.ceilDiv(edition.newest().size(), Routes.STORIES_IN_A_SITEMAP);
    }

    private static List<Article> articles(int number, Edition edition) {
        var oldest = edition.newest().reversed();
        var end = number * Routes.STORIES_IN_A_SITEMAP;
        return oldest.subList(end - Routes.STORIES_IN_A_SITEMAP, Math.min(end, oldest.size()));
    }

    /** The addresses of a page in both scripts; the schema wants them after the elements of the protocol. */
    private void alternates(String path, SitemapXml url) throws XMLStreamException {
        for (var alternate : scripts.alternates(path).entrySet()) {
            url.alternate(alternate.getKey(), alternate.getValue());
        }
    }

    private String[] extensions(String... extensions) {
        return scripts.areTwo()
                ? Stream.concat(Stream.of(extensions), Stream.of("xhtml")).toArray(String[]::new)
                : extensions;
    }

}
