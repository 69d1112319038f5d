package kanbao.pageviews;

import java.util.List;

/**
 * How an article is read.
 *
 * @param reads all reads
 * @param hours the reads in each of the last 24 hours, the oldest first
 */
public record ViewHistory(long reads, List<Long> hours) {

    public ViewHistory {
        hours = List.copyOf(hours);
    }

}
