package kanbao.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Profile;
import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.edition.Edition;
import kanbao.edition.SpecialPosition;
import kanbao.pageviews.PageViews;
import kanbao.script.Scripts;
import kanbao.seo.Breadcrumb;
import kanbao.seo.JsonLd;
import kanbao.seo.StructuredData;
import kanbao.seo.StructuredData.Relations;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.PathParser;
import kanbao.web.Head.HeadLink;

/** Creates the head of every page. */
@Component
class Heads {

    private static final String INDEXED = "max-image-preview:large";
    private static final String NOT_INDEXED = "noindex";

    private final Scripts scripts;
    private final Links links;
    private final OpenGraph openGraph;
    private final StructuredData structuredData;
    private final PageViews pageViews;

    Heads(Scripts scripts, Links links, OpenGraph openGraph, StructuredData structuredData, PageViews pageViews) {
        this.scripts = scripts;
        this.links = links;
        this.openGraph = openGraph;
        this.structuredData = structuredData;
        this.pageViews = pageViews;
    }

    Head article(Article article, Edition edition) {
        return new Head(links.article(article.slug()), withSiteName(article.title()),
                descriptionOrTagline(article.teaser()), INDEXED,
                pageLinks(links.article(article.slug())),
                openGraph.article(article), aigc(article),
                structuredData.article(article, relations(article, edition), pageViews.views(edition.allSlugs(article)),
                        openGraph.cards(article)));
    }

    private Relations relations(Article article, Edition edition) {
        var authors = new HashMap<Slug, Profile>();
        for (var author : article.byline().authors()) {
            var profile = edition.subjects().authors().get(author.slug());
            if (profile != null) {
                authors.put(author.slug(), scripts.profile(profile));
            }
        }
        return new Relations(authors,
                edition.specialsOf(article).stream().map(SpecialPosition::special).map(scripts::special)
                        .toList());
    }

    private static @Nullable String aigc(Article article) {
        var ai = article.provenance().ai();
        return ai == null ? null : ai.kind().aigc();
    }

    Head sitePage(Article page) {
        return indexed(withSiteName(page.title()), page.teaser(), links.sitePage(page.slug()), aigc(page),
                structuredData.sitePage(page));
    }

    Head front(List<Article> shown) {
        var page = new Breadcrumb(scripts.site().name(), links.front());
        return indexed(scripts.site().name() + " · " + scripts.site().tagline(), scripts.site().tagline(),
                links.front(),
                structuredData.list(List.of(page), scripts.site().tagline(), null, 1, entries(shown)));
    }

    /**
     * A list of articles, or one page of it.
     *
     * @param title     of the list
     * @param pageTitle for the browser tab, with the page number
     * @param shown     the articles on this page
     * @param about     what else is known about the subject of the list
     * @param parent    the page of all lists of its kind; null if there is none
     */
    record ArticleList(String title, String pageTitle, String description, ListPosition position,
            List<Article> shown, SubjectDetails about, @Nullable Breadcrumb parent) {}

    /**
     * The position of a page in its list.
     *
     * @param path   of the first page
     * @param number of this page, from 1
     * @param pages  the number of pages
     */
    record ListPosition(String path, int number, int pages) {}

    Head list(ArticleList list) {
        return list(list, data(list));
    }

    /** @param shown the specials on this page, in the script of the page */
    Head specials(ArticleList list, List<Special> shown) {
        var entries = shown.stream().map(special -> new Breadcrumb(special.title(), links.special(special.slug())))
                .toList();
        return list(list, data(list, entries));
    }

    private Head list(ArticleList list, JsonLd data) {
        var position = list.position();
        var path = links.page(position.path(), position.number());
        var title = withSiteName(list.pageTitle());
        var head = new Head(path, title, descriptionOrTagline(list.description()), INDEXED, pageLinks(path),
                openGraph.list(title, descriptionOrTagline(list.description()), links.absolute(path), list.about()),
                null, data);
        if (PathParser.hasFeed(position.path())) {
            head.links().addAll(feeds(position.path(), withSiteName(list.title())));
        }
        if (position.number() > 1) {
            head.links().add(new HeadLink("prev", links.page(position.path(), position.number() - 1)));
        }
        if (position.number() < position.pages()) {
            head.links().add(new HeadLink("next", links.page(position.path(), position.number() + 1)));
        }
        return head;
    }

    private JsonLd data(ArticleList list) {
        var about = list.about();
        var position = list.position();
        return about.author() == null || about.profile() == null || position.number() > 1
                ? data(list, entries(list.shown()))
                : structuredData.author(new Breadcrumb(list.title(), position.path()), about.author(), about.profile(),
                        scripts.summaries(list.shown()));
    }

    private JsonLd data(ArticleList list, List<Breadcrumb> entries) {
        var position = list.position();
        var page = new Breadcrumb(list.title(), links.page(position.path(), position.number()));
        return structuredData.list(list.parent() == null ? List.of(page) : List.of(list.parent(), page),
                list.description(), list.about().picture(), Pagination.firstRank(position.number()), entries);
    }

    private List<Breadcrumb> entries(List<Article> articles) {
        return scripts.summaries(articles).stream()
                .map(article -> new Breadcrumb(article.title(), links.article(article.slug()))).toList();
    }

    /** The search page without results. */
    Head search(String title, String description) {
        return indexed(withSiteName(title), description, links.search(), structuredData.site());
    }

    /** A page that search engines must not index. */
    Head notIndexed(String title, String description) {
        return new Head(null, withSiteName(title), description, NOT_INDEXED, List.of(), List.of(), null, null);
    }

    private Head indexed(String title, String description, String path, JsonLd data) {
        return indexed(title, description, path, null, data);
    }

    private Head indexed(String title, String description, String path, @Nullable String aigc, JsonLd data) {
        return new Head(path, title, descriptionOrTagline(description), INDEXED, pageLinks(path),
                openGraph.page(title, descriptionOrTagline(description), links.absolute(path)), aigc, data);
    }

    /** The links of every indexed page: its canonical address and the feeds of the site. */
    private List<HeadLink> pageLinks(String path) {
        var pageLinks = new ArrayList<HeadLink>();
        pageLinks.add(new HeadLink("canonical", links.absolute(path)));
        scripts.alternates(path).forEach((language, address) -> pageLinks
                .add(new HeadLink("alternate", address, null, null, language)));
        pageLinks.addAll(feeds(links.front(), scripts.site().name()));
        return pageLinks;
    }

    private List<HeadLink> feeds(String listPath, String title) {
        return Stream.of(FeedFormat.values())
                .map(format -> new HeadLink("alternate", links.feed(listPath, format.extension()), format.type(),
                        title, null))
                .toList();
    }

    private String withSiteName(String title) {
        return title + " · " + scripts.site().name();
    }

    private String descriptionOrTagline(String description) {
        return description.isEmpty() ? scripts.site().tagline() : description;
    }

}
