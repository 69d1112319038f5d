package kanbao.web;

/**
 * A link to an article, with its headline.
 *
 * @param language a BCP 47 tag
 * @param title    with marks where its lines may end ({@link HeadlineBreaks})
 */
record HeadlineLink(String href, String language, String title) {}
