package kanbao.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import kanbao.article.Picture;
import kanbao.feed.FeedEntry.Creator;
import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.NamedLink;
import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.FeedFormat;
import kanbao.site.Links;

/** Writes JSON Feed 1.1 (jsonfeed.org), without empty properties. */
@Component
class JsonFeedWriter implements FeedWriter {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A tenth of the side. */
    private static final int SQUARE_TOLERANCE = 10;

    private final Scripts scripts;
    private final Links links;
    private final Logos logos;

    JsonFeedWriter(Scripts scripts, Links links, Logos logos) {
        this.logos = logos;
        this.scripts = scripts;
        this.links = links;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public String write(Feed feed) {
        var pages = feed.pageLinks(format(), links);
        var json = new LinkedHashMap<String, Object>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", links.absolute(feed.path()));
        json.put("feed_url", pages.get("self"));
        json.put("description", feed.subtitle());
        if (pages.containsKey("next")) {
            json.put("next_url", pages.get("next"));
        }
        json.put("icon", icon());
        json.put("language", scripts.language().toLanguageTag());
        json.put("items", feed.entries().stream().map(this::item).toList());
        return MAPPER.writeValueAsString(json);
    }

    /** Readers crop the icon to a square. */
    private String icon() {
        return links.absolute(logos.light().map(Logo::picture).filter(JsonFeedWriter::isSquare).map(links::picture)
                .orElseGet(() -> links.icon(Links.LARGE_ICON)));
    }

    private static boolean isSquare(Picture picture) {
        return Math.abs(picture.width() - picture.height()) * SQUARE_TOLERANCE <= picture.height();
    }

    private Map<String, Object> item(FeedEntry entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("title", entry.text().title());
        item.put("content_html", entry.text().html());
        if (!entry.text().summary().isEmpty()) {
            item.put("summary", entry.text().summary());
        }
        item.put("date_published", moment(entry.published()));
        item.put("date_modified", moment(entry.updated()));
        item.put("authors", entry.authors().stream().map(JsonFeedWriter::author).toList());
        item.put("tags", entry.categories().stream().map(NamedLink::name).toList());
        item.put("language", entry.text().language());
        if (entry.picture() != null) {
            item.put("image", entry.picture().address());
        }
        var attachments = Stream.concat(entry.media().stream(), Stream.ofNullable(entry.picture()))
                .map(JsonFeedWriter::attachment).toList();
        if (!attachments.isEmpty()) {
            item.put("attachments", attachments);
        }
        return item;
    }

    private static Map<String, Object> author(Creator author) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", author.name());
        properties.put("url", author.address());
        if (author.avatar() != null) {
            properties.put("avatar", author.avatar());
        }
        return properties;
    }

    private static Map<String, Object> attachment(Enclosure file) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("url", file.address());
        properties.put("mime_type", file.type());
        if (file.length() > 0) {
            properties.put("size_in_bytes", file.length());
        }
        if (!file.duration().isZero()) {
            properties.put("duration_in_seconds", PodcastElements.seconds(file.duration()));
        }
        return properties;
    }

    /** In the format of RFC 3339, with seconds. */
    private String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(scripts.site().timeZone()));
    }

}
