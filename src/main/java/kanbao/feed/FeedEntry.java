package kanbao.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An article in a feed, with absolute addresses, and without characters that XML does not allow.
 *
 * @param id         permanent: it stays the same if the address changes
 * @param contributors those who worked on the article besides the authors
 * @param categories the section and the topics
 * @param updated    when the article changed last, a correction included
 * @param picture    the lead picture in the size that article pages show
 * @param media      the videos and audio files, in their order
 */
record FeedEntry(String id, String address, Text text, List<Creator> authors, List<String> contributors,
        List<NamedLink> categories,
        Instant published,
        Instant updated, @Nullable Enclosure picture, List<Enclosure> media) {

    /** Returns the same entry without the article. */
    FeedEntry withoutArticle() {
        return new FeedEntry(id, address, new Text(text.title(), text.summary(), "", text.language()), authors,
                contributors, categories,
                published, updated, picture, media);
    }

    /**
     * The text of the article.
     *
     * @param summary  the standfirst; may be empty
     * @param html     the whole article, from the lead picture to the corrections; may be empty
     * @param language a BCP 47 tag
     */
    record Text(String title, String summary, String html, String language) {}

    /** A section or a topic, with the address of its page. */
    record NamedLink(String name, String address) {}

    /**
     * An author, with the address of the author's page.
     *
     * @param avatar the address of the author's photo, or null
     */
    record Creator(String name, String address, @Nullable String avatar) {}

    /**
     * A file of the article.
     *
     * @param length   in bytes; 0 if the file is created only at the first request
     * @param duration of a video or an audio file; zero if it is unknown
     * @param cover    the address of the cover of an episode of a podcast; empty if there is none
     */
    record Enclosure(String address, String type, long length, Size size, Duration duration, String cover) {}

    /** In CSS pixels; 0 × 0 for an audio file. */
    record Size(int width, int height) {}

}
