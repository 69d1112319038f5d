package kanbao.web;

import java.util.List;

/**
 * A page of a list of articles: of a section, a topic, an author or the archive.
 *
 * @param years the way through the archive; empty elsewhere
 */
record ListView(Layout frame, Heading heading, Articles articles, List<Year> years, Sidebar sidebar) {

    /**
     * What stands above the list.
     *
     * @param kicker what kind of list it is
     * @param title  what it is a list of
     * @param extent how many articles there are, in words
     */
    record Heading(String kicker, String title, String extent) {}

    /** The articles on this page. */
    record Articles(List<Card> cards, Pagination paging) {}

    /** A year of the archive. */
    record Year(String words, List<Link> months) {}

}
