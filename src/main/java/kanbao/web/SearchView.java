package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.search.SearchResults.Marked;

/**
 * The page that readers search on.
 *
 * @param outcome what came of it; none before anything was asked
 */
record SearchView(Layout frame, SearchForm form, @Nullable Outcome outcome, Sidebar sidebar) {

    /**
     * What came of a search.
     *
     * @param title how many stories were found, or why none were
     * @param words what else there is to say of it, or nothing
     * @param ways  what to try instead; empty where stories were found
     */
    record Outcome(String title, String words, List<Result> results, List<Link> ways, Pagination paging) {}

    /**
     * A story that was found.
     *
     * @param language as a BCP 47 tag
     */
    record Result(String href, String language, Marked title, Marked excerpt, Signature signature) {}

    /** Where and when it was published. */
    record Signature(String section, DisplayTime published) {}

}
