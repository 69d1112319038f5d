package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Topic;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Heads.ListPosition;
import kanbao.web.ListView.Articles;
import kanbao.web.ListView.Heading;
import kanbao.web.ListView.Year;

/** Creates the views of lists. */
@Component
class ListViews {

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;
    private final Messages messages;

    ListViews(Layouts layouts, Sidebars sidebars, Cards cards, Links links, Messages messages) {
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
        this.messages = messages;
    }

    ListView section(Listing<Section> listing, int number, Edition edition) {
        var section = listing.subject();
        return page(new Subject(messages.get("list.section"), section.name(), links.section(section),
                listing.pinnedFirst(), section), number, List.of(), edition);
    }

    ListView topic(Listing<Topic> listing, int number, Edition edition) {
        var topic = listing.subject();
        return page(new Subject(messages.get("list.topic"), topic.name(), links.topic(topic), listing.newest(), null),
                number, List.of(), edition);
    }

    ListView author(Listing<Author> listing, int number, Edition edition) {
        var author = listing.subject();
        return page(new Subject(messages.get("list.author"), author.name(), links.author(author), listing.newest(),
                null), number, List.of(), edition);
    }

    /**
     * What a list is about.
     *
     * @param kicker   the kind of list
     * @param path     of its first page
     * @param articles all of them, in the order of the list
     * @param section  whose most-read list is shown; null for that of the site
     */
    record Subject(String kicker, String title, String path, List<Article> articles, @Nullable Section section) {}

    /** @param number of the page, from 1 */
    ListView page(Subject subject, int number, List<Year> years, Edition edition) {
        var shown = Pagination.slice(subject.articles(), number);
        var count = messages.get("list.count", subject.articles().size());
        var layout = layouts.list(articleList(subject, number, count, shown), subject.section(), edition);
        return new ListView(layout, new Heading(subject.kicker(), subject.title(), count),
                new Articles(cards.list(shown), pagination(subject, number)), years,
                sidebars.ofSection(subject.section(), edition));
    }

    private ArticleList articleList(Subject subject, int number, String count, List<Article> shown) {
        var position = new ListPosition(subject.path(), number, pages(subject));
        var pageTitle = number == 1
                ? subject.title()
                : subject.title() + " · " + messages.get("list.page", number, position.pages());
        return new ArticleList(subject.title(), pageTitle,
                messages.get("list.description", subject.kicker(), subject.title(), count), position, shown);
    }

    private static int pages(Subject subject) {
        return Pagination.pages(subject.articles().size(), Pagination.CARDS_ON_A_PAGE);
    }

    private Pagination pagination(Subject subject, int number) {
        var pages = pages(subject);
        return Pagination.of(number, pages, messages.get("list.page", number, pages),
                newer -> new Link(links.page(subject.path(), newer), messages.get("list.newer")),
                older -> new Link(links.page(subject.path(), older), messages.get("list.older")));
    }

}
