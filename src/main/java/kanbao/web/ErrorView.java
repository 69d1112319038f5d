package kanbao.web;

import org.jspecify.annotations.Nullable;

/**
 * An error page.
 *
 * @param search a search form filled with words of the requested address; only if nothing is at that address
 */
record ErrorView(Layout layout, int status, Text text, @Nullable SearchForm search, Sidebar sidebar) {

    /**
     * The outcome that readers see.
     *
     * @param title   what happened
     * @param details why, and what the reader can do
     */
    record Text(String title, String details) {}

}
