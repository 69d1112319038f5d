package kanbao.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import kanbao.site.FeedFormat;
import kanbao.site.Links;

/**
 * A page of a feed.
 *
 * @param path   of the list that it follows
 * @param number of the page, from 1
 * @param pages  how many there are
 */
record Feed(String title, String path, int number, int pages, List<FeedEntry> stories) {

    /** When the last of its stories changed; in 1970 where there is none yet. */
    Instant updated() {
        return stories.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** Where the pages are, by their relation to this one (RFC 5005, section 3): {@code self}, {@code first}, {@code next}… */
    SequencedMap<String, String> steps(FeedFormat format, Links links) {
        var feed = links.absolute(links.feed(path, format.extension()));
        var steps = new LinkedHashMap<String, String>();
        steps.put("self", links.page(feed, number));
        steps.put("first", feed);
        if (number > 1) {
            steps.put("previous", links.page(feed, number - 1));
        }
        if (number < pages) {
            steps.put("next", links.page(feed, number + 1));
        }
        steps.put("last", links.page(feed, pages));
        return steps;
    }

}
