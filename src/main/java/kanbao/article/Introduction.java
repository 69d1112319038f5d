package kanbao.article;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a section, a topic, an author or a special shows above its articles, from a file of its own.
 *
 * @param standfirst the description in the front matter; may be empty
 * @param picture    or null
 * @param html       the text of the file; may be empty
 * @param excerpt    the beginning of that text without markup; may be empty
 * @param language   of all this, a BCP 47 tag
 */
public record Introduction(String standfirst, @Nullable Figure picture, SanitizedHtml html, String excerpt,
        String language) {

    /** One sentence or a few for search engines and feeds; empty if the file has neither a description nor a text. */
    public String description() {
        return standfirst.isEmpty() ? excerpt : standfirst;
    }

}
