package kanbao.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.Podcast;

/**
 * One page of a feed.
 *
 * @param subtitle one sentence about the list, or about the site
 * @param path   the path of the list page that the feed belongs to
 * @param number the number of this page, from 1
 * @param pages  the number of all pages
 * @param podcast null if it is none
 */
record Feed(String title, String subtitle, String path, int number, int pages, List<FeedEntry> entries,
        @Nullable Channel podcast) {

    /**
     * What directories of podcasts want to know.
     *
     * @param author who makes it, without characters that XML does not allow
     * @param cover  the address of its cover; empty if there is none
     */
    record Channel(String author, String cover, Podcast settings) {}

    /** When the entry that changed last was updated; 1970 if there is no entry. */
    Instant updated() {
        return entries.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** The addresses of pages by link relation (RFC 5005, section 3): {@code self}, {@code first}, {@code next}… */
    SequencedMap<String, String> pageLinks(FeedFormat format, Links links) {
        var feed = links.absolute(links.feed(path, format.extension()));
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("self", links.page(feed, number));
        addresses.put("first", feed);
        if (number > 1) {
            addresses.put("previous", links.page(feed, number - 1));
        }
        if (number < pages) {
            addresses.put("next", links.page(feed, number + 1));
        }
        addresses.put("last", links.page(feed, pages));
        return addresses;
    }

}
