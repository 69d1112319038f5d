package kanbao.edition;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;

/** The ways in which looking for an article can end. */
public sealed interface ArticleLookup {

    /** It is here. */
    record Found(Article article) implements ArticleLookup {}

    /** It is here, at another address. */
    record Moved(Slug to) implements ArticleLookup {}

    /** It was here and was taken back. */
    record Gone(WithdrawnStory story) implements ArticleLookup {}

    /** It was never here. */
    record Unknown() implements ArticleLookup {}

}
