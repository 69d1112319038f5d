package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Attachment;
import kanbao.article.Author;
import kanbao.article.ContentKind;
import kanbao.article.Picture;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Topic;

/** Builds every path of the site, percent-encoded (RFC 3986) and ready for an {@code href}. */
@Component
public class Links {

    /** The path pattern of style sheets, scripts and icons. */
    public static final String ASSETS = "/assets/**";

    public static final String SPECULATION_RULES = "/speculation-rules.json";

    /** The sizes of the site's icon in pixels: for home screens, and for feeds and search engines. */
    public static final int SMALL_ICON = 180;
    public static final int LARGE_ICON = 512;

    /** What the paths of all articles start with. */
    public static final String ARTICLES = "/articles/";
    private static final String SECTIONS = "/sections/";
    private static final String TOPICS = "/topics/";
    private static final String AUTHORS = "/authors/";
    private static final String SPECIALS = "/specials/";
    private static final String CARDS = "/cards/";
    private static final String FILES = "/files/";
    /** What the paths start with that count page views. */
    public static final String PAGE_VIEWS = "/reads/";
    private static final String PREVIEW = "/preview/";
    private static final String SEARCH = "/search";
    private static final String FEED = "/feed";

    private final String base;
    private final String otherPrefix;

    public Links(Site site) {
        this.base = site.baseUrl().toString().replaceFirst("/$", "");
        this.otherPrefix = site.otherScript().map(ChineseScript::prefix).orElse("");
    }

    /** The prefix of all paths that are in the script of the page that is being made. */
    private String prefix() {
        return PageScript.isOther() ? otherPrefix : "";
    }

    /** Adds the prefix of the script of the page that is being made to a path without one; files have none. */
    public String inScript(String path) {
        return PathParser.hasScript(path) ? prefix() + path : path;
    }

    /** The address that a percent-encoded path spells differently, with a prefix in capitals or without the slash after it. */
    public Optional<String> withLowerCasePrefix(String path) {
        var end = otherPrefix.length();
        return Optional.of(path)
                .filter(address -> !otherPrefix.isEmpty() && address.regionMatches(true, 0, otherPrefix, 0, end)
                        && (address.length() == end || address.charAt(end) == '/'))
                .map(address -> otherPrefix + (address.length() == end ? "/" : address.substring(end)))
                .filter(address -> !address.equals(path));
    }

    /** The same page in the other script. */
    public String inOtherScript(String path) {
        return PageScript.isOther() ? path.substring(otherPrefix.length()) : otherPrefix + path;
    }

    public String front() {
        return prefix() + "/";
    }

    public String article(Slug slug) {
        return prefix() + ARTICLES + segment(slug.value());
    }

    /** The address of a site page. */
    public String sitePage(Slug slug) {
        return prefix() + "/" + segment(slug.value());
    }

    /** The address of a story or of a site page. */
    public String article(ArticleAddress address) {
        return address.isPage() ? sitePage(address.slug()) : article(address.slug());
    }

    /** The decoded path of a story or of a site page. */
    public static String decoded(ArticleAddress address) {
        return (address.isPage() ? "/" : ARTICLES) + address.slug();
    }

    /** The path of the article, decoded. */
    public static String decodedArticle(Slug slug) {
        return decodedArticle(slug.value());
    }

    /** The path of the article with this canonical slug, decoded. */
    public static String decodedArticle(String slug) {
        return ARTICLES + slug;
    }

    /** The path of the page of a section, a topic, an author or a special, decoded. */
    public static String decodedList(ContentKind kind, Slug slug) {
        return lists(kind) + slug;
    }

    /** The path of the page of a section, a topic, an author or a special. */
    public String list(ContentKind kind, Slug slug) {
        return prefix() + lists(kind) + segment(slug.value());
    }

    private static String lists(ContentKind kind) {
        return switch (kind) {
            case SECTION -> SECTIONS;
            case TOPIC -> TOPICS;
            case AUTHOR -> AUTHORS;
            case SPECIAL -> SPECIALS;
            case STORY, PAGE -> throw new IllegalArgumentException(kind + " has no list");
        };
    }

    /** The paths that exist whatever the stories are. */
    List<String> fixedPaths() {
        return List.of(front(), mostRead(), corrections(), search(), robots(), sitemapIndex(), listSitemap(),
                newsSitemap(),
                manifest(), searchDescription(), speculationRules());
    }

    /** The prefix of all paths that count page views. */
    public String pageViews() {
        return PAGE_VIEWS;
    }

    /** The path that counts a page view of the article. */
    public String pageViews(Slug slug) {
        return PAGE_VIEWS + segment(slug.value());
    }

    /** The file with the version of the article ({@link Article#version}). */
    public String version(Slug slug) {
        return article(slug) + "/version.txt";
    }

    /** The QR code of the article's address, as SVG. */
    public String qrCode(Slug slug) {
        return article(slug) + "/qr.svg";
    }

    /** The preview of an unpublished story. It needs the preview secret as the parameter {@code secret}. */
    public String preview(Slug slug) {
        return prefix() + PREVIEW + segment(slug.value());
    }

    /** The preview of an unpublished story or site page. */
    public String preview(ArticleAddress address) {
        return address.isPage()
                ? prefix() + PREVIEW + "pages/" + segment(address.slug().value())
                : preview(address.slug());
    }

    public String section(Section section) {
        return prefix() + SECTIONS + segment(section.slug().value());
    }

    public String topic(Topic topic) {
        return prefix() + TOPICS + segment(topic.slug().value());
    }

    public String author(Author author) {
        return prefix() + AUTHORS + segment(author.slug().value());
    }

    /** The page of all specials and series. */
    public String specials() {
        return prefix() + "/specials";
    }

    /** The page of a special or a series. */
    public String special(Slug slug) {
        return prefix() + SPECIALS + segment(slug.value());
    }

    public String mostRead() {
        return prefix() + "/hot";
    }

    /** The page of corrections and withdrawn stories. */
    public String corrections() {
        return prefix() + "/corrections";
    }

    public String archive() {
        return prefix() + "/archive";
    }

    public String archive(YearMonth month) {
        return prefix() + "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    public String picture(Picture picture) {
        return "/pictures/" + picture.fingerprint() + "/" + segment(picture.name());
    }

    /** A video, an audio file, captions or a document of a story. */
    public String attachment(Attachment file) {
        return FILES + file.fingerprint() + "/" + segment(file.name());
    }

    /**
     * The picture in one of its widths.
     *
     * @param extension {@code webp}, or that of the picture's own format
     */
    public String variant(Picture picture, int width, String extension) {
        return "/pictures/" + picture.fingerprint() + "-" + width + "." + extension;
    }

    /** The picture for browsers without {@code srcset}: the largest variant, or the original if there are no variants. */
    public String src(Picture picture) {
        return picture.variantWidths().isEmpty()
                ? picture(picture)
                : variant(picture, picture.variantWidths().getLast(), picture.variantExtension());
    }

    /** What a picture of an article leads to: the largest variant in WebP, or the original if there are no variants. */
    public String largest(Picture picture) {
        return picture.variantWidths().isEmpty()
                ? picture(picture)
                : variant(picture, picture.variantWidths().getLast(), "webp");
    }

    /** All variants of the picture in one format, as a {@code srcset}; empty if there are none. */
    public String srcset(Picture picture, String extension) {
        return picture.variantWidths()
                .stream()
                .map(width -> variant(picture, width, extension) + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    /**
     * The share card of an article.
     *
     * @param name changes with the content of the card, such as {@code 0f3a5c7e9b1d2f40-wide}
     */
    public String shareCard(Slug slug, String name) {
        return prefix() + CARDS + segment(slug.value()) + "/" + name + ".png";
    }

    /** The share card of a special, with a name as for an article. */
    public String specialCard(Slug slug, String name) {
        return prefix() + CARDS + "specials/" + segment(slug.value()) + "/" + name + ".png";
    }

    /** The share card of the site, with a name as for an article. */
    public String shareCard(String name) {
        return prefix() + CARDS + name + ".png";
    }

    public String search() {
        return prefix() + SEARCH;
    }

    /** The search results for a query, filtered by section and publication date if given; {@code to} is included. */
    public String search(String query, @Nullable Section section, @Nullable LocalDate from, @Nullable LocalDate to) {
        return search() + "?q=" + parameter(query)
                + (section == null ? "" : "&section=" + parameter(section.slug().value()))
                + (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    }

    /** The same search for exactly what was typed. */
    public String exactly(String search) {
        return search + "&exact=1";
    }

    /** The icon of the site as a square PNG of this width in pixels. */
    public String icon(int size) {
        return "/assets/icon-" + size + ".png";
    }

    public String robots() {
        return "/robots.txt";
    }

    /** The sitemap index. */
    public String sitemapIndex() {
        return "/sitemap.xml";
    }

    /** A sitemap of articles, numbered from 1. */
    public String sitemap(int number) {
        return prefix() + "/sitemaps/" + number + ".xml";
    }

    /** The sitemap of the list pages. */
    public String listSitemap() {
        return prefix() + "/sitemaps/lists.xml";
    }

    /** The news sitemap, with the articles of the last two days. */
    public String newsSitemap() {
        return prefix() + "/sitemaps/news.xml";
    }

    /** The web application manifest. */
    public String manifest() {
        return prefix() + "/manifest.webmanifest";
    }

    /** The OpenSearch description. */
    public String searchDescription() {
        return prefix() + "/opensearch.xml";
    }

    public String speculationRules() {
        return SPECULATION_RULES;
    }

    /**
     * The feed of a list.
     *
     * @param listPath  the front page for the feed of the whole site, or the path of a section, a topic, an author or a special
     * @param extension of a {@link FeedFormat}
     */
    public String feed(String listPath, String extension) {
        return listPath.replaceFirst("/$", "") + FEED + "." + extension;
    }

    /** The paths of all pages except searches, as URL patterns (WHATWG URL Pattern). */
    public List<String> pagePatterns() {
        var patterns = List.of(front(), ARTICLES + "*", "/(sections|topics|authors|specials)/:slug{/page/:number}?",
                specials() + "{/page/:number}?", archive() + "{/*}?", corrections(), mostRead());
        return otherPrefix.isEmpty()
                ? patterns
                : patterns.stream().map(("{" + otherPrefix + "}?")::concat).toList();
    }

    /** The URL template for a search, in the syntax of OpenSearch 1.1. */
    public String searchTemplate() {
        return absolute(search()) + "?q={searchTerms}";
    }

    /**
     * The page with this number of a list, a feed or search results; page 1 has the path itself. Lists and feeds have the number
     * in the path, so that each page can be a file: {@code /archive/page/2}, {@code /feed-2.atom}.
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

    /** Adds to an address what its page uses of a query: everything for a search, the page number for a list. */
    public String withQuery(String address, @Nullable String query) {
        if (address.equals(SEARCH)) {
            return query == null ? address : address + "?" + query;
        }
        return PathParser.legacyPageNumber(address, query).map(number -> page(address, number)).orElse(address);
    }

    /** The path as an absolute URL. */
    public String absolute(String path) {
        return base + path;
    }

    /** The path of an absolute URL of this site; any other address unchanged. */
    public String relative(String address) {
        var path = address.startsWith(base) ? address.substring(base.length()) : "";
        return path.startsWith("/") ? path : address;
    }

    private static String parameter(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String segment(String value) {
        return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8);
    }

}
