package kanbao.feed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A story as feeds tell it: whole, with absolute addresses, and without characters that XML cannot hold.
 *
 * @param id         stays when the story gets another address
 * @param categories the section, and the topics
 * @param updated    when readers should look at it anew
 */
record FeedEntry(String id, String address, Words words, List<Named> authors, List<Named> categories, Instant published,
        Instant updated, @Nullable Enclosure picture) {

    /**
     * What it says.
     *
     * @param summary  the standfirst, or empty
     * @param html     all of it, from the lead picture to the corrections
     * @param language as a BCP 47 tag
     */
    record Words(String title, String summary, String html, String language) {}

    /** Somebody or something with a page here. */
    record Named(String name, String address) {}

    /**
     * The lead picture, as readers are shown it.
     *
     * @param length in bytes; 0 where it is made when it is first asked for
     */
    record Enclosure(String address, String type, long length, Size size) {}

    /** In CSS pixels. */
    record Size(int width, int height) {}

}
