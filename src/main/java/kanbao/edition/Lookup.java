package kanbao.edition;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Withdrawn;

/** The ways in which looking for an article can end. */
public sealed interface Lookup {

    /** It is here. */
    record Found(Article article) implements Lookup {}

    /** It is here, at another address. */
    record Moved(Slug to) implements Lookup {}

    /** It was here and was taken back. */
    record Gone(Withdrawn story) implements Lookup {}

    /** It was never here. */
    record Unknown() implements Lookup {}

}
