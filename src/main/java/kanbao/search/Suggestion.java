package kanbao.search;

import kanbao.article.ContentKind;
import kanbao.article.Slug;

/**
 * What a reader may look for: a story, or a section, a topic, an author or a special with a page of its own.
 *
 * @param text the headline or the name
 */
public record Suggestion(ContentKind kind, Slug slug, String text) {}
