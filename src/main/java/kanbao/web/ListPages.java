package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.site.Links;
import kanbao.web.ListPage.Articles;
import kanbao.web.ListPage.Heading;
import kanbao.web.ListPage.Year;

/** Makes the pages of a list. */
@Component
class ListPages {

    private final Frames frames;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;
    private final Wording wording;

    ListPages(Frames frames, Sidebars sidebars, Cards cards, Links links, Wording wording) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
        this.wording = wording;
    }

    /** What a list is of, where it is, and all that is in it. */
    record Subject(String kicker, String title, String path, List<Article> articles, @Nullable Section section) {}

    /** The page with this number, from 1. */
    ListPage page(Subject subject, int number, List<Year> years, Edition edition) {
        var shown = Paging.slice(subject.articles(), number);
        var extent = wording.say("list.extent", subject.articles().size());
        var path = links.page(subject.path(), number);
        var frame = frames.page(subject.title(),
                wording.say("list.description", subject.kicker(), subject.title(), extent), path,
                subject.section(), edition);
        return new ListPage(frame, new Heading(subject.kicker(), subject.title(), extent),
                new Articles(cards.list(shown), paging(subject, number)), years,
                sidebars.besideList(subject.section(), edition));
    }

    private Paging paging(Subject subject, int number) {
        var pages = Paging.pages(subject.articles().size(), Paging.CARDS_ON_A_PAGE);
        return Paging.of(number, pages, wording.say("list.page", number, pages),
                newer -> new Link(links.page(subject.path(), newer), wording.say("list.newer")),
                older -> new Link(links.page(subject.path(), older), wording.say("list.older")));
    }

}
