package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

import kanbao.article.Article;
import kanbao.article.Withdrawn;

/** The addresses of all pages that a paper of some stories has, by their decoded paths. */
public final class Pages {

    private final Map<String, String> addresses = new HashMap<>();

    private Pages(Stream<String> pages) {
        pages.forEach(page -> addresses.putIfAbsent(StringUtils.uriDecode(page, StandardCharsets.UTF_8), page));
    }

    public static Pages of(Collection<Article> stories, Collection<Withdrawn> withdrawn, Site site) {
        var links = new Links(site);
        return new Pages(
                Stream.of(links.alwaysThere().stream(),
                        stories.stream().flatMap(story -> of(story, links, site)),
                        withdrawn.stream().map(story -> links.article(story.slug()))).flatMap(pages -> pages));
    }

    private static Stream<String> of(Article story, Links links, Site site) {
        var month = YearMonth.from(story.published().atZone(site.timeZone()));
        return Stream.of(
                Stream.of(links.article(story.slug()), links.section(story.section()), links.archive(month)),
                story.filing().topics().stream().map(links::topic),
                story.byline().authors().stream().map(links::author)).flatMap(pages -> pages);
    }

    /** The address of the page that a decoded path means, however it is spelt. */
    public Optional<String> at(String path) {
        var plain = Spelling.plain(path);
        return page(plain).or(() -> feed(plain));
    }

    /** Whether a page is at just this decoded path. */
    public boolean has(String path) {
        return addresses.containsKey(path) || feed(path).isPresent();
    }

    private Optional<String> page(String path) {
        return Optional.ofNullable(addresses.get(path));
    }

    private Optional<String> feed(String path) {
        return Links.fedAt(path)
                .filter(Links::hasFeed)
                .flatMap(this::page)
                .map(list -> (list.equals("/") ? "" : list) + path.substring(path.lastIndexOf('/')));
    }

}
