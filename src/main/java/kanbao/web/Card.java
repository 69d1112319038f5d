package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.Cut;

/**
 * An article as other pages show it.
 *
 * @param section  the words of its section
 * @param readTime how long it takes to read, in words
 * @param picture  its lead picture, or none
 */
record Card(Words words, String section, When published, String readTime, @Nullable PictureView picture) {

    /**
     * What the card says.
     *
     * @param language as a BCP 47 tag
     */
    record Words(String href, String language, Cut title, Cut excerpt) {}

}
