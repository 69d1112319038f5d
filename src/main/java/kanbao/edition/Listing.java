package kanbao.edition;

import java.util.ArrayList;
import java.util.List;

import kanbao.article.Article;

/**
 * A section, a topic, an author or a month with its articles, at least one.
 *
 * @param newest      newest first
 * @param pinnedFirst in the order of the front page: by the weight that the editor gave, then newest first
 */
public record Listing<T>(T subject, List<Article> newest, List<Article> pinnedFirst) {

    /** A mutable listing to which articles are added, newest first. */
    static <T> Listing<T> builder(T subject) {
        return new Listing<>(subject, new ArrayList<>(), List.of());
    }

    /** An immutable copy. */
    Listing<T> build() {
        var articles = List.copyOf(newest);
        return new Listing<>(subject, articles, pinnedFirst(articles));
    }

    /** Returns the same list if no article has a weight. */
    static List<Article> pinnedFirst(List<Article> newest) {
        return newest.stream().allMatch(article -> article.placement().weight() == 0)
                ? newest
                : newest.stream().sorted(Article.FRONT_PAGE_ORDER).toList();
    }

}
