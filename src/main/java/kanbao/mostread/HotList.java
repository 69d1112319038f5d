package kanbao.mostread;

import java.util.List;

import kanbao.article.Article;

/** Articles in their rank, and by what rule: readers are told. */
public record HotList(List<Article> articles, Basis basis) {

    /** What the ranks stand for. */
    public enum Basis {
        /** When the articles were published, because no reads are counted yet. */
        NEWEST
    }

}
