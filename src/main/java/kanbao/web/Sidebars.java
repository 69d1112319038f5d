package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.mostread.MostReadList;
import kanbao.related.RelatedArticle;
import kanbao.related.RelatedArticles;
import kanbao.site.Links;
import kanbao.web.Sidebar.Hot;
import kanbao.web.Sidebar.RelatedLink;

/** Makes sidebars. */
@Component
class Sidebars {

    private static final int HOT = 9;

    private final RelatedArticles related;
    private final MostRead mostRead;
    private final Cards cards;
    private final Links links;
    private final Messages wording;

    Sidebars(RelatedArticles related, MostRead mostRead, Cards cards, Links links, Messages wording) {
        this.related = related;
        this.mostRead = mostRead;
        this.cards = cards;
        this.links = links;
        this.wording = wording;
    }

    Sidebar beside(Article article, Edition edition) {
        var beside = related.beside(article, edition).stream().map(this::link).toList();
        return sidebar(beside, mostRead.top(HOT, edition));
    }

    Sidebar besideList(@Nullable Section section, Edition edition) {
        return sidebar(List.of(),
                section == null ? mostRead.top(HOT, edition) : mostRead.top(HOT, section, edition));
    }

    private RelatedLink link(RelatedArticle story) {
        return new RelatedLink(cards.related(story.article()), wording.reason(story));
    }

    private Sidebar sidebar(List<RelatedLink> beside, MostReadList hot) {
        return new Sidebar(beside, new Hot(wording.hotTitle(hot.basis()), wording.hotBasis(hot.basis()),
                cards.hot(hot.articles()), new Link(links.hot(), wording.say("hot.all"))));
    }

}
