package kanbao.related;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import kanbao.article.Article;
import kanbao.edition.Edition;

/** Finds what to read next. */
public interface RelatedArticles {

    /**
     * The stories to put beside this one, best first: never itself, never one twice, and never none while the edition
     * has another.
     */
    List<RelatedArticle> relatedTo(Article article, Edition edition);

    /** Finds the best links of all stories of the edition, in the background; done when they are found. */
    CompletableFuture<Void> prepare(Edition edition);

}
