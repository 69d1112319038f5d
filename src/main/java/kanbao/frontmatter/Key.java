package kanbao.frontmatter;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The keys of front matter, with the spellings of Hugo, Hexo, Jekyll, Halo and Astro, the preferred one first.
 * Case, hyphens and underscores make no difference: {@code pubDate} equals {@code pub_date}.
 */
public enum Key {

    TITLE("title", "标题", "標題", "题目"),
    STANDFIRST("standfirst", "subtitle", "summary", "description", "excerpt", "摘要", "导语", "简介", "描述", "副标题"),
    /** The later of several dates decides. */
    DATE("date", "publishdate", "pubdate", "publishtime", "publishedat", "publishat", "publishon", "publisheddate",
            "publishedtime", "publishedon", "postdate", "pubtime", "datepublished", "releasedate", "embargo",
            "embargountil", "日期", "发布日期", "发布时间", "发表日期", "发表时间", "发稿时间", "时间", "解禁", "解禁时间",
            "解禁日期", "scheduled", "schedule", "scheduledat", "scheduledate", "golive", "availablefrom", "publishafter",
            "embargodate", "定时发布", "预约发布", "上线时间", "上线日期"),
    /** A date in some systems, true or false in others. */
    PUBLISHED("published", "publish", "ispublished", "dgpublish", "share", "ready", "public", "ispublic", "发布", "公开",
            "已发布", "是否发布", "是否公开", "approved", "reviewed", "listed", "enabled", "active", "render", "show", "export"),
    /** Used if there is no other date. */
    CREATED("created", "createdat", "createdate", "createddate", "createtime", "createdtime", "creationdate",
            "datecreated",
            "创建", "创建时间", "创建日期"),
    UPDATED("updated", "lastmod", "lastmodifiedat", "modified", "lastmodified", "updateddate", "updatetime", "更新",
            "更新时间", "更新日期", "修改时间", "修改日期"),
    EXPIRES("expires", "expirydate", "unpublishdate", "expire", "expiry", "expiration", "expirationdate", "expiresat",
            "到期", "到期时间", "到期日期", "过期", "过期时间", "过期日期", "有效期", "有效期至", "下线", "下线时间", "下线日期", "下架", "下架时间",
            "下架日期", "失效", "失效时间", "失效日期", "validuntil", "validto", "visibleuntil"),
    AUTHORS("byline", "authors", "author", "作者", "记者", "撰文", "署名"),
    TRANSLATOR("translator", "translators", "翻译", "译者", "编译", "校译"),
    PHOTOGRAPHER("photographer", "photographers", "摄影", "摄影师", "摄影记者", "图片摄影"),
    ILLUSTRATOR("illustrator", "illustrators", "制图", "绘图", "美编"),
    PRODUCER("producer", "producers", "监制", "策划", "统筹"),
    EDITOR("editor", "editors", "责任编辑", "责编", "编辑", "值班编辑", "文字编辑"),
    PROOFREADER("proofreader", "proofreaders", "校对"),
    /** How artificial intelligence was used. */
    AI("ai", "aigc", "aigenerated", "aiassisted", "人工智能", "ai生成", "ai辅助", "人工智能生成", "人工智能辅助"),
    AI_NOTE("ainote", "ai说明", "ai声明", "人工智能说明", "aidisclosure"),
    SECTION("section", "categories", "category", "栏目", "分类", "版块", "频道"),
    TOPICS("topics", "tags", "tag", "keywords", "topic", "话题", "标签", "关键词", "关键字"),
    SLUG("slug"),
    PERMALINK("permalink", "url", "链接", "网址"),
    /** The number of the story in the system that it was imported from. */
    ID("id", "abbrlink", "cid"),
    ALIASES("aliases", "alias", "redirectfrom", "别名", "旧链接", "旧地址", "曾用地址"),
    IMAGE("image", "cover", "heroimage", "featuredimage", "banner", "thumbnail", "images", "封面", "题图", "头图", "封面图"),
    IMAGE_ALT("imagealt", "coveralt", "heroimagealt", "featuredimagealt", "banneralt", "thumbnailalt"),
    IMAGE_CAPTION("imagecaption", "covercaption", "featuredimagecaption", "bannercaption", "图注", "图说"),
    IMAGE_CREDIT("imagecredit", "covercredit", "featuredimagecredit", "bannercredit"),
    /** True keeps the story unpublished. */
    DRAFT("draft", "isdraft", "wip", "unpublished", "unpublish", "private", "isprivate", "hidden", "ishidden", "hide",
            "unlisted", "headless", "deleted", "isdeleted", "trashed", "secret", "encrypt", "encrypted", "草稿", "隐藏",
            "私密", "保密", "私有", "未发布", "不发布", "删除", "已删除", "加密", "作废", "隐私", "nopublish", "notpublished", "donotpublish",
            "dontpublish", "noexport", "hold", "onhold", "embargoed", "confidential", "internal", "nda", "restricted",
            "membersonly", "subscribersonly", "trash", "protected", "passwordprotected", "hidefrompublic",
            "excludefromsite", "disabled", "ignore", "skip", "eleventyexcludefromcollections",
            "offline", "archived", "isarchived", "已归档", "unfinished", "incomplete", "nopub", "notforpublication",
            "exclude", "暂缓", "仅内部", "内部", "内部资料",
            "是否草稿", "是否隐藏"),
    STATUS("status", "poststatus", "draftstatus", "workflow", "workflowstate", "workflowstatus", "editorialstatus",
            "reviewstatus", "reviewstate", "状态", "发布状态", "稿件状态", "审核状态", "审稿状态", "流程状态"),
    /** Any password keeps the story unpublished. */
    PASSWORD("password", "postpassword", "passwd", "pwd", "passphrase", "密码", "口令", "访问密码"),
    VISIBILITY("visibility", "visible", "isvisible", "可见", "可见性", "可见范围", "密级", "涉密"),
    /** The options of Hugo: whether the page is rendered and listed. */
    BUILD("build"),
    WEIGHT("weight", "top", "pinned", "sticky", "权重", "置顶"),
    /** How long or until when the story is shown above every page. */
    BREAKING("breaking", "breakingnews", "breakinguntil", "突发", "突发新闻", "快讯"),
    SOURCE("sources", "source", "via", "来源", "出处", "稿源"),
    SOURCE_LINK("originallink", "originalurl", "sourcelink", "sourceurl", "原文", "原文链接", "原文地址"),
    /** The address of the original on another host, in some themes only a word or a flag. */
    ORIGINAL("canonical", "canonicalurl", "canonicallink", "relcanonical", "original", "originaladdress", "link",
            "externallink", "externalurl"),
    RELATED("related", "相关", "相关阅读", "相关文章"),
    CORRECTIONS("corrections", "correction", "更正", "勘误"),
    RETRACTED("retracted", "withdrawn", "recalled", "撤回", "撤稿", "撤下", "撤销"),
    LANGUAGE("lang", "language", "语言"),
    /** How terms of the story are written in Traditional Chinese. */
    GLOSSARY("glossary", "简繁", "简繁对照", "術語", "术语"),
    /** What the file is, such as a page. Words of other tools have no effect. */
    TYPE("type", "layout", "类型", "版式"),
    /** In which menus a page is. */
    MENU("menu", "menus", "菜单"),
    /** The position in its menus, the lowest first. */
    MENU_ORDER("order", "menuorder", "菜单顺序", "顺序"),
    /** The names of the series that the story belongs to. */
    SERIES("series", "连载", "系列"),
    /** These are keys only in the file of a section, a topic, an author or a special. */
    NAME("name", "名称", "姓名", "名字"),
    OTHER_NAMES("othernames", "alsoknownas", "alternatenames", "synonyms", "又名", "别称", "其他名称", "曾用名"),
    ROLE("role", "jobtitle", "position", "职务", "职位", "头衔", "身份"),
    LINKS("links", "sameas", "social", "website", "homepage", "主页", "链接", "社交账号"),
    STORIES("stories", "articles", "posts", "报道", "文章", "篇目", "目录");

    /** The keys that decide whether readers see the story. Each of several entries counts, and so does a misspelled one. */
    private static final Set<Key> PUBLICATION = EnumSet.of(DATE, PUBLISHED, EXPIRES, DRAFT, STATUS, PASSWORD,
            VISIBILITY,
            BUILD, RETRACTED);
    private static final Set<Key> CREDITS = EnumSet.range(TRANSLATOR, AI_NOTE);
    private static final Pattern DISTINCT_PUBLICATION = Pattern
            .compile("retract|withdraw|draft|publish|pubdate|hid(?:e$|den)|private|unlisted|password|visib|expir");
    /** Such as 撤回原因, 已撤稿. */
    private static final Pattern CHINESE_RETRACTION = Pattern.compile("撤(?:回|稿|下|销)");
    /** Such as 请勿发布, 暂不公开, 禁发. */
    private static final Pattern CHINESE_DRAFT = Pattern.compile(
            "[请暂先尚绝严]{0,2}(?:[勿不别未缓]|禁止?|暂缓)[要得能可宜予对外再]{0,3}(?:发|发布|发表|发稿|公开|上线|刊发|刊登|见报)");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final int MIN_SIMILAR_LENGTH = 4;
    private static final Set<Key> OF_SUBJECTS = EnumSet.of(NAME, OTHER_NAMES, ROLE, LINKS, STORIES);
    private static final Map<String, Key> BY_SPELLING = bySpelling(key -> !OF_SUBJECTS.contains(key));
    /** What these names mean only in the file of a section, a topic, an author or a special. */
    private static final Map<String, Key> SUBJECT_SPELLINGS = subjectSpellings();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> spellings;

    Key(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Returns the key with this spelling; empty if it is unknown. */
    public static Optional<Key> of(String name) {
        return Optional.ofNullable(BY_SPELLING.get(normalized(name))).or(() -> publicationKeyInWords(name));
    }

    /** Returns the key with this spelling in the file of a section, a topic, an author or a special. */
    public static Optional<Key> ofSubject(String name) {
        return Optional.ofNullable(SUBJECT_SPELLINGS.get(normalized(name))).or(() -> of(name));
    }

    /** Returns the known spelling that the editor may have meant: at most a third of the letters differ. */
    static Optional<String> similarTo(String name) {
        var plain = normalized(name);
        return BY_SPELLING.keySet()
                .stream()
                .filter(spelling -> BY_SPELLING.get(spelling) != ORIGINAL)
                .filter(spelling -> Math.min(spelling.length(), plain.length()) >= MIN_SIMILAR_LENGTH
                        && Math.abs(spelling.length() - plain.length()) <= plain.length() / 3
                        && editDistance(spelling, plain) <= plain.length() / 3)
                .min(Comparator.comparingInt((String spelling) -> editDistance(spelling, plain))
                        .thenComparing(Comparator.comparing((String spelling) -> !plain.startsWith(spelling)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns the key about publication that the editor certainly meant by this misspelled name, such as {@code darft} or
     * {@code retract}; empty if it may be another word.
     */
    static Optional<Key> publicationKeyMeantBy(String name) {
        var plain = normalized(name);
        if (plain.startsWith("retract") || plain.startsWith("withdr")) {
            return Optional.of(RETRACTED);
        }
        return similarTo(name).filter(spelling -> DISTINCT_PUBLICATION.matcher(spelling).find()
                && editDistance(spelling, plain) == 1)
                .flatMap(Key::of)
                .filter(Key::isAboutPublication);
    }

    /** Whether the key can unpublish or withdraw the story, and not only delay it. */
    boolean canUnpublish() {
        return isAboutPublication() && this != DATE;
    }

    /** Whether several entries with the key all count. */
    boolean isRepeatable() {
        return isAboutPublication() || this == ORIGINAL || this == TYPE;
    }

    /** Whether the key names people, or says how they worked. */
    boolean isCredit() {
        return CREDITS.contains(this);
    }

    /** Whether the key decides if readers see the story. */
    boolean isAboutPublication() {
        return PUBLICATION.contains(this);
    }

    /** Returns the key about publication that a Chinese name means by its words, such as 撤回原因 or 请勿发布. */
    private static Optional<Key> publicationKeyInWords(String name) {
        if (isAscii(name)) {
            return Optional.empty();
        }
        var plain = normalized(name);
        if (CHINESE_RETRACTION.matcher(plain).find()) {
            return Optional.of(RETRACTED);
        }
        return CHINESE_DRAFT.matcher(plain).matches() ? Optional.of(DRAFT) : Optional.empty();
    }

    /** How many letters must be inserted, deleted, replaced or exchanged with their neighbour. */
    private static int editDistance(String one, String other) {
        var beforePrevious = new int[0];
        var previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[other.length()];
    }

    /** Returns the position of this spelling; the preferred one has 0. */
    public int rank(String name) {
        return spellings.indexOf(normalized(name));
    }

    public String preferredSpelling() {
        return spellings.getFirst();
    }

    /** Returns the form in which spellings are compared. */
    public static String normalized(String name) {
        if (isNormalized(name)) {
            return name;
        }
        var plain = isAscii(name) ? name : INVISIBLE.matcher(Normalizer.normalize(name, Form.NFKC)).replaceAll("");
        return plain.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** Whether the name has only small Latin letters, as most keys. */
    private static boolean isNormalized(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) < 'a' || name.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Key> bySpelling(Predicate<Key> isIncluded) {
        var keys = new HashMap<String, Key>();
        Arrays.stream(values()).filter(isIncluded).forEach(
                key -> key.spellings.forEach(spelling -> keys.put(spelling, key)));
        return Map.copyOf(keys);
    }

    private static Map<String, Key> subjectSpellings() {
        var keys = new HashMap<>(bySpelling(OF_SUBJECTS::contains));
        List.of("photo", "avatar", "picture", "头像", "照片", "图片").forEach(spelling -> keys.put(spelling, IMAGE));
        List.of("bio", "biography", "introduction", "介绍").forEach(spelling -> keys.put(spelling, STANDFIRST));
        return Map.copyOf(keys);
    }

}
