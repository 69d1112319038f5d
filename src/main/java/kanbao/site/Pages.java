package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

import kanbao.article.Article;
import kanbao.article.Withdrawn;

/** The addresses of all pages that a paper of some stories has, by their decoded paths. */
public final class Pages {

    private final Map<String, String> addresses = new HashMap<>();

    public static Pages of(Collection<Article> stories, Collection<Withdrawn> withdrawn, Site site) {
        var links = new Links(site);
        var pages = new Pages();
        links.alwaysThere().forEach(pages::add);
        withdrawn.forEach(story -> pages.add(links.article(story.slug())));
        stories.forEach(story -> pages.add(links.article(story.slug())));
        pages.addEach(stories.stream().map(Article::section), links::section);
        pages.addEach(stories.stream().flatMap(story -> story.filing().topics().stream()), links::topic);
        pages.addEach(stories.stream().flatMap(story -> story.byline().authors().stream()), links::author);
        pages.addEach(stories.stream().map(story -> YearMonth.from(story.published().atZone(site.timeZone()))),
                links::archive);
        return pages;
    }

    private <T> void addEach(Stream<T> subjects, Function<T, String> page) {
        subjects.distinct().map(page).forEach(this::add);
    }

    private void add(String page) {
        addresses.putIfAbsent(StringUtils.uriDecode(page, StandardCharsets.UTF_8), page);
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
