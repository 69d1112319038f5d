package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.article.Headline;
import kanbao.site.Links;
import kanbao.web.Card.Words;

/** Makes cards, with titles and excerpts cut to the columns that the place has room for. */
@Component
class Cards {

    /** The lead of the front page: nothing is cut that an editor wrote with measure. */
    private static final Room LEAD = new Room(120, 240);
    /** A card in a list: two lines of headline, three of excerpt. */
    private static final Room LIST = new Room(Headline.LISTED_WHOLE, 150);
    /** A line of the sidebar: two lines of headline. */
    private static final Room RELATED = new Room(64, 0);
    /** A line of the hot list: one line of headline, two of excerpt. */
    private static final Room HOT = new Room(30, 64);

    private final Links links;
    private final Messages wording;

    Cards(Links links, Messages wording) {
        this.links = links;
        this.wording = wording;
    }

    Card lead(Article article) {
        return card(article, LEAD);
    }

    List<Card> list(List<Article> articles) {
        return cards(articles, LIST);
    }

    Card related(Article article) {
        return card(article, RELATED);
    }

    List<Card> hot(List<Article> articles) {
        return cards(articles, HOT);
    }

    private List<Card> cards(List<Article> articles, Room room) {
        return articles.stream().map(article -> card(article, room)).toList();
    }

    private Card card(Article article, Room room) {
        var headline = article.headline();
        var words = new Words(links.article(article.slug()), headline.language(),
                DisplayWidth.cut(article.title(), room.title()), DisplayWidth.cut(article.teaser(), room.excerpt()));
        return new Card(words, article.section().name(), wording.day(article.published()),
                wording.say("article.minutes", article.body().length().minutes()),
                PictureView.of(article.body().lead(), links));
    }

    /** How many columns there are for a title and for an excerpt. */
    private record Room(int title, int excerpt) {}

}
