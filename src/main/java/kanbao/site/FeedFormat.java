package kanbao.site;

import java.util.Locale;

/** The formats of feeds; feed readers support the first one best. */
public enum FeedFormat {

    /** RFC 4287. */
    ATOM("application/atom+xml"),
    /** RSS 2.0, as the RSS Advisory Board publishes it. */
    RSS("application/rss+xml"),
    /** JSON Feed 1.1 (jsonfeed.org). */
    JSON("application/feed+json");

    private final String type;

    FeedFormat(String type) {
        this.type = type;
    }

    /** The media type, without a charset. */
    public String type() {
        return type;
    }

    /** The file extension of a feed, such as {@code atom}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

}
