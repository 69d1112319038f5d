package kanbao.site;

import java.util.Locale;

/** What feeds are written in, the one that most programs read best first. */
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

    /** What the address of a feed ends with, such as {@code atom}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

}
