package kanbao.web;

/**
 * A page that says why there is nothing else to show.
 *
 * @param title what happened
 * @param words why, and what still works
 */
record ErrorPage(Frame frame, int status, String title, String words, Sidebar sidebar) {}
