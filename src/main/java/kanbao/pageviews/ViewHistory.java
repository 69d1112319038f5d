package kanbao.pageviews;

import java.util.List;

/**
 * How an article is read.
 *
 * @param total  all counted page views
 * @param hourly the page views in each of the last 24 hours, the oldest first
 */
public record ViewHistory(long total, List<Long> hourly) {

    public ViewHistory {
        hourly = List.copyOf(hourly);
    }

}
