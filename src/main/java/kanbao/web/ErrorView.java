package kanbao.web;

import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is nothing else to show.
 *
 * @param title what happened
 * @param words why, and what still works
 * @param search a form with the words of the address in it, or none where they would not help
 */
record ErrorView(Layout frame, int status, String title, String words, @Nullable SearchForm search,
        Sidebar sidebar) {}
