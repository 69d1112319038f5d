package kanbao.related;

import kanbao.article.Article;

/** A story as {@link SimilarStories} compares it with others. */
record IndexedStory(int number, Article article, MinHashSignature signature, StoryPhrases phrases) {}
