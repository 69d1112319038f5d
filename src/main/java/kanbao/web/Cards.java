package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.article.Headline;
import kanbao.site.Links;
import kanbao.web.Card.Text;

/** Creates cards and truncates their titles and excerpts to the width of the place where they are shown. */
@Component
class Cards {

    /** The lead of the front page: wide enough for most titles and excerpts. */
    private static final Limits LEAD = new Limits(120, 240);
    /** A card in a list: two lines of title, three of excerpt. */
    private static final Limits LIST = new Limits(Headline.MAX_LIST_WIDTH, 150);
    /** A related article in the sidebar: two lines of title. */
    private static final Limits RELATED = new Limits(64, 0);
    /** An entry of the most-read list in the sidebar: one line of title, two of excerpt. */
    private static final Limits MOST_READ = new Limits(30, 64);

    private final HeadlineBreaks headlines;
    private final Links links;
    private final Messages messages;

    Cards(HeadlineBreaks headlines, Links links, Messages messages) {
        this.headlines = headlines;
        this.links = links;
        this.messages = messages;
    }

    Card lead(Article article) {
        return card(article, LEAD);
    }

    Card listed(Article article) {
        return card(article, LIST);
    }

    List<Card> list(List<Article> articles) {
        return articles.stream().map(this::listed).toList();
    }

    Card related(Article article) {
        return card(article, RELATED);
    }

    List<Card> mostRead(List<Article> articles) {
        return articles.stream().map(article -> card(article, MOST_READ)).toList();
    }

    private Card card(Article article, Limits limits) {
        var text = new Text(links.article(article.slug()), article.headline().language(),
                headlines.truncate(article, limits.title()),
                DisplayWidth.truncate(article.teaser(), limits.excerpt()));
        return new Card(text, article.section().name(), messages.day(article.published()),
                messages.get("article.minutes", article.body().length().minutes()),
                PictureView.of(article.body().leadPicture(), links));
    }

    /** The maximum widths in columns ({@link DisplayWidth}). */
    private record Limits(int title, int excerpt) {}

}
