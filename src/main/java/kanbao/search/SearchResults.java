package kanbao.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;

/**
 * The stories that match a query, best first.
 *
 * @param hits  those of the requested result page
 * @param total the number of hits on all pages, counted up to {@value #MAX_COUNTED}
 * @param match how well they match; if they match differently, the others than the first ones
 * @param asTyped how many of the first ones contain all words as they were typed
 * @param corrected the query with the nearest words of the index, if that was searched too; null if only what was typed
 */
public record SearchResults(List<Hit> hits, int total, Match match, int asTyped, @Nullable String corrected) {

    /** Readers do not page further than this. */
    public static final int MAX_COUNTED = 1_000;

    static SearchResults none(Match match) {
        return new SearchResults(List.of(), 0, match, 0, null);
    }

    /** How well the stories match. */
    public enum Match {
        /** They contain all words of the query, or of the corrected query. */
        ALL_WORDS,
        /** The pinyin initials of their headlines match. */
        INITIALS,
        /** They contain some of the words. */
        SOME_WORDS
    }

    /**
     * A matching story.
     *
     * @param title   the highlighted headline
     * @param excerpt the part of the text that matches best, or the teaser if only other fields match
     */
    public record Hit(Article article, HighlightedText title, HighlightedText excerpt) {}

    /** A text in consecutive parts, with the matching parts highlighted. */
    public record HighlightedText(List<Part> parts) {

        /** A part of a text. */
        public record Part(String text, boolean highlighted) {}

    }

}
