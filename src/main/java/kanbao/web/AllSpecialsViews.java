package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.edition.SpecialListing;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Heads.ListPosition;
import kanbao.web.ListView.Articles;
import kanbao.web.ListView.Group;
import kanbao.web.ListView.Heading;

/** Creates the view of the list of all specials and series, those with the newest story first. */
@Component
class AllSpecialsViews {

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Cards cards;
    private final ListViews lists;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    AllSpecialsViews(Layouts layouts, Sidebars sidebars, Cards cards, ListViews lists, Links links, Messages messages,
            Scripts scripts) {
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.cards = cards;
        this.lists = lists;
        this.links = links;
        this.messages = messages;
        this.scripts = scripts;
    }

    /** @throws NotFoundException if the site has no special, or beyond the last page */
    ListView page(int number, Edition edition) {
        var all = edition.specialsByNewestStory();
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        var shown = Pagination.slice(all, number);
        var pages = Pagination.pages(all.size(), Pagination.CARDS_ON_A_PAGE);
        var title = messages.get("special.all");
        var count = messages.get("special.count", all.size());
        var numbered = messages.get("list.page", number, pages);
        var head = new ArticleList(title, number == 1 ? title : title + " · " + numbered,
                messages.get("special.all-description", scripts.site().name(), count),
                new ListPosition(links.specials(), number, pages), List.of(), SubjectDetails.NOTHING, null);
        var specials = shown.stream().map(SpecialListing::special).map(scripts::special).toList();
        var pagination = Pagination.of(number, pages, numbered,
                newer -> new Link(links.page(links.specials(), newer), messages.get("list.newer")),
                older -> new Link(links.page(links.specials(), older), messages.get("list.older")));
        var group = new Group("specials", "sr-only", title, shown.stream().map(this::card).toList());
        return new ListView(layouts.specials(head, specials, edition), new Heading("", null, title, count), null,
                new Articles(List.of(group), pagination), List.of(), sidebars.ofSite(edition));
    }

    private Card card(SpecialListing listing) {
        var special = scripts.special(listing.special());
        return cards.special(special, listing.newest().getFirst(), lists.kicker(special),
                messages.get("list.count", listing.articles().size()));
    }

}
