package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;

/**
 * One page of the articles of a section, a topic, an author, a special or the archive, or of all specials.
 *
 * @param introduction null if the list has no file of its own, and on all pages after the first
 * @param years links to the months of the archive; empty on other lists
 */
record ListView(Layout layout, Heading heading, @Nullable Introduction introduction, Entries entries,
        List<Year> years, Sidebar sidebar) {

    /**
     * What is above the list.
     *
     * @param kicker the kind of list; empty for the list of specials
     * @param all    the page of all lists of this kind, with the kicker as its text; null if there is none
     * @param count  the number of entries, as text
     */
    record Heading(String kicker, @Nullable Link all, String title, String count) {}

    /**
     * What its own file says about the subject of the list.
     *
     * @param language   a BCP 47 tag
     * @param role       of an author; may be empty
     * @param standfirst may be empty
     * @param html       null if the file has no text
     * @param portrait   the photo of an author, or null
     * @param picture    of any other subject, or null
     * @param links      pages about an author on other sites
     */
    record Introduction(String language, String role, String standfirst, @Nullable SanitizedHtml html,
            @Nullable PictureView portrait, @Nullable PictureView picture, List<Link> links) {}

    /** The articles, or the specials, on this page. */
    record Entries(List<Group> groups, Pagination pagination) {}

    /**
     * The entries below one heading.
     *
     * @param id    of the heading, unique on the page
     * @param style {@code subhead}, or {@code sr-only} if only screen readers need it
     */
    record Group(String id, String style, String heading, List<Card> cards) {}

    /** A year of the archive. */
    record Year(String text, List<Link> months) {}

}
