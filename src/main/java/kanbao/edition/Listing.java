package kanbao.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Introduction;
import kanbao.article.Profile;

/**
 * A section, a topic, an author or a month with its articles, at least one.
 *
 * @param newest      newest first
 * @param pinnedFirst in the order of the front page: by the weight that the editor gave, then newest first
 * @param profile     what its own file says; null if it has none
 */
public record Listing<T>(T subject, List<Article> newest, List<Article> pinnedFirst, @Nullable Profile profile) {

    /** A mutable listing to which articles are added, newest first. */
    static <T> Listing<T> builder(T subject) {
        return new Listing<>(subject, new ArrayList<>(), List.of(), null);
    }

    /** An immutable copy. */
    Listing<T> build(@Nullable Profile profileOfSubject) {
        var articles = List.copyOf(newest);
        return new Listing<>(subject, articles, pinnedFirst(articles), profileOfSubject);
    }

    /** What the page shows above its articles; null if the subject has no file. */
    public @Nullable Introduction introduction() {
        return profile == null ? null : profile.introduction();
    }

    /** Returns the same list if no article has a weight and the first one has a date. */
    static List<Article> pinnedFirst(List<Article> newest) {
        return withDatedLead(newest.stream().allMatch(article -> article.placement().weight() == 0)
                ? newest
                : newest.stream().sorted(Article.FRONT_PAGE_ORDER).toList());
    }

    /** An article without a date never leads, unless the editor gave it a weight or no article has a date. */
    private static List<Article> withDatedLead(List<Article> articles) {
        if (articles.isEmpty() || !isUnpinnedAndUndated(articles.getFirst())) {
            return articles;
        }
        var lead = articles.stream().filter(article -> !article.isUndated()).findFirst();
        return lead.map(first -> Stream
                .concat(Stream.of(first), articles.stream().filter(article -> !article.equals(first)))
                .toList()).orElse(articles);
    }

    private static boolean isUnpinnedAndUndated(Article article) {
        return article.isUndated() && article.placement().weight() <= 0;
    }

}
