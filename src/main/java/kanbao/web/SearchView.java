package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.search.SearchResults.HighlightedText;

/**
 * The search page.
 *
 * @param results null before the first search
 */
record SearchView(Layout layout, SearchForm form, @Nullable Results results, Sidebar sidebar) {

    /**
     * The results of a search, or why there are none.
     *
     * @param title       the number of results, or what happened
     * @param details     more about it, or empty
     * @param correction  null if only what was typed was searched
     * @param specials    the specials whose titles match
     * @param suggestions what the reader can do instead; empty if there are results
     */
    record Results(String title, String details, @Nullable Correction correction, List<Link> specials,
            List<Result> articles, List<Link> suggestions,
            Pagination pagination) {}

    /**
     * The query with the nearest words, which was searched instead of the one typed, or beside it.
     *
     * @param exact searches for exactly what was typed
     */
    record Correction(String text, Link exact) {}

    /**
     * An article or a site page that matches.
     *
     * @param language a BCP 47 tag
     * @param title    with marks where its lines may end ({@link HeadlineBreaks})
     * @param origin   null for a site page
     */
    record Result(String href, String language, HighlightedText title, HighlightedText excerpt,
            @Nullable Origin origin) {}

    /** The section and the date of an article. */
    record Origin(String section, DisplayTime published) {}

}
