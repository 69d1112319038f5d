package kanbao.site;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.messages.MessageBundle;

/**
 * What the operator says of the paper ({@code kanbao.site.*}); every wrong value is named at once, a line each.
 *
 * @param name     the masthead
 * @param tagline  one line on what the paper is, for search engines and the foot of the page
 * @param baseUrl  the address of the front page as readers know it, such as {@code https://news.example.cn}
 * @param language the language of the interface and of stories that name none, as a BCP 47 tag
 * @param timeZone where a date without a zone is read and every time is shown, such as {@code Asia/Shanghai}
 * @param desk     the byline of a story that names no author
 * @param sections the sections in the paper's order; one that only stories name comes after these
 * @param permalinks where a former site had its stories
 * @param principles the address of a page on how the paper works: its principles of publishing
 */
public record Site(@DefaultValue("看报") String name, @DefaultValue("一份安静的中文报纸") String tagline,
        @DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("zh-Hans") Locale language,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone, @DefaultValue("编辑部") String desk,
        @DefaultValue List<Section> sections, @DefaultValue List<PermalinkPattern> permalinks,
        @Nullable URI principles) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    /** What messages there are for. */
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx",
            Locale.ROOT);

    public Site {
        sections = List.copyOf(sections);
        permalinks = List.copyOf(permalinks);
        var mistakes = new ArrayList<String>();
        if (name.isBlank()) {
            mistakes.add(SETTING_MESSAGES.get("name.empty"));
        }
        if (desk.isBlank()) {
            mistakes.add(SETTING_MESSAGES.get("desk.empty"));
        }
        if (!isFrontPage(baseUrl)) {
            mistakes.add(SETTING_MESSAGES.get("base-url.invalid", baseUrl));
        }
        if (!LANGUAGES.contains(language.getLanguage())) {
            mistakes.add(SETTING_MESSAGES.get("language.unsupported", language.toLanguageTag()));
        }
        if (principles != null && !isWebAddress(principles)) {
            mistakes.add(SETTING_MESSAGES.get("principles.invalid", principles));
        }
        var slugs = new HashSet<Slug>();
        sections.stream().map(Section::slug).filter(slug -> !slugs.add(slug)).forEach(
                slug -> mistakes.add(SETTING_MESSAGES.get("sections.duplicate", slug)));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
    }

    /** The desk as an author, with a page of its own. */
    public Author deskAuthor() {
        return new Author(Slug.from(desk).orElse(Slug.of("desk")), desk);
    }

    /** A moment in the paper's zone, as machines read it (RFC 3339): {@code 2026-03-01T08:00:00+08:00}. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(timeZone));
    }

    private static boolean isFrontPage(URI address) {
        return isWebAddress(address) && address.getQuery() == null && address.getFragment() == null
                && address.getPath().matches("/?");
    }

    private static boolean isWebAddress(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

}
