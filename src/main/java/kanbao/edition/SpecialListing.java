package kanbao.edition;

import java.util.List;

import kanbao.article.Article;
import kanbao.article.Special;

/**
 * A special with its articles, at least one, in its order.
 *
 * @param subheads for each article the heading under which it stands; may be empty
 */
public record SpecialListing(Special special, List<String> subheads, List<Article> articles) {

    /** The articles, newest first. */
    public List<Article> newest() {
        return articles.stream().sorted(Article.NEWEST_FIRST).toList();
    }

}
