package kanbao.content;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;

/**
 * Detects stories that stay unpublished by the keys of Hexo, Hugo, Jekyll, Halo, WordPress, Obsidian and Astro. A value that is
 * not understood keeps the story unpublished.
 */
final class DraftDetector {

    /** The keys that can keep a story unpublished, in the order in which they are read. */
    private static final List<Key> DECIDING = List.of(Key.DRAFT, Key.PUBLISHED, Key.STATUS, Key.PASSWORD,
            Key.VISIBILITY, Key.BUILD, Key.PERMALINK, Key.SECTION, Key.TOPICS);
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "y", "t", "是", "是的", "真", "对", "有", "√",
            "✓", "✔", "开", "启用");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "n", "f", "none", "否", "不", "不是", "假",
            "无", "没有", "×", "✗", "关", "未");
    private static final Set<String> PUBLISHED = Set.of("publish", "published", "public", "publicized", "live",
            "online",
            "已发布", "发布", "已发表", "发表", "公开", "正式", "已上线", "上线");
    private static final Set<String> PUBLIC = Set.of("public", "everyone", "all", "visible", "公开", "所有人", "可见", "普通",
            "非密");
    private static final Set<String> BUILT = Set.of("always", "true", "yes");
    /** Without the underscore or full stop that some tools write before them. */
    private static final Set<String> UNPUBLISHED_FOLDERS = Set.of("drafts", "draft", "wip", "unpublished", "private",
            "trash", "deleted", "templates", "template", "archetypes", "scaffolds", "草稿", "草稿箱", "未发布", "待发布", "待审",
            "待审核", "审核中", "私密", "回收站", "废纸篓", "模板");

    /** Sections and topics in which drafts are kept. */
    private static final Set<String> UNPUBLISHED_GROUPS = Set.of("draft", "drafts", "wip", "unpublished", "private",
            "草稿", "草稿箱", "未发布", "待发布", "待审", "待审核", "审核中", "私密");
    private static final String UNFINISHED = "草稿|初稿|待审核?|未定稿|未完成|未发布|待发布|勿发|私密";
    /** The date before the name of a file, and its extension. */
    private static final Pattern AROUND_NAME = Pattern.compile("^[\\d年月日_-]+|\\.[^.]*$");
    private static final Pattern BRACKETED = Pattern.compile("^[\\[【（(]|[\\]】）)]$");
    /** One of them is in every text that matches the next pattern. */
    private static final Pattern UNFINISHED_WORD = Pattern.compile("(?i)" + UNFINISHED + "|draft|wip");
    private static final Pattern UNFINISHED_NAME = Pattern.compile("(?i)(?:"
            + "[\\[【（(]\\s*(" + UNFINISHED + "|draft|wip)\\s*[\\]】）)].*|(" + UNFINISHED + "|draft|wip)[-_—：: ].*"
            + "|.*[\\[【（(]\\s*(" + UNFINISHED + "|draft|wip)\\s*[\\]】）)]|.*[-_—. ](" + UNFINISHED
            + ")|.*[._](draft|wip))");

    /** Such as 【草稿】 before the first words of the text. */
    private static final Pattern UNFINISHED_TEXT = Pattern.compile(
            "(?i)[\\s\u3000#>*_]*(?:[【（]|\\[|\\()\\s*(" + UNFINISHED + "|draft|wip)\\s*[\\]】）)](?![(\\[:：]).*");

    private final FrontMatterReader keys;
    private final DateParser dates;

    DraftDetector(FrontMatterReader keys, DateParser dates) {
        this.keys = keys;
        this.dates = dates;
    }

    /** Why a story is unpublished, and the line of the key; 0 for its folder. */
    record Unpublished(int line, Cause cause) {}

    /** Returns why the story is unpublished; empty if it is published. */
    Optional<Unpublished> unpublished(String path, String text, int firstLine) {
        return byKey().or(() -> folder(path)).or(() -> isDecidedByKey()
                ? Optional.empty()
                : name(path).or(() -> text(text, firstLine)));
    }

    private Optional<Unpublished> byKey() {
        for (var key : DECIDING) {
            for (var entry : keys.entries(key)) {
                var cause = cause(key, entry);
                if (cause != null) {
                    return Optional.of(new Unpublished(cause.code().equals("story.draft") ? 0 : entry.line(), cause));
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Cause cause(Key key, Entry entry) {
        return switch (key) {
            case DRAFT -> draft(entry);
            case PUBLISHED -> published(entry);
            case STATUS -> status(entry);
            case PASSWORD -> password(entry);
            case VISIBILITY -> visibility(entry);
            case BUILD -> build(entry);
            case PERMALINK -> permalink(entry);
            default -> group(entry);
        };
    }

    static boolean isTrue(Value value) {
        return value instanceof Scalar scalar && scalar.form() != Form.EMPTY && TRUE.contains(word(scalar));
    }

    static boolean isFalse(Value value) {
        return value instanceof Scalar scalar && scalar.form() != Form.EMPTY && FALSE.contains(word(scalar));
    }

    private @Nullable Cause draft(Entry entry) {
        if (isFalse(entry.value())) {
            return null;
        }
        if (!isTrue(entry.value())) {
            return about(Cause.of("value.boolean"), entry);
        }
        return entry.key().equalsIgnoreCase("draft")
                ? Cause.of("story.draft")
                : about(Cause.of("story.unpublished-by-key"), entry);
    }

    private @Nullable Cause published(Entry entry) {
        if (isTrue(entry.value()) || isIn(PUBLISHED, entry.value()) || isDate(entry.value())) {
            return null;
        }
        return about(isFalse(entry.value()) ? Cause.of("story.unpublished-by-key") : Cause.of("value.boolean"), entry);
    }

    private @Nullable Cause status(Entry entry) {
        return isIn(PUBLISHED, entry.value()) || isTrue(entry.value()) ? null : about(Cause.of("value.status"), entry);
    }

    private @Nullable Cause password(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.form() == Form.BOOLEAN && isFalse(scalar)
                ? null
                : about(Cause.of("story.unpublished-by-key"),
                        new Entry(entry.key(), new Scalar("…", Form.TEXT, entry.line()), entry.line()));
    }

    private @Nullable Cause visibility(Entry entry) {
        return isIn(PUBLIC, entry.value()) || isTrue(entry.value()) ? null : about(Cause.of("value.visibility"), entry);
    }

    private @Nullable Cause build(Entry entry) {
        if (!(entry.value() instanceof Fields fields)) {
            return null;
        }
        return Stream.of("render", "list")
                .flatMap(name -> fields.first(name).stream())
                .anyMatch(value -> !BUILT.contains(word(value)))
                        ? about(Cause.of("story.unpublished-by-key"), entry)
                        : null;
    }

    /** Eleventy writes no page with {@code permalink: false}. */
    private @Nullable Cause permalink(Entry entry) {
        return entry.value() instanceof Scalar scalar && scalar.form() == Form.BOOLEAN && isFalse(scalar)
                ? about(Cause.of("story.unpublished-by-key"), entry)
                : null;
    }

    private static Optional<Unpublished> folder(String path) {
        var folders = List.of(path.split("/", -1));
        return folders.subList(0, folders.size() - 1)
                .stream()
                .filter(folder -> UNPUBLISHED_FOLDERS
                        .contains(withoutMark(folder.toLowerCase(Locale.ROOT), "._")))
                .map(folder -> new Unpublished(0, Cause.of("story.draft-folder", folder)))
                .findFirst();
    }

    private @Nullable Cause group(Entry entry) {
        return groups(entry.value()).map(group -> withoutMark(group, "#").strip().toLowerCase(Locale.ROOT))
                .anyMatch(UNPUBLISHED_GROUPS::contains) ? about(Cause.of("story.unpublished-by-key"), entry) : null;
    }

    private static String withoutMark(String name, String marks) {
        return name.isEmpty() || marks.indexOf(name.charAt(0)) < 0 ? name : name.substring(1);
    }

    private static Stream<String> groups(Value value) {
        return switch (value) {
            case Scalar scalar -> scalar.names().stream().map(Scalar::text);
            case Items items -> items.values().stream().flatMap(DraftDetector::groups);
            case Fields _ -> Stream.empty();
        };
    }

    /** A file name or title that says so, such as {@code 古城墙（草稿）.md}. */
    private Optional<Unpublished> name(String path) {
        var file = AROUND_NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
        var title = keys.entry(Key.TITLE).filter(entry -> entry.value() instanceof Scalar)
                .map(entry -> ((Scalar) entry.value()).text().strip())
                .filter(text -> BRACKETED.matcher(text).find());
        return Stream.concat(Stream.of(file), title.stream())
                .filter(text -> UNFINISHED_WORD.matcher(text).find())
                .map(UNFINISHED_NAME::matcher)
                .filter(Matcher::matches)
                .map(found -> new Unpublished(0, Cause.of("story.draft-name", word(found))))
                .findFirst();
    }

    /** The first line of the text, such as 【草稿】. */
    private static Optional<Unpublished> text(String text, int firstLine) {
        var blankLines = (int) text.lines().takeWhile(String::isBlank).count();
        return text.lines().skip(blankLines).limit(1)
                .map(UNFINISHED_TEXT::matcher)
                .filter(Matcher::matches)
                .map(found -> new Unpublished(firstLine + blankLines, Cause.of("story.draft-text", found.group(1))))
                .findFirst();
    }

    /** Whether a key says that the story is published, so that words in its name and text do not count. */
    private boolean isDecidedByKey() {
        return Stream.of(Key.DRAFT, Key.PUBLISHED, Key.STATUS).anyMatch(key -> !keys.entries(key).isEmpty());
    }

    private static String word(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group).filter(Objects::nonNull).findFirst()
                .orElse("");
    }

    private boolean isDate(Value value) {
        return value instanceof Scalar scalar && dates.moment(scalar.text()).isPresent();
    }

    private static boolean isIn(Set<String> words, Value value) {
        return value instanceof Scalar scalar && words.contains(word(scalar));
    }

    private static String word(Scalar value) {
        return value.text().strip().toLowerCase(Locale.ROOT);
    }

    private static Cause about(Cause cause, Entry entry) {
        return cause.with(entry.key(), entry.value().description());
    }

}
