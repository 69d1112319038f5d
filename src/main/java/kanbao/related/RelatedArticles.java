package kanbao.related;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import kanbao.article.Article;
import kanbao.edition.Edition;

/** Finds the related articles of an article. */
public interface RelatedArticles {

    /** The related articles, best first, without duplicates; empty only if the edition has no other article. */
    List<RelatedArticle> relatedTo(Article article, Edition edition);

    /** Finds the related articles of all articles in the background, once per edition; completes when they are found. */
    CompletableFuture<Void> prepare(Edition edition);

}
