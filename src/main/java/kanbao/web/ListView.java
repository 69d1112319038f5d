package kanbao.web;

import java.util.List;

/**
 * One page of the articles of a section, a topic, an author or the archive.
 *
 * @param years links to the months of the archive; empty on other lists
 */
record ListView(Layout layout, Heading heading, Articles articles, List<Year> years, Sidebar sidebar) {

    /**
     * What is above the list.
     *
     * @param kicker the kind of list
     * @param count  the number of articles, as text
     */
    record Heading(String kicker, String title, String count) {}

    /** The articles on this page. */
    record Articles(List<Card> cards, Pagination pagination) {}

    /** A year of the archive. */
    record Year(String text, List<Link> months) {}

}
