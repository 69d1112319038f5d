package kanbao.seo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.site.Links;
import kanbao.site.Site;

/**
 * What a page says to machines, one graph for each, in the vocabulary of schema.org and as Google's documentation of its rich
 * results asks for.
 */
@Component
public class StructuredData {

    private final Site site;
    private final Links links;
    private final PublisherNodes paper;
    private final NewsArticleNodes stories;
    private final SchemaNode publisher;
    private final SchemaNode website;

    StructuredData(Site site, Links links) {
        this.site = site;
        this.links = links;
        paper = new PublisherNodes(site, links);
        stories = new NewsArticleNodes(site, links, paper);
        publisher = paper.publisher();
        website = paper.website();
    }

    /** Of the page of an article that was read so often and has these share cards. */
    public JsonLd article(Article article, long reads, List<ShareCardMetadata> cards) {
        var way = breadcrumbs(List.of(new Breadcrumb(article.section().name(), links.section(article.section())),
                new Breadcrumb(article.title(), links.article(article.slug()))));
        return JsonLd.of(List.of(stories.story(article, reads, cards), way, publisher));
    }

    /** Of a page that leads into the paper. */
    public JsonLd site() {
        return JsonLd.of(List.of(website, publisher));
    }

    /**
     * Of a page that lists articles.
     *
     * @param page  its name and its path
     * @param first the place of the first of them in the whole list, from 1
     * @param shown the articles on it, in its order
     */
    public JsonLd list(Breadcrumb page, String description, int first, List<Article> shown) {
        var collection = SchemaNode.of("CollectionPage")
                .with("@id", links.absolute(page.path()))
                .with("url", links.absolute(page.path()))
                .with("name", page.name())
                .with("description", description)
                .with("inLanguage", site.language().toLanguageTag())
                .with("publisher", SchemaNode.reference(paper.publisherId()))
                .with("mainEntity", SchemaNode.of("ItemList").with("itemListElement", items(first, shown)));
        return JsonLd.of(page.path().equals(links.front())
                ? List.of(collection, website, publisher)
                : List.of(collection, breadcrumbs(List.of(page)), publisher));
    }

    private List<SchemaNode> items(int first, List<Article> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(at -> SchemaNode.of("ListItem")
                        .with("position", first + at)
                        .with("url", links.absolute(links.article(shown.get(at).slug())))
                        .with("name", shown.get(at).title()))
                .toList();
    }

    private SchemaNode breadcrumbs(List<Breadcrumb> way) {
        var all = Stream.concat(Stream.of(new Breadcrumb(site.name(), links.front())), way.stream()).toList();
        return SchemaNode.of("BreadcrumbList")
                .with("itemListElement", IntStream.range(0, all.size())
                        .mapToObj(at -> SchemaNode.of("ListItem")
                                .with("position", at + 1)
                                .with("name", all.get(at).name())
                                .with("item", links.absolute(all.get(at).path())))
                        .toList());
    }

}
