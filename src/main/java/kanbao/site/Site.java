package kanbao.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import kanbao.article.Author;
import kanbao.article.Section;
import kanbao.article.Slug;

/**
 * What the operator says of the paper ({@code kanbao.site.*}).
 *
 * @param name     the masthead
 * @param tagline  one line on what the paper is, for search engines and the foot of the page
 * @param baseUrl  the address of the front page as readers know it, such as {@code https://news.example.cn}
 * @param language the language of the interface and of stories that name none, as a BCP 47 tag
 * @param timeZone where a date without a zone is read and every time is shown, such as {@code Asia/Shanghai}
 * @param desk     the byline of a story that names no author
 * @param sections the sections in the paper's order; one that only stories name comes after these
 */
@ConfigurationProperties(prefix = "kanbao.site", ignoreUnknownFields = false)
public record Site(@DefaultValue("看报") String name, @DefaultValue("一份安静的中文报纸") String tagline,
        @DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("zh-Hans") Locale language,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone, @DefaultValue("编辑部") String desk,
        @DefaultValue List<Section> sections) {

    /** What messages there are for. */
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    public Site {
        requireWords("name", name);
        requireWords("desk", desk);
        if (!("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme())) || baseUrl.getHost() == null
                || baseUrl.getQuery() != null || baseUrl.getFragment() != null || !baseUrl.getPath().matches("/?")) {
            throw new IllegalArgumentException("kanbao.site.base-url is “" + baseUrl
                    + "”, expected an http or https address without a path, such as https://news.example.cn");
        }
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new IllegalArgumentException("kanbao.site.language is “" + language.toLanguageTag()
                    + "”, expected one that the interface speaks: zh-Hans or en");
        }
        sections = List.copyOf(sections);
        var slugs = new HashSet<Slug>();
        for (var section : sections) {
            if (!slugs.add(section.slug())) {
                throw new IllegalArgumentException("kanbao.site.sections names “" + section.slug() + "” twice");
            }
        }
    }

    /** The desk as an author, with a page of its own. */
    public Author deskAuthor() {
        return new Author(Slug.from(desk).orElse(Slug.of("desk")), desk);
    }

    private static void requireWords(String property, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("kanbao.site." + property + " is empty, expected words");
        }
    }

}
