package kanbao.search;

import java.util.List;

import kanbao.article.Article;

/**
 * The stories that match a question, the best first.
 *
 * @param hits  those of the page that was asked for
 * @param total how many there are on all pages; at most {@value #COUNTED} are counted, more are said to be that many
 * @param fit   how well they match
 */
public record SearchResults(List<Hit> hits, int total, Fit fit) {

    /** Nobody looks at more. */
    public static final int COUNTED = 1_000;

    /** How well stories match. */
    public enum Fit {
        /** They have all words. */
        ALL,
        /** Their headlines, read out, begin their syllables with these letters. */
        INITIALS,
        /** They have some of the words, or words that are written nearly so. */
        SOME
    }

    /**
     * A story that matches.
     *
     * @param title   its headline
     * @param excerpt where it says what was asked for, or its teaser
     */
    public record Hit(Article article, Marked title, Marked excerpt) {}

    /** A text with the parts marked that match. */
    public record Marked(List<Part> parts) {

        /** A part of a text. */
        public record Part(String words, boolean marked) {}

    }

}
