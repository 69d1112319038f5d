package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.TruncatedText;

/**
 * An article as other pages show it.
 *
 * @param section  the words of its section
 * @param readTime how long it takes to read, in words
 * @param picture  its lead picture, or none
 */
record Card(Words words, String section, DisplayTime published, String readTime, @Nullable PictureView picture) {

    /**
     * What the card says.
     *
     * @param language as a BCP 47 tag
     */
    record Words(String href, String language, TruncatedText title, TruncatedText excerpt) {}

}
