package kanbao.seo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Figure;
import kanbao.article.Profile;
import kanbao.article.Slug;
import kanbao.article.Special;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.site.Links;

/**
 * Creates the structured data of pages, one graph each, with the vocabulary of schema.org and the properties that Google's
 * documentation of rich results requires.
 */
@Component
public class StructuredData {

    private final Scripts scripts;
    private final Links links;
    private final PublisherNodes publishers;
    private final PictureNodes pictures;
    private final AuthorNodes people;
    private final NewsArticleNodes articles;

    StructuredData(Scripts scripts, Links links, Logos logos) {
        this.scripts = scripts;
        this.links = links;
        publishers = new PublisherNodes(scripts, links, logos);
        pictures = new PictureNodes(links);
        people = new AuthorNodes(scripts, links, pictures);
        articles = new NewsArticleNodes(scripts, links, publishers, pictures, people);
    }

    /**
     * What the data of an article says about other pages.
     *
     * @param authors  the profiles of its authors that have one, by their slugs
     * @param specials the specials that contain it
     */
    public record Relations(Map<Slug, Profile> authors, List<Special> specials) {

        static final Relations NONE = new Relations(Map.of(), List.of());

    }

    /** Returns the data of the page of an article. */
    public JsonLd article(Article article, Relations relations, long pageViews, List<ShareCardMetadata> cards) {
        var breadcrumbs = breadcrumbs(
                List.of(new Breadcrumb(article.section().name(), links.section(article.section())),
                        new Breadcrumb(article.title(), links.article(article.slug()))));
        return JsonLd.of(
                List.of(articles.article(article, relations, pageViews, cards), breadcrumbs, publishers.publisher()));
    }

    /** Returns the data of a page beside the news. */
    public JsonLd sitePage(Article page) {
        var address = links.absolute(links.sitePage(page.slug()));
        var node = SchemaNode.of("WebPage")
                .with("@id", address)
                .with("url", address)
                .with("name", page.title())
                .with("description", page.teaser())
                .with("inLanguage", page.headline().language())
                .with("dateModified",
                        page.isUndated() ? null : scripts.site().timestamp(page.modified(scripts.site().timeZone())))
                .with("license", publishers.licence())
                .with("isPartOf", SchemaNode.reference(publishers.websiteId()))
                .with("publisher", SchemaNode.reference(publishers.publisherId()));
        return JsonLd.of(List.of(node,
                breadcrumbs(List.of(new Breadcrumb(page.title(), links.sitePage(page.slug())))), publishers.website(),
                publishers.publisher()));
    }

    /** Returns the data of a page without articles of its own, such as the search page. */
    public JsonLd site() {
        return JsonLd.of(List.of(publishers.website(), publishers.publisher()));
    }

    /**
     * Returns the data of the page of an author with a profile.
     *
     * @param articles the articles on the page, in their order
     */
    public JsonLd author(Breadcrumb page, Author author, Profile profile, List<Article> articles) {
        var address = links.absolute(page.path());
        var node = SchemaNode.of("ProfilePage")
                .with("@id", address)
                .with("url", address)
                .with("name", page.name())
                .with("description", profile.introduction().description())
                .with("inLanguage", scripts.language().toLanguageTag())
                .with("publisher", SchemaNode.reference(publishers.publisherId()))
                .with("mainEntity", people.author(author, profile))
                .with("hasPart", articles.stream().map(this::part).toList());
        return JsonLd.of(List.of(node, breadcrumbs(List.of(page)), publishers.publisher()));
    }

    private SchemaNode part(Article article) {
        return SchemaNode.of("NewsArticle")
                .with("headline", article.title())
                .with("url", links.absolute(links.article(article.slug())))
                .with("datePublished", scripts.site().timestamp(article.published()));
    }

    /**
     * Returns the data of a page that lists articles or specials.
     *
     * @param pages   the names and the paths of this page, at the end, and of those between the front page and it
     * @param picture of the section, topic or special, or null
     * @param first   the position of its first entry in the whole list, from 1
     * @param entries the names and the paths of the entries on the page, in their order
     */
    public JsonLd list(List<Breadcrumb> pages, String description, @Nullable Figure picture, int first,
            List<Breadcrumb> entries) {
        var page = pages.getLast();
        var collection = SchemaNode.of("CollectionPage")
                .with("@id", links.absolute(page.path()))
                .with("url", links.absolute(page.path()))
                .with("name", page.name())
                .with("description", description)
                .with("image", picture == null ? null : pictures.picture(picture))
                .with("inLanguage", scripts.language().toLanguageTag())
                .with("publisher", SchemaNode.reference(publishers.publisherId()))
                .with("mainEntity", SchemaNode.of("ItemList").with("itemListElement", items(first, entries)));
        return JsonLd.of(page.path().equals(links.front())
                ? List.of(collection, publishers.website(), publishers.publisher())
                : List.of(collection, breadcrumbs(pages), publishers.publisher()));
    }

    private List<SchemaNode> items(int first, List<Breadcrumb> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(at -> SchemaNode.of("ListItem")
                        .with("position", first + at)
                        .with("url", links.absolute(entries.get(at).path()))
                        .with("name", entries.get(at).name()))
                .toList();
    }

    private SchemaNode breadcrumbs(List<Breadcrumb> pages) {
        var all = Stream.concat(Stream.of(new Breadcrumb(scripts.site().name(), links.front())), pages.stream())
                .toList();
        return SchemaNode.of("BreadcrumbList")
                .with("itemListElement", IntStream.range(0, all.size())
                        .mapToObj(at -> SchemaNode.of("ListItem")
                                .with("position", at + 1)
                                .with("name", all.get(at).name())
                                .with("item", links.absolute(all.get(at).path())))
                        .toList());
    }

}
