package kanbao.web;

import java.util.List;

/**
 * The most-read list.
 *
 * @param basis       how it is ranked, in one line
 * @param explanation how page views are counted and ranked, in a paragraph
 */
record MostReadView(Layout layout, String title, String basis, String explanation, List<Entry> entries) {

    /**
     * An article of the list.
     *
     * @param views     the number of all page views, as text
     * @param sparkline the page views of the last 24 hours, as the points of a polyline in a box of 96 by 24
     * @param lastDay   the same as text
     */
    record Entry(Card card, String views, String sparkline, String lastDay) {}

}
