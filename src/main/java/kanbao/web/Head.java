package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.seo.JsonLd;

/**
 * The content of the {@code head} element of a page.
 *
 * @param path        of the page; null if search engines must not index it
 * @param title       for the browser tab, including the name of the site
 * @param description one sentence for search engines
 * @param robots      the content of {@code meta name=robots}
 * @param properties  Open Graph properties
 * @param aigc        the label of text by artificial intelligence (GB 45438-2025), or null
 * @param data        the schema.org data, if there is any
 */
record Head(@Nullable String path, String title, String description, String robots, List<HeadLink> links,
        List<Property> properties,
        @Nullable String aigc, @Nullable JsonLd data) {

    /**
     * A {@code link} element.
     *
     * @param type  the media type of the target
     * @param title the title of the target
     * @param language the language of the target, for the same page in another one
     */
    record HeadLink(String rel, String href, @Nullable String type, @Nullable String title,
            @Nullable String language) {

        HeadLink(String rel, String href) {
            this(rel, href, null, null, null);
        }

    }

    /** A {@code meta} element with a property. */
    record Property(String name, String content) {}

}
