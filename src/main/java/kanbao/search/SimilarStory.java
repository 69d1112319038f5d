package kanbao.search;

import kanbao.article.Article;

/**
 * A story that is like another.
 *
 * @param likeness how much: nearly 0 where they share a word, 1 where they are the same
 */
public record SimilarStory(Article article, double likeness) {}
