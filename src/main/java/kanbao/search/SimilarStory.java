package kanbao.search;

import java.util.List;

import kanbao.article.Article;

/**
 * A story that is like another.
 *
 * @param likeness how much: nearly 0 where they share a word, 1 where they are the same
 * @param words    what the headline or the standfirst of one of them says and both share, as this story writes it, the most telling
 *                 first
 */
public record SimilarStory(Article article, double likeness, List<String> words) {}
