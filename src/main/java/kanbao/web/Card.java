package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.TruncatedText;

/**
 * An article, or a special, as other pages show it.
 *
 * @param section   the name of its section
 * @param published the day of an article, or of the newest one of a special
 * @param readTime  the estimated reading time, or the number of the articles of a special, as text
 */
record Card(Text text, String section, DisplayTime published, String readTime, @Nullable PictureView picture) {

    /**
     * The linked title and the excerpt.
     *
     * @param language a BCP 47 tag
     * @param title    with marks where its lines may end ({@link HeadlineBreaks})
     * @param excerpt  truncated; may be empty
     */
    record Text(String href, String language, TruncatedText title, String excerpt) {}

}
