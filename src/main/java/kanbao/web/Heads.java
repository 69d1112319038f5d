package kanbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.seo.Breadcrumb;
import kanbao.seo.JsonLd;
import kanbao.seo.StructuredData;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.web.Head.HeadLink;
import kanbao.web.Head.Property;

/** Makes the head of every page. */
@Component
class Heads {

    private static final String LISTED = "max-image-preview:large";
    private static final String UNLISTED = "noindex";

    private final Site site;
    private final Links links;
    private final OpenGraph sharing;
    private final StructuredData data;
    private final PageViews readership;

    Heads(Site site, Links links, OpenGraph sharing, StructuredData data, PageViews readership) {
        this.site = site;
        this.links = links;
        this.sharing = sharing;
        this.data = data;
        this.readership = readership;
    }

    Head article(Article article, Edition edition) {
        return new Head(titled(article.title()), described(article.teaser()), LISTED,
                connected(links.article(article.slug())),
                sharing.article(article),
                data.article(article, readership.reads(edition.names(article)), sharing.cards(article)));
    }

    Head front(List<Article> shown) {
        var page = new Breadcrumb(site.name(), links.front());
        return listed(site.name() + " · " + site.tagline(), site.tagline(), links.front(),
                data.list(page, site.tagline(), 1, shown));
    }

    /**
     * A list of articles, or a page of it.
     *
     * @param title of the list
     * @param tab   what tells the page from others, in the browser's tab
     */
    record Listed(String title, String tab, String description, Span span, List<Article> shown) {}

    /**
     * Where a page is in its list.
     *
     * @param path   of the first page
     * @param number of this one, from 1
     * @param pages  how many there are
     */
    record Span(String path, int number, int pages) {}

    Head list(Listed list) {
        var span = list.span();
        var path = links.page(span.path(), span.number());
        var head = listed(titled(list.tab()), list.description(), path, data.list(new Breadcrumb(list.title(), path),
                list.description(), Pagination.first(span.number()), list.shown()));
        if (Links.hasFeed(span.path())) {
            head.links().addAll(feeds(span.path(), titled(list.title())));
        }
        if (span.number() > 1) {
            head.links().add(new HeadLink("prev", links.page(span.path(), span.number() - 1), null, null));
        }
        if (span.number() < span.pages()) {
            head.links().add(new HeadLink("next", links.page(span.path(), span.number() + 1), null, null));
        }
        return head;
    }

    /** The page that readers search on. */
    Head search(String title, String words) {
        return listed(titled(title), words, links.search(), data.site());
    }

    /** A page that search engines are to leave out. */
    Head unlisted(String title, String words) {
        return new Head(titled(title), words, UNLISTED, List.of(), List.of(), null);
    }

    private Head listed(String title, String description, String path, JsonLd says) {
        return new Head(title, described(description), LISTED, connected(path),
                sharing.page(title, described(description), links.absolute(path)), says);
    }

    /** What every listed page leads to: itself, and the feeds of the paper. */
    private List<HeadLink> connected(String path) {
        var connected = new ArrayList<HeadLink>();
        connected.add(new HeadLink("canonical", links.absolute(path), null, null));
        connected.addAll(feeds(links.front(), site.name()));
        return connected;
    }

    private List<HeadLink> feeds(String listPath, String title) {
        return Stream.of(FeedFormat.values())
                .map(format -> new HeadLink("alternate", links.feed(listPath, format.extension()), format.type(),
                        title))
                .toList();
    }

    private String titled(String title) {
        return title + " · " + site.name();
    }

    private String described(String words) {
        return words.isEmpty() ? site.tagline() : words;
    }

}
