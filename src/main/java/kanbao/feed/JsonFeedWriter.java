package kanbao.feed;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.Named;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** JSON Feed 1.1 (jsonfeed.org); what is empty is left out. */
@Component
class JsonFeedWriter implements FeedWriter {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Site site;
    private final Links links;

    JsonFeedWriter(Site site, Links links) {
        this.site = site;
        this.links = links;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public String write(Feed feed) {
        var steps = feed.steps(format(), links);
        var written = new LinkedHashMap<String, Object>();
        written.put("version", "https://jsonfeed.org/version/1.1");
        written.put("title", feed.title());
        written.put("home_page_url", links.absolute(feed.path()));
        written.put("feed_url", steps.get("self"));
        written.put("description", XmlCharacters.clean(site.tagline()));
        if (steps.containsKey("next")) {
            written.put("next_url", steps.get("next"));
        }
        written.put("icon", links.absolute(links.icon(Links.LARGE_ICON)));
        written.put("language", site.language().toLanguageTag());
        written.put("items", feed.stories().stream().map(this::item).toList());
        return MAPPER.writeValueAsString(written);
    }

    private Map<String, Object> item(FeedEntry story) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", story.id());
        item.put("url", story.address());
        item.put("title", story.words().title());
        item.put("content_html", story.words().html());
        if (!story.words().summary().isEmpty()) {
            item.put("summary", story.words().summary());
        }
        item.put("date_published", moment(story.published()));
        item.put("date_modified", moment(story.updated()));
        item.put("authors", story.authors().stream().map(JsonFeedWriter::author).toList());
        item.put("tags", story.categories().stream().map(Named::name).toList());
        item.put("language", story.words().language());
        if (story.picture() != null) {
            item.put("image", story.picture().address());
            item.put("attachments", List.of(attachment(story.picture())));
        }
        return item;
    }

    private static Map<String, Object> author(Named author) {
        var written = new LinkedHashMap<String, Object>();
        written.put("name", author.name());
        written.put("url", author.address());
        return written;
    }

    private static Map<String, Object> attachment(Enclosure picture) {
        var written = new LinkedHashMap<String, Object>();
        written.put("url", picture.address());
        written.put("mime_type", picture.type());
        if (picture.length() > 0) {
            written.put("size_in_bytes", picture.length());
        }
        return written;
    }

    /** As RFC 3339 writes it, with seconds. */
    private String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(site.timeZone()));
    }

}
