package kanbao.web;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.related.Related;

/** Makes sidebars. */
@Component
class Sidebars {

    private static final int HOT = 9;

    private final Related related;
    private final MostRead mostRead;
    private final Cards cards;
    private final Wording wording;

    Sidebars(Related related, MostRead mostRead, Cards cards, Wording wording) {
        this.related = related;
        this.mostRead = mostRead;
        this.cards = cards;
        this.wording = wording;
    }

    Sidebar beside(Article article, Edition edition) {
        return sidebar(cards.related(related.beside(article, edition)), edition);
    }

    Sidebar besideList(Edition edition) {
        return sidebar(List.of(), edition);
    }

    private Sidebar sidebar(List<Card> relatedCards, Edition edition) {
        var hot = mostRead.top(HOT, edition);
        return new Sidebar(relatedCards, cards.hot(hot.articles()),
                wording.say("hot.basis." + hot.basis().name().toLowerCase(Locale.ROOT)));
    }

}
