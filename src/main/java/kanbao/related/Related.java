package kanbao.related;

import java.util.List;

import kanbao.article.Article;
import kanbao.edition.Edition;

/** Finds what to read next. */
public interface Related {

    /**
     * The articles to put beside this one, best first: never itself, never one twice, and never none while the edition
     * has another.
     */
    List<Article> beside(Article article, Edition edition);

}
