package kanbao.edition;

import java.util.List;

import kanbao.article.Article;
import kanbao.article.Special;

/**
 * A special with its articles, at least one.
 *
 * @param subheads for each article the heading under which it stands; may be empty
 * @param articles in the order of the special
 * @param newest   newest first
 */
public record SpecialListing(Special special, List<String> subheads, List<Article> articles, List<Article> newest) {

    static SpecialListing of(Special special, List<String> subheads, List<Article> articles) {
        return new SpecialListing(special, subheads, articles,
                articles.stream().sorted(Article.NEWEST_FIRST).toList());
    }

}
