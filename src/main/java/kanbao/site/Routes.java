package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;
import kanbao.site.PathParser.ListPage;

/** The addresses of all pages that a paper of some stories has, by their decoded paths. */
public final class Routes {

    /** Of a list and of a feed. */
    public static final int STORIES_ON_A_PAGE = 20;
    /** Far fewer than the protocol’s 50,000, so that each file can be kept as a page is. */
    public static final int STORIES_IN_A_SITEMAP = 500;

    private final Links links;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private Routes(Links links) {
        this.links = links;
    }

    /**
     * Where a page is.
     *
     * @param stories how many it lists, on itself and on further pages; 0 where it is no such list
     */
    private record Place(String address, int stories) {

        /** A list has at least one page. */
        int pages() {
            return address.equals("/") ? 1 : Routes.count(stories);
        }

    }

    public static Routes of(Collection<Article> stories, Collection<WithdrawnStory> withdrawn, Site site) {
        var links = new Links(site);
        var pages = new Routes(links);
        pages.add(links.front(), stories.size());
        pages.add(links.archive(), stories.size());
        links.alwaysThere().forEach(page -> pages.add(page, 0));
        IntStream.rangeClosed(1, Math.ceilDiv(stories.size(), STORIES_IN_A_SITEMAP))
                .forEach(number -> pages.add(links.sitemap(number), 0));
        withdrawn.forEach(story -> pages.addArticle(story.slug()));
        stories.forEach(story -> pages.addArticle(story.slug()));
        pages.addEach(stories.stream().map(Article::section), links::section);
        pages.addEach(stories.stream().flatMap(story -> story.classification().topics().stream()), links::topic);
        pages.addEach(stories.stream().flatMap(story -> story.byline().authors().stream()), links::author);
        pages.addEach(stories.stream().map(story -> YearMonth.from(story.published().atZone(site.timeZone()))),
                links::archive);
        return pages;
    }

    private void addArticle(Slug slug) {
        places.putIfAbsent(Links.decodedArticle(slug), new Place(links.article(slug), 0));
    }

    /** Adds the pages of the subjects, each of which is named as often as there are stories. */
    private <T> void addEach(Stream<T> subjects, Function<T, String> page) {
        var stories = new LinkedHashMap<T, Integer>();
        subjects.forEach(subject -> stories.merge(subject, 1, Integer::sum));
        var pages = new LinkedHashMap<String, Integer>();
        stories.forEach((subject, number) -> pages.merge(page.apply(subject), number, Integer::sum));
        pages.forEach(this::add);
    }

    private void add(String page, int stories) {
        places.putIfAbsent(decoded(page), new Place(page, stories));
    }

    /** How many pages so many stories take; at least one. */
    public static int count(int stories) {
        return Math.max(1, Math.ceilDiv(stories, STORIES_ON_A_PAGE));
    }

    /** The address of the page that a decoded path means, however it is spelt. */
    public Optional<String> find(String path) {
        var plain = PathSpelling.plain(path);
        return Optional.ofNullable(places.get(plain)).map(Place::address)
                .or(() -> PathParser.listPage(plain).flatMap(this::listPage));
    }

    private Optional<String> listPage(ListPage page) {
        return Optional.ofNullable(places.get(page.list()))
                .filter(list -> page.extension() == null
                        ? list.stories() > 0 && page.number() <= list.pages()
                        : PathParser.hasFeed(page.list()) && page.number() <= count(list.stories()))
                .filter(_ -> page.number() > 0)
                .map(list -> page.extension() == null
                        ? list.address()
                        : links.feed(list.address(), page.extension()))
                .map(first -> links.page(first, page.number()));
    }

    /** Whether a page is at just this decoded path. */
    public boolean contains(String path) {
        return places.containsKey(path) || find(path).map(Routes::decoded).filter(path::equals).isPresent();
    }

    /** The addresses of all of them, with all feeds, and with the further pages of lists and feeds. */
    public Stream<String> addresses() {
        return places.entrySet().stream().flatMap(place -> {
            var address = place.getValue().address();
            var feeds = PathParser.hasFeed(place.getKey())
                    ? Stream.of(FeedFormat.values()).map(format -> links.feed(address, format.extension()))
                    : Stream.<String>empty();
            return Stream.concat(parts(address, place.getValue().pages()),
                    feeds.flatMap(feed -> parts(feed, count(place.getValue().stories()))));
        });
    }

    private Stream<String> parts(String first, int pages) {
        return IntStream.rangeClosed(1, pages).mapToObj(number -> links.page(first, number));
    }

    private static String decoded(String page) {
        return StringUtils.uriDecode(page, StandardCharsets.UTF_8);
    }

}
