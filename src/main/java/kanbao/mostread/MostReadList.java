package kanbao.mostread;

import java.util.List;

import kanbao.article.Article;

/** Articles in their rank, and by what rule: readers are told. */
public record MostReadList(List<Article> articles, Basis basis) {

    public MostReadList {
        articles = List.copyOf(articles);
    }

    /** What the ranks stand for. */
    public enum Basis {
        /** How much the articles are read, the later the more. */
        VIEWS,
        /** The same, and below them, for want of more that are read, what the editor pinned and what is newest. */
        VIEWS_THEN_NEWEST,
        /** What the editor pinned and what is newest, because there are too few readers to speak of. */
        TOO_FEW_VIEWS,
        /** When the articles were published, because counting is broken. */
        NEWEST
    }

}
