package kanbao.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.chinese.Conversion;
import kanbao.chinese.TraditionalForm;
import kanbao.messages.MessageBundle;

/**
 * The settings {@code kanbao.site.*}.
 *
 * @param name     the masthead
 * @param tagline  one line that describes the site, for search engines and the page footer
 * @param baseUrl  the URL of the front page, such as {@code https://news.example.cn}
 * @param language the language of the interface, and of stories without a language, as a BCP 47 tag
 * @param timeZone the zone of dates without a zone and of all displayed times, such as {@code Asia/Shanghai}
 * @param desk     the byline of stories without an author
 * @param sections the sections in order; sections that only stories name come after these
 * @param sectionsClosed whether stories cannot create other sections than these and those with files
 * @param permalinks the path patterns of stories on a former site
 * @param principles the URL of the page with the publishing principles, or {@code null}
 * @param logo     the file of the logo, shown in place of the name in the masthead
 * @param logoDark the file of the logo for dark pages
 * @param traditional the form of Traditional Chinese in which the pages of a site in Chinese are too, or those of a site in
 *     Traditional Chinese are written
 * @param traditionalQuotes whether text that is converted to Traditional Chinese has 「」 in place of “”
 * @param foot     what is at the foot of every page
 */
public record Site(@DefaultValue("看报") String name, @DefaultValue("一份安静的中文报纸") String tagline,
        @DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("zh-Hans") Locale language,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone, @DefaultValue("编辑部") String desk,
        @DefaultValue List<Section> sections, @DefaultValue("false") boolean sectionsClosed,
        @DefaultValue List<PermalinkPattern> permalinks,
        @Nullable URI principles, @Nullable Path logo, @Nullable Path logoDark,
        @DefaultValue("tw") TraditionalForm traditional, @DefaultValue("true") boolean traditionalQuotes,
        @DefaultValue FootSettings foot) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    /** There is a message bundle for each of them. */
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx",
            Locale.ROOT);

    public Site {
        sections = List.copyOf(sections);
        permalinks = List.copyOf(permalinks);
        var errors = new ArrayList<String>();
        if (name.isBlank()) {
            errors.add(SETTING_MESSAGES.get("name.empty"));
        }
        if (desk.isBlank()) {
            errors.add(SETTING_MESSAGES.get("desk.empty"));
        }
        if (!hasNoPath(baseUrl)) {
            errors.add(SETTING_MESSAGES.get("base-url.invalid", baseUrl));
        }
        if (!LANGUAGES.contains(language.getLanguage())) {
            errors.add(SETTING_MESSAGES.get("language.unsupported", language.toLanguageTag()));
        }
        if (principles != null && !isHttp(principles)) {
            errors.add(SETTING_MESSAGES.get("principles.invalid", principles));
        }
        var slugs = new HashSet<Slug>();
        sections.stream().map(Section::slug).filter(slug -> !slugs.add(slug)).forEach(
                slug -> errors.add(SETTING_MESSAGES.get("sections.duplicate", slug)));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
    }

    /** The desk as an author, which has a page like any other author. */
    public Author deskAuthor() {
        return new Author(Slug.from(desk).orElse(Slug.of("desk")), desk);
    }

    /** The time in the zone of the site in RFC 3339 format: {@code 2026-03-01T08:00:00+08:00}. */
    public String timestamp(Instant instant) {
        return RFC_3339.format(instant.atZone(timeZone));
    }

    /** The script in which each page has a second address, with a prefix; empty if pages have only one address. */
    public Optional<ChineseScript> otherScript() {
        return traditional == TraditionalForm.NONE
                ? Optional.empty()
                : ChineseScript.of(language).map(ChineseScript::other);
    }

    /** The conversion of text that is not in the wanted script. */
    public Conversion conversion(ChineseScript wanted) {
        return wanted == ChineseScript.TRADITIONAL ? traditional.fromSimplified() : traditional.toSimplified();
    }

    /** The language of the pages at the second addresses. */
    public Locale otherLanguage() {
        return Locale.forLanguageTag(conversion(otherScript().orElseThrow()).language());
    }

    private static boolean hasNoPath(URI uri) {
        return isHttp(uri) && uri.getQuery() == null && uri.getFragment() == null
                && uri.getPath().matches("/?");
    }

    private static boolean isHttp(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
    }

}
