package kanbao.readership;

import kanbao.article.Slug;

/** How often each article was read. */
public interface Readership {

    /** The reads that were counted, from 0. */
    long reads(Slug slug);

    /** All reads that were counted since the start of the process. */
    long total();

}
