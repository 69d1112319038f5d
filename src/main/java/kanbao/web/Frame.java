package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its head, the masthead and the foot.
 *
 * @param language the interface's language, as a BCP 47 tag
 * @param today    the day that the masthead shows
 */
record Frame(String language, Head head, String siteName, When today, Ways ways) {

    /**
     * What the browser and machines are told of a page.
     *
     * @param title       for the browser's tab, with the paper's name
     * @param description one sentence for search engines
     * @param canonical   the page's full address; none where nothing is
     * @param listed      whether search engines may list it
     */
    record Head(String title, String description, @Nullable String canonical, boolean listed) {}

    /**
     * Where one can go from every page.
     *
     * @param searchDescription where browsers read how to search here
     * @param sections          beginning with the front page
     */
    record Ways(Link front, Link archive, Way search, String searchDescription, List<Way> sections) {}

    /** A way to go; {@code here} is whether the page is there or below it. */
    record Way(String href, String words, boolean here) {}

}
