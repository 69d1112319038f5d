package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.article.Headline;
import kanbao.article.Special;
import kanbao.script.Scripts;
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
    /** The excerpt of a card of the front page: two lines. */
    static final int FRONT_EXCERPT = 76;
    private static final Limits FRONT = new Limits(Headline.MAX_LIST_WIDTH, FRONT_EXCERPT);
    /** An entry of the most-read list in the sidebar: one line of title and two of excerpt, together three lines. */
    private static final Limits MOST_READ = new Limits(Headline.MAX_LIST_WIDTH, 80);
    /** An entry whose title takes two lines: the excerpt has one. */
    private static final Limits MOST_READ_LONG_TITLE = new Limits(Headline.MAX_LIST_WIDTH, 40);
    private static final int MOST_READ_LINE = 40;

    private final HeadlineBreaks headlines;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    Cards(HeadlineBreaks headlines, Links links, Messages messages, Scripts scripts) {
        this.scripts = scripts;
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
        return articles.stream().map(this::mostRead).toList();
    }

    /** The headline is whole; the excerpt takes the remaining room. */
    private Card mostRead(Article article) {
        return card(article, DisplayWidth.of(article.title()) > MOST_READ_LINE ? MOST_READ_LONG_TITLE : MOST_READ);
    }

    /**
     * @param special in the script of the page
     * @param kind    whether it is a special or a series, as text
     * @param count   the number of its articles, as text
     */
    Card special(Special special, Article newest, String kind, String count) {
        var introduction = special.introduction();
        var text = introduction == null ? "" : excerpt(introduction.description(), LIST.excerpt());
        var language = introduction == null ? scripts.language().toLanguageTag() : introduction.language();
        return new Card(
                new Text(links.special(special.slug()), language,
                        DisplayWidth.truncate(special.title(), LIST.title()), text),
                kind, messages.day(newest.published()), kind + " · " + count,
                introduction == null ? null : PictureView.of(introduction.picture(), links));
    }

    Card withPicture(Article article) {
        return card(article, FRONT);
    }

    Card withoutPicture(Article article) {
        var card = card(article, FRONT);
        return new Card(card.text(), card.section(), card.published(), card.readTime(), null);
    }

    /** Only the headline of an article. */
    Text headline(Article article) {
        return text(article, scripts.summary(article), new Limits(Headline.MAX_LIST_WIDTH, 0));
    }

    private Card card(Article article, Limits limits) {
        var shown = scripts.summary(article);
        return new Card(text(article, shown, limits), shown.section().name(), messages.day(article.published()),
                messages.readTime(article.body().length().minutes()),
                PictureView.of(shown.body().leadPicture(), links));
    }

    /** @param shown the article in the script of the page */
    private Text text(Article article, Article shown, Limits limits) {
        return new Text(links.article(article.slug()), shown.headline().language(),
                headlines.truncate(article, limits.title()),
                limits.excerpt() == 0 ? "" : excerpt(shown.teaser(), limits.excerpt()));
    }

    /** The rest is left out also for screen readers: it is the beginning of the article. */
    private static String excerpt(String text, int columns) {
        var excerpt = DisplayWidth.truncate(text, columns);
        return excerpt.isTruncated() ? excerpt.shown() + "…" : excerpt.shown();
    }

    /** The maximum widths in columns ({@link DisplayWidth}). */
    private record Limits(int title, int excerpt) {}

}
