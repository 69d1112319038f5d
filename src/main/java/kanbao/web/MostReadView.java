package kanbao.web;

import java.util.List;

/**
 * The whole hot list.
 *
 * @param how how it is made, in a paragraph
 */
record MostReadView(Layout frame, String title, String basis, String how, List<Entry> entries) {

    /**
     * A line of the list.
     *
     * @param reads    all reads, in words
     * @param curve    the points of the reads of the last 24 hours, for a polyline in a box of 96 by 24
     * @param lastDay  the same in words
     */
    record Entry(Card card, String reads, String curve, String lastDay) {}

}
