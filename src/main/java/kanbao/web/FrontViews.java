package kanbao.web;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.web.FrontPage.Story;
import kanbao.web.FrontView.Row;
import kanbao.web.FrontView.Stories;

/** Creates the view of the front page. */
@Component
class FrontViews {

    private static final int ARTICLES_IN_STRUCTURED_DATA = 10;

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    FrontViews(Layouts layouts, Sidebars sidebars, Cards cards, Links links, Messages messages, Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
        this.messages = messages;
    }

    FrontView page(Edition edition) {
        var plan = FrontPage.of(edition);
        return new FrontView(
                layouts.front(plan.articles().limit(ARTICLES_IN_STRUCTURED_DATA).toList(), edition),
                plan.lead() == null ? null : cards.lead(plan.lead()), stories(plan.besideLead()),
                plan.latest().stream().map(this::card).toList(),
                sidebars.ofFrontPage(plan.mostReadLength(), edition),
                plan.rows().stream().map(row -> new Row(row.stream().map(this::block).toList())).toList());
    }

    private FrontView.Block block(FrontPage.Block block) {
        var section = block.section();
        var all = section == null
                ? new Link(links.archive(), messages.get("front.more"))
                : new Link(links.section(section), scripts.text(section.name()));
        return new FrontView.Block(all, stories(block));
    }

    private Stories stories(FrontPage.Block block) {
        return new Stories(block.stories().stream().map(this::card).toList(),
                block.headlines().stream().map(cards::headline).toList());
    }

    private Card card(Story story) {
        return story.withPicture() ? cards.withPicture(story.article()) : cards.withoutPicture(story.article());
    }

}
