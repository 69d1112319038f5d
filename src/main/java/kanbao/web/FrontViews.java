package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.web.FrontView.Block;

/** Creates the view of the front page. */
@Component
class FrontViews {

    private static final int CARDS_IN_A_BLOCK = 4;
    private static final int ARTICLES_IN_STRUCTURED_DATA = 10;

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final Cards cards;
    private final Links links;

    FrontViews(Layouts layouts, Sidebars sidebars, Cards cards, Links links) {
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.cards = cards;
        this.links = links;
    }

    FrontView page(Edition edition) {
        var layout = layouts.front(edition.pinnedFirst().stream().limit(ARTICLES_IN_STRUCTURED_DATA).toList(),
                edition);
        if (edition.pinnedFirst().isEmpty()) {
            return new FrontView(layout, null, List.of(), sidebars.ofSite(edition));
        }
        var lead = edition.pinnedFirst().getFirst();
        var blocks = edition.sections()
                .stream()
                .map(section -> block(section, lead))
                .filter(block -> !block.cards().isEmpty())
                .toList();
        return new FrontView(layout, cards.lead(lead), blocks, sidebars.ofArticle(lead, edition));
    }

    private Block block(Listing<Section> section, Article lead) {
        var articles = section.pinnedFirst()
                .stream()
                .filter(article -> !article.slug().equals(lead.slug()))
                .limit(CARDS_IN_A_BLOCK)
                .toList();
        return new Block(new Link(links.section(section.subject()), section.subject().name()), cards.list(articles));
    }

}
