package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads the values in the front matter of one story by their keys, and reports every invalid value as a warning. */
public final class FrontMatterReader {

    /** Maps in which some tools and themes have keys of the story. */
    private static final Set<String> CONTAINERS = Set.of("halo", "meta", "metadata", "params", "extra", "custom",
            "page",
            "post", "frontmatter", "attributes", "hexo", "hugo", "wordpress", "wp", "obsidian");
    /** Values that keep a story from readers under any key without another meaning, such as {@code layout: draft}. */
    private static final Set<String> UNPUBLISHED = Set.of("draft", "drafts", "private", "pending", "unpublished",
            "postdraft", "pagedraft", "revision", "embargoed", "confidential", "members", "membersonly", "subscribers",
            "草稿", "私密", "私有", "保密", "待审", "待审核",
            "审核中", "未审核", "未通过", "未发布", "待发布", "不发布", "内部", "仅自己可见", "仅自己", "paid", "premium", "初稿", "初审", "复审",
            "待终审", "inreview", "needsreview", "underreview", "pendingreview", "toreview", "待审阅", "审阅中", "送审", "待校对",
            "待编辑", "退稿", "未完成", "机密", "绝密", "付费");
    /** What must be done before a story may be published, such as 终审 or 定稿. */
    private static final Pattern CONDITION = Pattern.compile(
            "[^未不勿禁].*(?:审核?|定稿|发布|发表|刊发|公开|上线|完成)|[审定]稿|(?:终|初|复)?审核?|发布|发表|刊发|上线|完成|定稿"
                    + "|(?:is)?(?:live|online|shared|publishable|finished|completed?|final|done)");
    private static final Set<String> NOT_YET = Set.of("false", "no", "off", "0", "n", "否", "不", "没有", "无", "未", "×",
            "✗");

    private final ProblemCollector problems;
    private final Function<String, Optional<Key>> vocabulary;
    private final Map<Key, List<Entry>> entries = new EnumMap<>(Key.class);

    /** Reads the front matter of a story. */
    public FrontMatterReader(Fields fields, ProblemCollector problems) {
        this(fields, problems, Key::of);
    }

    /** Reads the front matter of a file about a section, a topic, an author or a special. */
    public static FrontMatterReader ofSubject(Fields fields, ProblemCollector problems) {
        return new FrontMatterReader(fields, problems, Key::ofSubject);
    }

    private FrontMatterReader(Fields fields, ProblemCollector problems, Function<String, Optional<Key>> vocabulary) {
        this.problems = problems;
        this.vocabulary = vocabulary;
        var seen = new HashMap<String, Entry>();
        for (var entry : fields.entries()) {
            var before = seen.putIfAbsent(Key.normalized(entry.key()), entry);
            if (before != null && Key.of(entry.key()).filter(Key::isAboutPublication).isPresent()) {
                problems.warning(entry.line(),
                        Cause.of("frontmatter.duplicate-protection", entry.key(), before.line()));
                addEntry(entry);
            } else if (before != null) {
                problems.warning(entry.line(),
                        Cause.of("frontmatter.duplicate-key", entry.key(), before.line()));
            } else {
                addEntry(entry);
            }
        }
        entries.forEach(this::preferFirstSpelling);
    }

    /** Whether the value says under any key that a story is not for readers. */
    static boolean isUnpublished(String value) {
        return UNPUBLISHED.contains(Key.normalized(value));
    }

    private static boolean isUnpublished(Value value) {
        return value instanceof Scalar scalar && isUnpublished(scalar.text());
    }

    /** Returns the entry with this key; empty if there is none or it has no value. */
    public Optional<Entry> entry(Key key) {
        var found = entries(key);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Returns all entries with this key that have a value, the preferred spelling first. */
    public List<Entry> entries(Key key) {
        return entries.getOrDefault(key, List.of());
    }

    /** Returns the single value of a key; warns if it is a list or a map. */
    public Optional<Scalar> scalar(Key key, Cause ifInvalid) {
        return entry(key).flatMap(entry -> {
            if (entry.value() instanceof Scalar scalar) {
                return Optional.of(scalar);
            }
            warn(entry, ifInvalid);
            return Optional.empty();
        });
    }

    /** Returns the value of a key as one line of text; empty if it is blank. */
    public Optional<String> text(Key key, Cause ifInvalid) {
        return scalar(key, ifInvalid).map(scalar -> SingleLineText.of(scalar.text())).filter(text -> !text.isEmpty());
    }

    /** Returns the names of a key: from a list, nested lists, or text with commas. */
    public List<Scalar> names(Key key, Cause ifInvalid) {
        return entry(key).map(entry -> {
            if (entry.value() instanceof Scalar scalar && scalar.form() != Form.BOOLEAN
                    && scalar.form() != Form.NUMBER) {
                return scalar.names();
            }
            if (entry.value() instanceof Items items) {
                return flat(items, entry, ifInvalid);
            }
            warn(entry, ifInvalid);
            return List.<Scalar>of();
        }).orElse(List.of());
    }

    /** Returns the values of a key: those of a list, or the single one. */
    public List<Value> values(Key key) {
        return entry(key)
                .map(entry -> entry.value() instanceof Items items ? items.values() : List.of(entry.value()))
                .orElse(List.of());
    }

    /** Reports every entry whose key has no meaning in this file. */
    public void ignoreAllExcept(Set<Key> meaningful) {
        entries.forEach((key, all) -> {
            if (!meaningful.contains(key)) {
                all.forEach(entry -> problems.ignored(entry.line(),
                        Cause.of("frontmatter.not-in-subject", SingleLineText.of(entry.key(), Value.MAX_SHOWN))));
            }
        });
    }

    /** Reports that a key has no effect in this file. */
    public void ignore(Key key, Cause cause) {
        entry(key).ifPresent(entry -> problems.ignored(entry.line(), cause.with(entry.key())));
    }

    public void warn(Entry entry, Cause ifInvalid) {
        warn(entry.key(), entry.value(), ifInvalid);
    }

    /** Warns that a value of this key is invalid and ignored. */
    public void warn(String key, Value value, Cause ifInvalid) {
        problems.warning(value.line(), ifInvalid.with(key, value.description()));
    }

    private void addEntry(Entry entry) {
        if (entry.value() instanceof Fields fields && CONTAINERS.contains(Key.normalized(entry.key()))) {
            var aboutPublication = fields.entries()
                    .stream()
                    .filter(inner -> Key.of(inner.key()).filter(Key::isAboutPublication).isPresent())
                    .toList();
            aboutPublication.forEach(this::addEntry);
            if (!aboutPublication.isEmpty() || Key.normalized(entry.key()).equals("halo")) {
                return;
            }
        }
        vocabulary.apply(entry.key())
                .filter(key -> !key.isCredit() || !isUnpublished(entry.value()))
                .ifPresentOrElse(key -> addEntry(key, entry), () -> addUnknown(entry));
    }

    private void addEntry(Key key, Entry entry) {
        if (key == Key.TYPE && entry.value() instanceof Scalar scalar && isUnpublished(scalar.text())) {
            addEntry(Key.STATUS, entry);
        } else if (!(entry.value() instanceof Scalar scalar && scalar.isBlank())) {
            entries.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
        } else if (key == Key.RETRACTED) {
            problems.warning(entry.line(), Cause.of("frontmatter.empty-retraction", entry.key()));
        }
    }

    /** A misspelled key about publication works nevertheless. */
    private void addUnknown(Entry entry) {
        if (isUnpublished(entry.value())) {
            addEntry(Key.STATUS, entry);
            return;
        }
        if (ForeignKeys.contains(entry.key())) {
            return;
        }
        if (entry.value() instanceof Scalar scalar && NOT_YET.contains(Key.normalized(scalar.text()))
                && CONDITION.matcher(Key.normalized(entry.key())).matches()) {
            addEntry(Key.PUBLISHED, entry);
            return;
        }
        var name = SingleLineText.of(entry.key(), 60);
        var meant = Key.publicationKeyMeantBy(name);
        if (meant.isPresent()) {
            problems.warning(entry.line(), Cause.of("frontmatter.misspelled-protection", name,
                    Key.similarTo(name).orElse(meant.get().preferredSpelling())));
            addEntry(meant.get(), entry);
        } else {
            Key.similarTo(name).ifPresentOrElse(
                    similar -> problems.warning(entry.line(), Cause.of("frontmatter.misspelled-key", name, similar)),
                    () -> problems.ignored(entry.line(), Cause.of("frontmatter.unknown-key", name)));
        }
    }

    /** Sorts the entries by their spellings, and reports all but the first, unless each counts. */
    private void preferFirstSpelling(Key key, List<Entry> sameMeaning) {
        if (sameMeaning.size() == 1) {
            return;
        }
        sameMeaning.sort(Comparator.comparingInt(entry -> key.rank(entry.key())));
        if (key.isRepeatable()) {
            return;
        }
        var used = sameMeaning.getFirst().key();
        sameMeaning.stream()
                .skip(1)
                .forEach(entry -> problems.ignored(entry.line(),
                        Cause.of("frontmatter.second-spelling", entry.key(), used)));
    }

    private List<Scalar> flat(Items items, Entry entry, Cause ifInvalid) {
        return items.values().stream().flatMap(value -> switch (value) {
            case Scalar scalar -> scalar.isBlank() ? Stream.<Scalar>empty() : Stream.of(scalar);
            case Items inner -> flat(inner, entry, ifInvalid).stream();
            case Fields fields -> {
                warn(entry.key(), fields, ifInvalid);
                yield Stream.<Scalar>empty();
            }
        }).toList();
    }

}
