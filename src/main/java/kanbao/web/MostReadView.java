package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
     * @param views   the number of all page views, as text; null if there are few
     * @param lastDay null if there were few
     */
    record Entry(Card card, @Nullable String views, @Nullable LastDay lastDay) {}

    /**
     * The page views of the last 24 hours.
     *
     * @param sparkline as the points of a polyline in a box of 96 by 24
     * @param text      the same as text
     */
    record LastDay(String sparkline, String text) {}

}
