package kanbao.edition;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;

/** The result of finding an article by its slug. */
public sealed interface ArticleLookup {

    record Found(Article article) implements ArticleLookup {}

    /** The slug was spelled differently; the article has this one. */
    record Moved(Slug to) implements ArticleLookup {}

    record Withdrawn(WithdrawnStory story) implements ArticleLookup {}

    record NotFound() implements ArticleLookup {}

}
