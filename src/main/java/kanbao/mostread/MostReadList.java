package kanbao.mostread;

import java.util.List;

import kanbao.article.Article;

/** Ranked articles, and the basis of the ranking, which readers see. */
public record MostReadList(List<Article> articles, Basis basis) {

    public MostReadList {
        articles = List.copyOf(articles);
    }

    /** The basis of a ranking. */
    public enum Basis {
        /** Page views, recent ones with more weight. */
        VIEWS,
        /** Page views; then pinned and newest articles, because too few articles have views. */
        VIEWS_THEN_NEWEST,
        /** Pinned and newest articles, because there are too few page views. */
        TOO_FEW_VIEWS,
        /** The publication date, because page views cannot be stored. */
        NEWEST
    }

}
