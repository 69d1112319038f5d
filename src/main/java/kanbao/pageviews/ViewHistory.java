package kanbao.pageviews;

import java.util.List;

/**
 * The page views of an article over time.
 *
 * @param total  all page views
 * @param hourly the page views in each of the last 24 hours, oldest first
 */
public record ViewHistory(long total, List<Long> hourly) {

    public ViewHistory {
        hourly = List.copyOf(hourly);
    }

}
