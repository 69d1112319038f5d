package kanbao.pageviews;

import java.time.Duration;
import java.util.List;

import kanbao.article.Slug;

/**
 * How often each article was read. An article that was renamed is known by several slugs: everything asks for all of its
 * {@code names}, the one that it has now first, and knows what was counted under any of them.
 */
public interface PageViews {

    /** What became of a read. */
    enum Outcome {
        /** It is counted, and on disk. */
        STORED,
        /** It is counted, but the disk does not take it: it goes when the process goes, unless the disk recovers first. */
        IN_MEMORY_ONLY,
        /** The same reader has read the same article today, or there are too many readers today to tell. */
        NOT_COUNTED
    }

    /** Counts a read under the first name, and returns when it is known what became of it. */
    Outcome count(List<Slug> names, Visitor reader);

    /** The reads that were counted, from 0. */
    long views(List<Slug> names);

    /**
     * The reads of the article, each weighing half as much for every half-life that has passed since; 0 where there are none.
     */
    double hotness(List<Slug> names);

    /** How the article is read. */
    ViewHistory history(List<Slug> names);

    /**
     * How long counts have not been put on disk although there were some, be it that the disk refuses them or that it does not
     * answer; as long as they are, no more than one writing takes.
     */
    Duration outage();

    /** All reads that were counted since the start of the process. */
    long totalSinceStart();

    /** Those of {@link #totalSinceStart()} that could not be put on disk when they were counted. */
    long unstoredSinceStart();

}
