package kanbao.site;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.article.Slug;

/** Tells what is at a decoded path of the site; the counterpart of {@link Links}, which builds the paths. */
public final class PathParser {

    private static final Pattern FEED = Pattern.compile("(.*)/feed(?:-([0-9]{1,6}))?\\.(atom|rss|json)");
    private static final Pattern LIST_PAGE = Pattern.compile("(.+)/page/([0-9]{1,6})");
    private static final Pattern HAS_FEED = Pattern.compile("/|/(sections|topics|authors|specials)/[^/]+");
    private static final Pattern HAS_PAGES = Pattern
            .compile("/(sections|topics|authors|archive)([./].*)?|/feed\\.(atom|rss|json)");
    private static final Pattern FILE = Pattern.compile("/(pictures|cards|assets|files/[0-9a-f]{16})/.+");
    /** The only paths of the site that are no pages, and have no text. */
    private static final Pattern WITHOUT_SCRIPT = Pattern
            .compile("/(assets|pictures|files|reads)(/.*)?|/(robots\\.txt|sitemap\\.xml|speculation-rules\\.json)");
    private static final Pattern RESERVED = Pattern.compile("(?i)/(assets|error|preview)(/.*)?");
    /** The first parts of the paths of the site, and names of files that an export writes. */
    private static final Set<String> NOT_FOR_SITE_PAGES = Set.of("articles", "sections", "topics", "authors",
            "specials", "hot", "files",
            "corrections", "search", "archive", "pictures", "cards", "reads", "preview", "assets", "error", "sitemaps",
            "feed", "page", "index", "actuator", "404", "410", "500", "zh-hans", "zh-hant");
    private static final Pattern PAGE_PARAMETER = Pattern.compile("(?:^|.*&)page=(" + PageNumber.FROM_2 + ")(?:&.*)?");

    private PathParser() {
    }

    /** The slug of the article that is, or was, at this path. */
    public static Optional<Slug> article(String path) {
        return path.startsWith(Links.ARTICLES)
                ? Slug.from(path.substring(Links.ARTICLES.length())).filter(slug -> path.equals(Links.ARTICLES + slug))
                : Optional.empty();
    }

    /** Whether a site page cannot have this slug, because the site has other pages or files at its address. */
    public static boolean isReservedForSite(Slug slug) {
        return NOT_FOR_SITE_PAGES.contains(slug.value());
    }

    /**
     * One page of a list or of a feed. It may have a number for which there are not enough articles.
     *
     * @param list      the path of the list
     * @param extension of the feed, or {@code null} for the list itself
     * @param number    from 1
     */
    record ListPage(String list, @Nullable String extension, int number) {

        private static ListPage of(Matcher path, @Nullable String extension) {
            var number = path.group(2) == null ? 1 : Integer.parseInt(path.group(2));
            return new ListPage(path.group(1).isEmpty() ? "/" : path.group(1), extension, number);
        }

    }

    /** The page of a list or a feed that has a path like this; empty for the first page of a list and for all other paths. */
    static Optional<ListPage> listPage(String path) {
        var feed = FEED.matcher(path);
        if (feed.matches()) {
            return Optional.of(ListPage.of(feed, feed.group(3)));
        }
        var page = LIST_PAGE.matcher(path);
        return page.matches() ? Optional.of(ListPage.of(page, null)) : Optional.empty();
    }

    /** The path of the list that has this path as a page or a feed; for any other path, the path itself. */
    public static String list(String path) {
        return listPage(path).map(ListPage::list).orElse(path);
    }

    /** Whether the list at this path has feeds of its own. */
    public static boolean hasFeed(String listPath) {
        return HAS_FEED.matcher(listPath).matches();
    }

    /** The page number in the query of a list or a feed, where it was before it became part of the path; from 2. */
    static Optional<Integer> legacyPageNumber(String path, @Nullable String query) {
        if (query == null || !HAS_PAGES.matcher(path).matches() || LIST_PAGE.matcher(path).matches()) {
            return Optional.empty();
        }
        var page = PAGE_PARAMETER.matcher(query);
        return page.matches() ? Optional.of(Integer.valueOf(page.group(1))) : Optional.empty();
    }

    /** Whether this is the path of a picture, an attachment, a share card or an asset, and of no page. */
    public static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    /** Whether what is at this path without a prefix is in a script, so that the path can have the prefix of the other one. */
    static boolean hasScript(String path) {
        return !WITHOUT_SCRIPT.matcher(path).matches();
    }

    /**
     * The rest of a path that starts with the prefix of the other script of the site, percent-encoded or decoded; empty if it does
     * not, or if there is nothing in another script at such a path.
     */
    public static Optional<String> inOtherScript(String path, Site site) {
        return site.otherScript().map(ChineseScript::prefix)
                .filter(prefix -> path.startsWith(prefix) && path.startsWith("/", prefix.length()))
                .map(prefix -> path.substring(prefix.length()))
                .filter(PathParser::hasScript);
    }

    /** Whether stories cannot have this path as a former address. */
    public static boolean isReserved(String path) {
        return RESERVED.matcher(path).matches();
    }

}
