package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.site.Links;
import kanbao.web.Heads.Listed;
import kanbao.web.Heads.Span;
import kanbao.web.ListView.Articles;
import kanbao.web.ListView.Heading;
import kanbao.web.ListView.Year;

/** Makes the pages of a list. */
@Component
class ListViews {

    private final Layouts frames;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;
    private final Messages wording;

    ListViews(Layouts frames, Sidebars sidebars, Cards cards, Links links, Messages wording) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
        this.wording = wording;
    }

    /** What a list is of, where it is, and all that is in it. */
    record Subject(String kicker, String title, String path, List<Article> articles, @Nullable Section section) {}

    /** The page with this number, from 1. */
    ListView page(Subject subject, int number, List<Year> years, Edition edition) {
        var shown = Pagination.slice(subject.articles(), number);
        var extent = wording.say("list.extent", subject.articles().size());
        var frame = frames.list(listed(subject, number, extent, shown), subject.section(), edition);
        return new ListView(frame, new Heading(subject.kicker(), subject.title(), extent),
                new Articles(cards.list(shown), paging(subject, number)), years,
                sidebars.besideList(subject.section(), edition));
    }

    private Listed listed(Subject subject, int number, String extent, List<Article> shown) {
        var span = new Span(subject.path(), number, pages(subject));
        var tab = number == 1
                ? subject.title()
                : subject.title() + " · " + wording.say("list.page", number, span.pages());
        return new Listed(subject.title(), tab,
                wording.say("list.description", subject.kicker(), subject.title(), extent), span, shown);
    }

    private static int pages(Subject subject) {
        return Pagination.pages(subject.articles().size(), Pagination.CARDS_ON_A_PAGE);
    }

    private Pagination paging(Subject subject, int number) {
        var pages = pages(subject);
        return Pagination.of(number, pages, wording.say("list.page", number, pages),
                newer -> new Link(links.page(subject.path(), newer), wording.say("list.newer")),
                older -> new Link(links.page(subject.path(), older), wording.say("list.older")));
    }

}
