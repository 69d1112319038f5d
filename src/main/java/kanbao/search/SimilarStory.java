package kanbao.search;

import kanbao.article.Article;

/**
 * A story that is similar to another.
 *
 * @param similarity from nearly 0 for one common word to 1 for the same text
 */
public record SimilarStory(Article article, double similarity) {}
