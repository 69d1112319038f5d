package kanbao.web;

import java.util.List;

/**
 * What stands around every page: its head, the masthead and the foot.
 *
 * @param language the interface's language, as a BCP 47 tag
 * @param today    the day that the masthead shows
 */
record Layout(String language, Head head, String siteName, DisplayTime today, Ways ways) {

    /**
     * Where one can go from every page.
     *
     * @param files    for programs
     * @param sections beginning with the front page
     */
    record Ways(Link front, Link archive, Link corrections, Way search, Files files, List<Way> sections) {}

    /**
     * Where programs read about the paper.
     *
     * @param search   how to search here
     * @param manifest how it looks on a home screen
     * @param feed     what is new
     */
    record Files(String search, String manifest, String feed) {}

    /** A way to go; {@code here} is whether the page is there or below it. */
    record Way(String href, String words, boolean here) {}

}
