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
import kanbao.article.ArticleAddress;
import kanbao.article.Subjects;
import kanbao.article.WithdrawnStory;
import kanbao.site.PathParser.ListPage;

/** The addresses of all pages and feeds that the site has for some stories, by their decoded paths. */
public final class Routes {

    /** The page size of lists and feeds. */
    public static final int STORIES_ON_A_PAGE = 20;
    /** Far fewer than the protocol’s 50,000, so that each sitemap can be cached like a page. */
    public static final int STORIES_IN_A_SITEMAP = 500;

    private final Links links;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, String> formerPaths;

    private Routes(Links links, Map<String, String> formerPaths) {
        this.links = links;
        this.formerPaths = formerPaths;
    }

    /**
     * A page, or a list of several pages.
     *
     * @param stories how many a list has on all its pages; 0 if it is not a list
     */
    private record Route(String address, int stories) {

        /** At least 1. */
        int pageCount() {
            return address.equals("/") ? 1 : Routes.pageCount(stories);
        }

    }

    /**
     * Returns the addresses for these stories, pages and lists.
     *
     * @param pages     the site pages
     * @param withdrawn the withdrawn stories and site pages
     * @param subjects  the specials, and the former paths of lists
     */
    public static Routes of(Collection<Article> stories, Collection<Article> pages,
            Collection<WithdrawnStory> withdrawn, Subjects subjects, Site site) {
        var links = new Links(site);
        var routes = new Routes(links, subjects.formerPaths());
        routes.add(links.front(), stories.size());
        routes.add(links.archive(), stories.size());
        links.fixedPaths().forEach(page -> routes.add(page, 0));
        IntStream.rangeClosed(1, Math.ceilDiv(stories.size(), STORIES_IN_A_SITEMAP))
                .forEach(number -> routes.add(links.sitemap(number), 0));
        withdrawn.forEach(story -> routes.add(story.address()));
        stories.forEach(story -> routes.add(story.address()));
        pages.forEach(page -> routes.add(page.address()));
        routes.addEach(stories.stream().map(Article::section), links::section);
        routes.addEach(stories.stream().flatMap(story -> story.classification().topics().stream()), links::topic);
        routes.addEach(stories.stream().flatMap(story -> story.byline().authors().stream()), links::author);
        routes.addEach(stories.stream().map(story -> YearMonth.from(story.published().atZone(site.timeZone()))),
                links::archive);
        if (!subjects.specials().isEmpty()) {
            routes.add(links.specials(), subjects.specials().size());
        }
        subjects.specials().forEach(special -> routes.add(links.special(special.slug()), special.entries().size()));
        return routes;
    }

    private void add(ArticleAddress address) {
        routes.putIfAbsent(Links.decoded(address), new Route(links.article(address), 0));
    }

    /** Adds the page of each subject. The stream has a subject once for each of its stories. */
    private <T> void addEach(Stream<T> subjects, Function<T, String> page) {
        var stories = new LinkedHashMap<T, Integer>();
        subjects.forEach(subject -> stories.merge(subject, 1, Integer::sum));
        var pages = new LinkedHashMap<String, Integer>();
        stories.forEach((subject, number) -> pages.merge(page.apply(subject), number, Integer::sum));
        pages.forEach(this::add);
    }

    private void add(String page, int stories) {
        routes.putIfAbsent(decoded(page), new Route(page, stories));
    }

    /** The number of pages for this number of stories; at least 1. */
    public static int pageCount(int stories) {
        return Math.max(1, Math.ceilDiv(stories, STORIES_ON_A_PAGE));
    }

    /** The address of the page that is or was at a decoded path, in any spelling. */
    public Optional<String> find(String path) {
        var normalized = PathSpelling.normalize(path);
        return route(normalized).map(Route::address)
                .or(() -> PathParser.listPage(normalized).flatMap(this::listPage));
    }

    /** A list moves with all its pages and feeds. */
    private Optional<Route> route(String normalized) {
        return Optional.ofNullable(routes.get(normalized))
                .or(() -> Optional.ofNullable(formerPaths.get(normalized)).map(routes::get));
    }

    private Optional<String> listPage(ListPage page) {
        return route(page.list())
                .filter(list -> page.extension() == null
                        ? list.stories() > 0 && page.number() <= list.pageCount()
                        : PathParser.hasFeed(decoded(list.address())) && page.number() <= pageCount(list.stories()))
                .filter(_ -> page.number() > 0)
                .map(list -> page.extension() == null
                        ? list.address()
                        : links.feed(list.address(), page.extension()))
                .map(first -> links.page(first, page.number()));
    }

    /** Whether there is a page at exactly this decoded path. */
    public boolean contains(String path) {
        return routes.containsKey(path) || find(path).map(Routes::decoded).filter(path::equals).isPresent();
    }

    /** The addresses of all pages and feeds, including every page of every list and feed. */
    public Stream<String> addresses() {
        return routes.entrySet().stream().flatMap(route -> {
            var address = route.getValue().address();
            var feeds = PathParser.hasFeed(route.getKey())
                    ? Stream.of(FeedFormat.values()).map(format -> links.feed(address, format.extension()))
                    : Stream.<String>empty();
            return Stream.concat(pages(address, route.getValue().pageCount()),
                    feeds.flatMap(feed -> pages(feed, pageCount(route.getValue().stories()))));
        });
    }

    private Stream<String> pages(String first, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> links.page(first, number));
    }

    private static String decoded(String page) {
        return StringUtils.uriDecode(page, StandardCharsets.UTF_8);
    }

}
