package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

    static final String ARTICLES = "/articles/";
    private static final String CARDS = "/cards/";
    private static final String READS = "/reads/";
    private static final String PREVIEW = "/preview/";
    private static final String SEARCH = "/search";
    private static final String FEED = "/feed";

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

    /** The paths that every paper has, whatever its stories are. */
    List<String> alwaysThere() {
        return List.of(front(), mostRead(), corrections(), search(), robots(), sitemapIndex(), listSitemap(),
                newsSitemap(),
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

    public String mostRead() {
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
        return (listPath.equals(front()) ? "" : listPath) + FEED + "." + extension;
    }

    /** The paths of all pages that are no search, as URL patterns (WHATWG URL Pattern). */
    public List<String> pagePatterns() {
        return List.of(front(), ARTICLES + "*", "/sections/:slug{/page/:number}?", "/topics/:slug{/page/:number}?",
                "/authors/:slug{/page/:number}?", archive() + "{/*}?", corrections(), mostRead());
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
        var feed = path.lastIndexOf(FEED + ".");
        return feed < 0
                ? path + "/page/" + number
                : path.substring(0, feed) + FEED + "-" + number + path.substring(feed + FEED.length());
    }

    /** The address with the part of a query that its page uses: the number of a list page, everything for a search. */
    public String withQuery(String address, @Nullable String query) {
        if (address.equals(SEARCH)) {
            return query == null ? address : address + "?" + query;
        }
        return PathParser.legacyPageNumber(address, query).map(number -> page(address, number)).orElse(address);
    }

    /** The path with the site's address before it, for machines and for other sites. */
    public String absolute(String path) {
        return base + path;
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
