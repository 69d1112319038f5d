package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.seo.JsonLd;

/**
 * What browsers and other machines are told of a page.
 *
 * @param title       for the browser's tab, with the paper's name
 * @param description one sentence for search engines
 * @param robots      what search engines may do, as {@code meta name=robots} says it
 * @param links       to what belongs to the page, such as its canonical address
 * @param properties  how it looks when it is shared (Open Graph)
 * @param data        what it says in schema.org's words; none where it says nothing
 */
record Head(String title, String description, String robots, List<HeadLink> links, List<Property> properties,
        @Nullable JsonLd data) {

    /**
     * A {@code link} element.
     *
     * @param type  of what it leads to, or none
     * @param title of what it leads to, or none
     */
    record HeadLink(String rel, String href, @Nullable String type, @Nullable String title) {}

    /** A {@code meta} element with a property. */
    record Property(String name, String content) {}

}
