package kanbao.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.ContentKind;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.Site;

/**
 * Decides what a Markdown file is: by its type or layout, else by a folder that it is in, else by a name that only pages have,
 * else by the place where Hexo and Jekyll have their pages. A new kind of file needs its words here. Words of other tools without
 * a meaning here, such as {@code layout: single}, do not count.
 */
final class ContentKindParser {

    /** The values of {@code type} and {@code layout}. */
    private static final Map<String, ContentKind> TYPES = byWord(Map.ofEntries(
            Map.entry(ContentKind.STORY, List.of("story", "post", "posts", "article", "news", "报道", "文章", "新闻")),
            Map.entry(ContentKind.PAGE, List.of("page", "pages", "about", "contact", "privacy", "页面", "单页", "独立页面")),
            Map.entry(ContentKind.SECTION, List.of("section", "栏目")),
            Map.entry(ContentKind.TOPIC, List.of("topic", "话题")),
            Map.entry(ContentKind.AUTHOR, List.of("author", "作者", "记者")),
            Map.entry(ContentKind.SPECIAL, List.of("special", "专题", "series", "系列", "连载"))));
    /** Without the underscore that some tools write before them. */
    private static final Map<String, ContentKind> FOLDERS = byWord(Map.ofEntries(
            Map.entry(ContentKind.PAGE, List.of("pages", "page", "tabs", "页面"))));
    /** A file directly in one of them can be about a section, a topic or an author, or be a special. */
    private static final Map<String, ContentKind> SUBJECT_FOLDERS = byWord(Map.ofEntries(
            Map.entry(ContentKind.SECTION, List.of("sections", "section", "categories", "栏目", "分类")),
            Map.entry(ContentKind.TOPIC, List.of("topics", "topic", "tags", "话题", "标签")),
            Map.entry(ContentKind.AUTHOR, List.of("authors", "author", "作者", "记者")),
            Map.entry(ContentKind.SPECIAL, List.of("specials", "special", "专题"))));
    private static final Pattern SUBJECT_FILE = Pattern
            .compile("(?i)(?:.*?/)??_?([^/]+)/(?:([^/]+)/(_?index)|([^/]+))\\.[^./]+");
    /** The files at the top of a content folder that Hexo, Hugo and Jekyll sites have beside their stories. */
    private static final Set<String> PAGE_NAMES = Set.of("about", "about-us", "contact", "contact-us", "privacy",
            "privacy-policy", "terms", "imprint", "关于", "关于我们", "联系我们", "隐私政策", "隐私", "faq", "guestbook",
            "messageboard", "友链", "友情链接", "留言板");
    /**
     * The values of {@code type} and {@code layout} of pages at the top of a folder that themes have. A page whose type is its own
     * name, such as {@code music/index.md} with {@code type: music}, is one too.
     */
    private static final Set<String> THEME_PAGES = Set.of("link", "links", "flink", "friend", "friends", "comment",
            "comments", "guestbook", "messageboard", "board", "shuoshuo", "talk", "talks", "essay", "moments", "memos",
            "photo", "photos", "picture", "pictures", "album", "albums", "gallery", "galleries", "masonry", "music",
            "musics", "movie", "movies", "book", "books", "game", "games", "bangumi", "bangumis", "douban", "equipment",
            "fcircle", "timeline", "schedule", "bookmark", "bookmarks", "project", "projects", "友链", "友情链接", "留言板",
            "说说", "相册");
    /** The values of {@code type} and {@code layout} of pages at the top of a folder that other tools make themselves. */
    private static final Set<String> GENERATED = Set.of("tag", "tags", "category", "categories", "archive", "archives",
            "search", "404", "home");
    /** The folders that hold all content of Hexo and Hugo, perhaps with one for each language, or all pages of themes. */
    private static final Pattern CONTENT_ROOT = Pattern
            .compile("(?i)^(?:source/|content/(?:[a-z]{2}(?:[-_][a-z]{2,4})?/)?)?(?:pages?/|_pages/|_tabs/)?");
    private static final Pattern IN_UNDERSCORE_FOLDER = Pattern.compile("(?:^|.*/)_.*");
    private static final Pattern PAGE_FILE = Pattern
            .compile("(?i)(?:/index)?(?:\\.[a-z]{2}(?:[-_][a-z]+)*)?\\.[^./]+$");

    private ContentKindParser() {
    }

    /**
     * Returns what the file is about, or that it is a special; empty if it is a story or a page. Its type says so, or its folder
     * and its keys together: stories can be in a folder with such a name too. A file with a section or topics is a story.
     *
     * @param path the path of the file below its content folder
     */
    static Optional<ContentKind> subject(String path, Fields keys, Site site) {
        var type = keys.entries().stream()
                .filter(entry -> Key.of(entry.key()).filter(Key.TYPE::equals).isPresent())
                .flatMap(entry -> entry.value() instanceof Scalar scalar ? kind(scalar.text(), TYPES) : Stream.empty())
                .findFirst();
        return type.isPresent()
                ? type.filter(kind -> kind.isSubject() && (!isStory(keys) || has(Key.STORIES, keys)))
                : subjectOf(path, keys, site);
    }

    private static Optional<ContentKind> subjectOf(String path, Fields keys, Site site) {
        var file = SUBJECT_FILE.matcher(path);
        if (path.indexOf('/') < 0 || !file.matches()) {
            return Optional.empty();
        }
        return kind(file.group(1), SUBJECT_FOLDERS).findFirst().filter(kind -> kind == ContentKind.SPECIAL
                ? has(Key.STORIES, keys)
                : "_index".equalsIgnoreCase(file.group(3)) || (!isStory(keys) && switch (kind) {
                    // Hugo writes a title and a date into every new file.
                    case AUTHOR -> has(Key.NAME, keys) || hasProfileKey(keys);
                    case SECTION -> !has(Key.DATE, keys) && (has(Key.NAME, keys)
                            || (!has(Key.TITLE, keys) && isConfigured(file, site)));
                    default -> !has(Key.DATE, keys) && has(Key.NAME, keys);
                }));
    }

    /** Whether the file has a section or topics. */
    private static boolean isStory(Fields keys) {
        return has(Key.SECTION, keys) || has(Key.TOPICS, keys);
    }

    /** Returns whether a key, such as {@code avatar}, has no meaning in a story. */
    private static boolean hasProfileKey(Fields keys) {
        return keys.entries().stream().map(Entry::key)
                .anyMatch(key -> Key.ofSubject(key).isPresent() && Key.of(key).isEmpty());
    }

    private static boolean isConfigured(Matcher file, Site site) {
        var name = Objects.requireNonNullElse(file.group(2), file.group(4));
        return site.sections().stream()
                .anyMatch(section -> section.slug().value().equals(name) || section.name().equals(name));
    }

    private static boolean has(Key key, Fields keys) {
        return keys.entries().stream().anyMatch(entry -> Key.ofSubject(entry.key()).filter(key::equals).isPresent());
    }

    /**
     * Returns whether the file is a story or a page. Reports a file that is a page only because it is outside "_posts".
     *
     * @param path the path of the file below its content folder
     */
    static ContentKind kind(String path, FrontMatterReader keys, FolderConventions folder, ProblemCollector problems) {
        keys.entries(Key.TYPE).stream().filter(entry -> !(entry.value() instanceof Scalar))
                .forEach(entry -> keys.warn(entry, Cause.of("value.text")));
        var known = type(keys).or(() -> folder(path));
        if (known.isPresent()) {
            return known.get();
        }
        if (isClassified(keys)) {
            return ContentKind.STORY;
        }
        if (PAGE_NAMES.contains(name(path)) || isThemePage(path, keys)) {
            return ContentKind.PAGE;
        }
        if (folder.hasPosts() && !IN_UNDERSCORE_FOLDER.matcher(path).matches()
                && StoryFileName.of(path).moment().isEmpty()) {
            problems.ignored(0, Cause.of("page.outside-posts"));
            return ContentKind.PAGE;
        }
        return ContentKind.STORY;
    }

    private static boolean isThemePage(String path, FrontMatterReader keys) {
        var name = name(path);
        return name.indexOf('/') < 0 && StoryFileName.of(path).moment().isEmpty() && keys.entries(Key.TYPE).stream()
                .anyMatch(entry -> entry.value() instanceof Scalar scalar
                        && (THEME_PAGES.contains(Key.normalized(scalar.text()))
                                || Key.normalized(scalar.text()).equals(Key.normalized(name))));
    }

    private static Optional<ContentKind> type(FrontMatterReader keys) {
        return keys.entries(Key.TYPE).stream()
                .flatMap(entry -> entry.value() instanceof Scalar scalar ? kind(scalar.text(), TYPES) : Stream.empty())
                .filter(kind -> !kind.isSubject())
                .findFirst();
    }

    /** Why a file is not published: the site has such a page anyway. */
    record Generated(int line, Cause cause) {}

    /**
     * Returns why the file stands for a page which Hexo, Hugo or Jekyll makes and which this site has anyway, such as
     * {@code source/tags/index.md} with {@code type: tags}, {@code 404.md}, and {@code index.md} at the top.
     */
    static Optional<Generated> generatedPage(String path, FrontMatterReader keys) {
        var name = name(path);
        if (isClassified(keys) || name.indexOf('/') >= 0) {
            return Optional.empty();
        }
        return keys.entries(Key.TYPE).stream()
                .filter(entry -> entry.value() instanceof Scalar scalar
                        && GENERATED.contains(Key.normalized(scalar.text())))
                .findFirst()
                .map(entry -> new Generated(entry.line(), Cause.of("story.generated-page", entry.key())))
                .or(() -> isGeneratedName(name, keys)
                        ? Optional.of(new Generated(0, Cause.of("story.generated-name", name)))
                        : Optional.empty());
    }

    private static boolean isGeneratedName(String name, FrontMatterReader keys) {
        return type(keys).isEmpty()
                && (name.equals("404") || (name.equals("index") && keys.entry(Key.DATE).isEmpty()));
    }

    /** The innermost folder decides. */
    private static Optional<ContentKind> folder(String path) {
        var folders = List.of(path.split("/", -1));
        return folders.subList(0, folders.size() - 1).reversed().stream()
                .flatMap(folder -> kind(folder.startsWith("_") ? folder.substring(1) : folder, FOLDERS))
                .findFirst();
    }

    /** Returns the path without the folder of all content and without what does not belong to an address. */
    private static String name(String path) {
        var file = CONTENT_ROOT.matcher(path).replaceFirst("");
        return PAGE_FILE.matcher(file).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** A file with a section or topics is a story, whatever its name is. */
    private static boolean isClassified(FrontMatterReader keys) {
        return keys.entry(Key.SECTION).isPresent() || keys.entry(Key.TOPICS).isPresent();
    }

    private static Stream<ContentKind> kind(String word, Map<String, ContentKind> words) {
        return Stream.ofNullable(words.get(Key.normalized(word)));
    }

    private static Map<String, ContentKind> byWord(Map<ContentKind, List<String>> kinds) {
        var words = new HashMap<String, ContentKind>();
        kinds.forEach((kind, spellings) -> spellings.forEach(spelling -> words.put(spelling, kind)));
        return Map.copyOf(words);
    }

}
