package kanbao.feed;

import kanbao.site.FeedFormat;

/** Writes feeds in one format, such as Atom. */
interface FeedWriter {

    FeedFormat format();

    String write(Feed feed);

}
