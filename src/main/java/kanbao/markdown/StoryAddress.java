package kanbao.markdown;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Addresses that stand for another story, until all stories are known. Markdown and HTML have no other place for them than a
 * link's destination.
 */
final class StoryAddress {

    /** Of a link that keeps its text. */
    static final String SCHEME = "kanbao-story";
    /** Of a link whose text is the title of that story. */
    static final String TITLED_SCHEME = "kanbao-story-title";

    private StoryAddress() {
    }

    /** @param target as the editor names the story, with an optional fragment */
    static String of(String target) {
        return SCHEME + ":" + encoded(target);
    }

    static String titled(String target) {
        return TITLED_SCHEME + ":" + encoded(target);
    }

    private static String encoded(String target) {
        return UriUtils.encode(target, StandardCharsets.UTF_8).replace("%2F", "/").replace("%23", "#");
    }

    static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

}
