package kanbao.edition;

import java.util.ArrayList;
import java.util.List;

import kanbao.article.Article;

/**
 * A section, a topic or an author, and the articles that it has; there is at least one.
 *
 * @param newest      newest first
 * @param pinnedFirst in the order of the front page: what the editor gave weight to, then the newest
 */
public record Listing<T>(T subject, List<Article> newest, List<Article> pinnedFirst) {

    /** A listing that articles are still added to, the newest first. */
    static <T> Listing<T> open(T subject) {
        return new Listing<>(subject, new ArrayList<>(), List.of());
    }

    /** The same, finished and immutable. */
    Listing<T> closed() {
        var finished = List.copyOf(newest);
        return new Listing<>(subject, finished, pinnedFirst(finished));
    }

    /** The same list where the editor gave weight to none. */
    static List<Article> pinnedFirst(List<Article> newest) {
        return newest.stream().allMatch(article -> article.placement().weight() == 0)
                ? newest
                : newest.stream().sorted(Article.FRONT_PAGE_ORDER).toList();
    }

}
