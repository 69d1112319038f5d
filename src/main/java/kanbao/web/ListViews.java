package kanbao.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Special;
import kanbao.article.Topic;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.edition.SpecialListing;
import kanbao.script.Scripts;
import kanbao.seo.Breadcrumb;
import kanbao.site.Links;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Heads.ListPosition;
import kanbao.web.ListView.Entries;
import kanbao.web.ListView.Group;
import kanbao.web.ListView.Heading;
import kanbao.web.ListView.Introduction;
import kanbao.web.ListView.Year;

/** Creates the views of lists. */
@Component
class ListViews {

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    ListViews(Layouts layouts, Sidebars sidebars, Cards cards, Links links, Messages messages, Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
        this.messages = messages;
    }

    ListView section(Listing<Section> listing, int number, Edition edition) {
        var section = listing.subject();
        return page(new Subject(messages.get("list.section"), scripts.text(section.name()), links.section(section),
                listing.pinnedFirst(), section, SubjectDetails.of(listing, scripts)), number, List.of(), edition);
    }

    ListView topic(Listing<Topic> listing, int number, Edition edition) {
        var topic = listing.subject();
        return page(new Subject(messages.get("list.topic"), scripts.text(topic.name()), links.topic(topic),
                listing.newest(), null,
                SubjectDetails.of(listing, scripts)), number, List.of(), edition);
    }

    ListView author(Listing<Author> listing, int number, Edition edition) {
        var author = listing.subject();
        return page(new Subject(messages.get("list.author"), scripts.text(author.name()), links.author(author),
                listing.newest(),
                null, SubjectDetails.author(listing, scripts)), number, List.of(), edition);
    }

    ListView special(SpecialListing listing, int number, Edition edition) {
        var special = listing.special();
        return page(new Subject(kicker(special), scripts.text(special.title()), links.special(special.slug()),
                listing.articles(),
                null, SubjectDetails.special(listing, scripts)), number, List.of(), edition);
    }

    String kicker(Special special) {
        return special.isSeries() ? messages.get("special.series") : messages.get("special.special");
    }

    /**
     * What a list is about.
     *
     * @param kicker   the kind of list
     * @param path     of its first page
     * @param articles all of them, in the order of the list
     * @param section  whose most-read list is shown; null for that of the site
     * @param about    what else is known about it
     */
    record Subject(String kicker, String title, String path, List<Article> articles, @Nullable Section section,
            SubjectDetails about) {}

    /** @param number of the page, from 1 */
    ListView page(Subject subject, int number, List<Year> years, Edition edition) {
        var shown = Pagination.slice(subject.articles(), number);
        var count = messages.get("list.count", subject.articles().size());
        var position = position(subject.path(), number, subject.articles().size());
        var layout = layouts.list(articleList(subject, position, count, shown), subject.section(), edition);
        var all = subject.about().special() == null ? null : new Link(links.specials(), subject.kicker());
        return new ListView(layout, new Heading(subject.kicker(), all, subject.title(), count),
                number == 1 ? introduction(subject.about()) : null,
                new Entries(groups(subject, number, shown), pagination(position)), years,
                sidebars.ofSection(subject.section(), edition));
    }

    private @Nullable Introduction introduction(SubjectDetails about) {
        var written = about.introduction();
        if (written == null) {
            return null;
        }
        var picture = PictureView.of(written.picture(), links);
        var isAuthor = about.author() != null;
        return new Introduction(written.language(), about.role(), written.standfirst(),
                written.html().value().isEmpty() ? null : written.html(), isAuthor ? picture : null,
                isAuthor ? null : picture,
                about.links().stream().map(link -> new Link(link.address().toASCIIString(), link.name())).toList());
    }

    /** Splits the articles of a page where the subhead changes. */
    private List<Group> groups(Subject subject, int number, List<Article> shown) {
        var subheads = subject.about().subheads();
        if (subheads.isEmpty()) {
            return List.of(group(1, "", shown));
        }
        var first = Pagination.firstRank(number) - 1;
        var groups = new ArrayList<Group>();
        for (var start = 0; start < shown.size();) {
            var subhead = subheads.get(first + start);
            var end = start + 1;
            while (end < shown.size() && subheads.get(first + end).equals(subhead)) {
                end++;
            }
            groups.add(group(groups.size() + 1, subhead, shown.subList(start, end)));
            start = end;
        }
        return groups;
    }

    private Group group(int number, String subhead, List<Article> shown) {
        return new Group(number == 1 ? "stories" : "stories-" + number, subhead.isEmpty() ? "sr-only" : "subhead",
                subhead.isEmpty() ? messages.get("list.stories") : subhead, cards.list(shown));
    }

    private ArticleList articleList(Subject subject, ListPosition position, String count, List<Article> shown) {
        return new ArticleList(subject.title(), pageTitle(subject.title(), position),
                subject.about().description().isEmpty()
                        ? messages.get("list.description", subject.kicker(), subject.title(), count)
                        : subject.about().description(),
                position, shown, subject.about(),
                subject.about().special() == null
                        ? null
                        : new Breadcrumb(messages.get("special.all"), links.specials()));
    }

    /** @param path of the first page */
    static ListPosition position(String path, int number, int entries) {
        return new ListPosition(path, number, Pagination.pages(entries, Pagination.CARDS_ON_A_PAGE));
    }

    /** Returns the title of a list, with the number of the page after the first. */
    String pageTitle(String title, ListPosition position) {
        return position.number() == 1 ? title : title + " · " + pageNumber(position);
    }

    Pagination pagination(ListPosition position) {
        return Pagination.of(position.number(), position.pages(), pageNumber(position),
                newer -> new Link(links.page(position.path(), newer), messages.get("list.newer")),
                older -> new Link(links.page(position.path(), older), messages.get("list.older")));
    }

    private String pageNumber(ListPosition position) {
        return messages.get("list.page", position.number(), position.pages());
    }

}
