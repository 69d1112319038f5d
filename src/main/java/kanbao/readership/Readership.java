package kanbao.readership;

import java.time.Duration;

import kanbao.article.Slug;

/** How often each article was read. */
public interface Readership {

    /** What became of a read. */
    enum Outcome {
        /** It is counted, and on disk. */
        STORED,
        /** It is counted, but the disk does not take it: it goes when the process goes, unless the disk recovers first. */
        KEPT_IN_MEMORY,
        /** The same reader has read the same article today. */
        NOT_COUNTED
    }

    /** Counts a read, and returns when it is known what became of it. */
    Outcome count(Slug slug, Reader reader);

    /** The reads that were counted, from 0. */
    long reads(Slug slug);

    /**
     * The reads of the article, each weighing half as much for every half-life that has passed since; 0 where there are none.
     */
    double warmth(Slug slug);

    /** How the article is read. */
    Popularity popularity(Slug slug);

    /** How long counts have not been put on disk although there were some; zero as long as they are. */
    Duration broken();

    /** All reads that were counted since the start of the process. */
    long total();

    /** Those of {@link #total()} that could not be put on disk when they were counted. */
    long unstored();

}
