package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.edition.SpecialListing;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.web.Heads.ArticleList;
import kanbao.web.ListView.Entries;
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
        var position = ListViews.position(links.specials(), number, all.size());
        var title = messages.get("special.all");
        var count = messages.get("special.count", all.size());
        var head = new ArticleList(title, lists.pageTitle(title, position),
                messages.get("special.all-description", scripts.site().name(), count), position, List.of(),
                SubjectDetails.NOTHING, null);
        var specials = shown.stream().map(SpecialListing::special).map(scripts::special).toList();
        var group = new Group("specials", "sr-only", title, shown.stream().map(this::card).toList());
        return new ListView(layouts.specials(head, specials, edition), new Heading("", null, title, count), null,
                new Entries(List.of(group), lists.pagination(position)), List.of(), sidebars.ofSite(edition));
    }

    private Card card(SpecialListing listing) {
        var special = scripts.special(listing.special());
        return cards.special(special, listing.newest().getFirst(), lists.kicker(special),
                messages.get("list.count", listing.articles().size()));
    }

}
