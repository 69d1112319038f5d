package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Picture;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Topic;

/** Every path of the site, percent-encoded (RFC 3986) and ready for an {@code href}. */
@Component
public class Links {

    /** The sizes of the paper's mark: for a home screen, and for machines. */
    public static final int SMALL_ICON = 180;
    public static final int LARGE_ICON = 512;

    private static final String ARTICLES = "/articles/";
    private static final String CARDS = "/cards/";
    private static final String READS = "/reads/";
    private static final String PREVIEW = "/preview/";
    private static final String SEARCH = "/search";
    /** They go over several pages, which were told apart by their query before. */
    private static final Pattern LIST = Pattern
            .compile("(?i)/(sections|topics|authors|archive)([./].*)?|/feed\\.(atom|rss|json)/*");
    private static final Pattern FED = Pattern.compile("/|/(sections|topics|authors)/[^/]+");
    private static final Pattern FEED = Pattern.compile("(.*)/feed(?:-([0-9]{1,6}))?\\.(atom|rss|json)");
    private static final Pattern FURTHER = Pattern.compile("(.+)/page/([0-9]{1,6})");
    private static final Pattern FILE = Pattern.compile("/(pictures|cards|assets)/.+");
    private static final Pattern RESERVED = Pattern.compile("(?i)/(assets|error|preview)(/.*)?");
    private static final Pattern PAGE = Pattern.compile("(?:^|.*&)page=([^&]*).*");

    private final String base;

    public Links(Site site) {
        this.base = site.baseUrl().toString().replaceFirst("/$", "");
    }

    public String front() {
        return "/";
    }

    public String article(Slug slug) {
        return ARTICLES + segment(slug.value());
    }

    /** The path of the article, decoded. */
    public static String decodedArticle(Slug slug) {
        return ARTICLES + slug;
    }

    /** The slug of the article whose path, decoded, is or was this one. */
    public static Optional<Slug> articleAt(String path) {
        return path.startsWith(ARTICLES)
                ? Slug.from(path.substring(ARTICLES.length())).filter(slug -> path.equals(ARTICLES + slug))
                : Optional.empty();
    }

    /** The paths that every paper has, whatever its stories are. */
    List<String> alwaysThere() {
        return List.of(front(), hot(), corrections(), search(), robots(), sitemapIndex(), listSitemap(), newsSitemap(),
                manifest(), searchDescription(), speculationRules());
    }

    /** Below it reads are counted. */
    public String reads() {
        return READS;
    }

    /** The address that counts a read of the article. */
    public String reads(Slug slug) {
        return READS + segment(slug.value());
    }

    /** Where the version of the article is told ({@link Article#version}). */
    public String version(Slug slug) {
        return article(slug) + "/version.txt";
    }

    /** Where a story is shown that readers are not shown yet; whoever looks gives the secret as the parameter {@code secret}. */
    public String preview(Slug slug) {
        return PREVIEW + segment(slug.value());
    }

    public String section(Section section) {
        return "/sections/" + segment(section.slug().value());
    }

    public String topic(Topic topic) {
        return "/topics/" + segment(topic.slug().value());
    }

    public String author(Author author) {
        return "/authors/" + segment(author.slug().value());
    }

    public String hot() {
        return "/hot";
    }

    /** What was put right and what was taken back. */
    public String corrections() {
        return "/corrections";
    }

    public String archive() {
        return "/archive";
    }

    public String archive(YearMonth month) {
        return "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    public String picture(Picture picture) {
        return "/pictures/" + picture.fingerprint() + "/" + segment(picture.name());
    }

    /**
     * The picture in one of its widths.
     *
     * @param extension {@code webp}, or that of the picture's own format
     */
    public String variant(Picture picture, int width, String extension) {
        return "/pictures/" + picture.fingerprint() + "-" + width + "." + extension;
    }

    /** What a page shows that knows no {@code srcset}: the largest variant, or the picture as it is where it has none. */
    public String src(Picture picture) {
        return picture.variantWidths().isEmpty()
                ? picture(picture)
                : variant(picture, picture.variantWidths().getLast(), picture.extension());
    }

    /** All variants of the picture in one format, as {@code srcset} wants them; empty where it has none. */
    public String srcset(Picture picture, String extension) {
        return picture.variantWidths()
                .stream()
                .map(width -> variant(picture, width, extension) + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    /**
     * The picture of an article for chats.
     *
     * @param name changes with what it shows, such as {@code 0f3a5c7e9b1d2f40-wide}
     */
    public String card(Slug slug, String name) {
        return CARDS + segment(slug.value()) + "/" + name + ".png";
    }

    /** The picture of the paper itself for chats, under a name that changes with what it shows. */
    public String card(String name) {
        return CARDS + name + ".png";
    }

    public String search() {
        return SEARCH;
    }

    /** The answers to these words, of this section and of these days, the last one included; none narrows nothing. */
    public String search(String words, @Nullable Section section, @Nullable LocalDate from, @Nullable LocalDate to) {
        return search() + "?q=" + parameter(words)
                + (section == null ? "" : "&section=" + parameter(section.slug().value()))
                + (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    }

    /** The paper's mark as a square PNG, so many pixels wide. */
    public String icon(int size) {
        return "/assets/icon-" + size + ".png";
    }

    /** Where crawlers read what they may read. */
    public String robots() {
        return "/robots.txt";
    }

    /** Where crawlers read which sitemaps there are. */
    public String sitemapIndex() {
        return "/sitemap.xml";
    }

    /** One of the sitemaps of articles, from 1. */
    public String sitemap(int number) {
        return "/sitemaps/" + number + ".xml";
    }

    /** The sitemap of the pages that list articles. */
    public String listSitemap() {
        return "/sitemaps/lists.xml";
    }

    /** The sitemap of what was published in the last two days. */
    public String newsSitemap() {
        return "/sitemaps/news.xml";
    }

    /** Where browsers read how the paper looks on a home screen. */
    public String manifest() {
        return "/manifest.webmanifest";
    }

    /** Where browsers read how to search here. */
    public String searchDescription() {
        return "/opensearch.xml";
    }

    /** Where browsers read which pages they may load ahead. */
    public String speculationRules() {
        return "/speculation-rules.json";
    }

    /**
     * The feed of a list.
     *
     * @param listPath  {@code /} for that of the whole paper, or the path of a section, a topic or an author
     * @param extension of a {@link FeedFormat}
     */
    public String feed(String listPath, String extension) {
        return (listPath.equals(front()) ? "" : listPath) + "/feed." + extension;
    }

    /**
     * One of the pages of a list or of its feed, as a decoded path names it; whether there are so many, it does not know.
     *
     * @param list      the decoded path of the list
     * @param extension of the feed; none for the list itself
     * @param number    from 1
     */
    record Part(String list, @Nullable String extension, int number) {

        private static Part of(Matcher path, @Nullable String extension) {
            var number = path.group(2) == null ? 1 : Integer.parseInt(path.group(2));
            return new Part(path.group(1).isEmpty() ? "/" : path.group(1), extension, number);
        }

    }

    /** What the path is a page of; empty where it can be none but its own. */
    static Optional<Part> partAt(String path) {
        var feed = FEED.matcher(path);
        if (feed.matches()) {
            return Optional.of(Part.of(feed, feed.group(3)));
        }
        var further = FURTHER.matcher(path);
        return further.matches() ? Optional.of(Part.of(further, null)) : Optional.empty();
    }

    /** Whether the list at this path has feeds of its own. */
    public static boolean hasFeed(String listPath) {
        return FED.matcher(listPath).matches();
    }

    /** The paths of all pages that are no search, as URL patterns (WHATWG URL Pattern). */
    public List<String> pagePatterns() {
        return List.of(front(), ARTICLES + "*", "/sections/:slug{/page/:number}?", "/topics/:slug{/page/:number}?",
                "/authors/:slug{/page/:number}?", archive() + "{/*}?", corrections(), hot());
    }

    /** The full address of any search, as OpenSearch 1.1 writes it. */
    public String searchTemplate() {
        return absolute(search()) + "?q={searchTerms}";
    }

    /**
     * The page {@code number} of a list, a feed or the answers to a search; page 1 is the path itself. Lists and feeds have
     * it in the path, so that each page can be a file: {@code /archive/page/2}, {@code /feed-2.atom}.
     */
    public String page(String path, int number) {
        if (number == 1) {
            return path;
        }
        if (path.contains("?")) {
            return path + "&page=" + number;
        }
        var feed = FEED.matcher(path);
        return feed.matches() ? feed.group(1) + "/feed-" + number + "." + feed.group(3) : path + "/page/" + number;
    }

    /**
     * What tells the page at this decoded path apart from others: the path itself; none where everybody gets an answer of
     * their own, which is also where a list is asked for a page by its query.
     */
    public static @Nullable String pageAt(String path, @Nullable String query) {
        if (path.regionMatches(true, 0, SEARCH, 0, SEARCH.length()) || path.startsWith(READS)
                || path.startsWith(PREVIEW) || path.contains("?") || pageAsked(path, query).isPresent()) {
            return null;
        }
        return path;
    }

    /** The further page that a query asks a list or a feed for, as it was written; their pages had such addresses once. */
    private static Optional<String> pageAsked(String path, @Nullable String query) {
        if (query == null || !LIST.matcher(path).matches() || FURTHER.matcher(path).matches()) {
            return Optional.empty();
        }
        var page = PAGE.matcher(query);
        return page.matches()
                ? Optional.of(page.group(1)).filter(number -> !number.isEmpty() && !number.equals("1"))
                : Optional.empty();
    }

    /** The address with what its page takes of a query: a list its page, a search everything, any other page nothing. */
    public String taking(@Nullable String query, String address) {
        if (address.equals(SEARCH)) {
            return query == null ? address : address + "?" + query;
        }
        return pageAsked(address, query)
                .filter(number -> number.matches(PageNumber.FURTHER))
                .map(number -> page(address, Integer.parseInt(number)))
                .orElse(address);
    }

    /** The path with the site's address before it, for machines and for other sites. */
    public String absolute(String path) {
        return base + path;
    }

    /** Whether something that is no page is at this decoded path: a picture, a part of the paper's look. */
    public static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    /** Whether nothing but the site's own is ever found at this decoded path. */
    public static boolean isReserved(String path) {
        return RESERVED.matcher(path).matches();
    }

    /** The address without the site's own before it; any other as it is. */
    public String within(String address) {
        var rest = address.startsWith(base) ? address.substring(base.length()) : "";
        return rest.startsWith("/") ? rest : address;
    }

    private static String parameter(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String segment(String value) {
        return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8);
    }

}
