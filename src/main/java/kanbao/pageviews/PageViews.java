package kanbao.pageviews;

import java.time.Duration;
import java.util.List;

import kanbao.article.Slug;

/**
 * Counts the page views of each article. A renamed article has several slugs, the current one first; its views are the sum of
 * those under all of them.
 */
public interface PageViews {

    /** The result of counting a page view. */
    enum Outcome {
        /** Counted and stored on disk. */
        STORED,
        /** Counted, but the disk fails. It is lost at the end of the process unless the disk recovers before. */
        IN_MEMORY_ONLY,
        /** The visitor has viewed the article today already, or the limits of a day are reached. */
        NOT_COUNTED
    }

    /** Counts a page view under the first slug, and returns when it is stored or could not be stored. */
    Outcome count(List<Slug> slugs, Visitor visitor);

    /** The number of page views. */
    long views(List<Slug> slugs);

    /** The decayed score: the sum of all page views, where the weight of each halves with every half-life. */
    double hotness(List<Slug> slugs);

    /** The page views in total and by hour. */
    ViewHistory history(List<Slug> slugs);

    /**
     * How long counts could not be stored because the disk fails or hangs. If all is well, at most the duration of one write.
     */
    Duration outage();

    /** The page views counted since the process started. */
    long totalSinceStart();

    /** How many of {@link #totalSinceStart()} could not be stored when they were counted. */
    long unstoredSinceStart();

}
