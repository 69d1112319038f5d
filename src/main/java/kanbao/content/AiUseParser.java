package kanbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.article.AiUse;
import kanbao.article.AiUse.Kind;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads how artificial intelligence was used for the text of a story ({@code docs/decisions/044-ai-labels.md}). */
final class AiUseParser {

    private static final int MAX_WORDS_LENGTH = 200;
    /** One of the kinds, perhaps followed by words of what was done. */
    private static final Pattern KIND = Pattern.compile("(?i)(?:(?:ai|人工智能)[ -]?)?(?:"
            + "(?<assisted>assist(?:ed|ance)?|(?:辅助|輔助|协助|参与)(?:生成|写作|创作|编辑)?)"
            + "|generated?|synthetic|synthesi[sz]ed|生成(?:合成)?|合成)(?:内容)?"
            + "(?:\\s*[\\s:：,，;；。(（—-]\\s*(?<words>.+?)[)）]?)?");
    private static final Pattern NOT_USED = Pattern
            .compile("(?i)false|no|none|not? used|never|n|0|[否无無未]|没有|未使用|不使用|未用|没用");
    private static final Pattern GENERATED_KEY = Pattern.compile("(?i)generated|生成");
    private static final Pattern ASSISTED_KEY = Pattern.compile("(?i)assisted|辅助");
    private static final Pattern USED = Pattern.compile("(?i)true|yes|y|1|是|有|使用");

    private final FrontMatterReader keys;
    private final ProblemCollector problems;

    AiUseParser(FrontMatterReader keys, ProblemCollector problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** Returns how artificial intelligence was used, or null if it was not; in doubt it was. */
    @Nullable
    AiUse use() {
        var note = keys.text(Key.AI_NOTE, Cause.of("value.text")).map(this::words).orElse("");
        var use = keys.entry(Key.AI).flatMap(entry -> ai(entry, note));
        if (use.isEmpty() && keys.entry(Key.AI).isEmpty() && !note.isEmpty()) {
            return new AiUse(Kind.ASSISTED, note);
        }
        return use.orElse(null);
    }

    private Optional<AiUse> ai(Entry entry, String note) {
        var parts = parts(entry.value());
        var written = parts.isEmpty() ? "" : parts.getFirst();
        var words = parts.size() > 1 ? words(String.join("，", parts.subList(1, parts.size()))) : note;
        if (!parts.isEmpty() && parts.stream().allMatch(part -> NOT_USED.matcher(part).matches())) {
            return Optional.empty();
        }
        var kind = KIND.matcher(written);
        if (kind.matches()) {
            var described = kind.group("words") == null ? words : words(kind.group("words"));
            var hasMaps = entry.value() instanceof Items items
                    && !items.values().stream().allMatch(Scalar.class::isInstance);
            if (hasMaps || isKind(described)) {
                keys.warn(entry, Cause.of("value.ai"));
            }
            if (isKind(described)) {
                return Optional.of(new AiUse(Kind.GENERATED, ""));
            }
            return Optional.of(new AiUse(kind.group("assisted") == null ? Kind.GENERATED : Kind.ASSISTED, described));
        }
        if (USED.matcher(written).matches() && GENERATED_KEY.matcher(entry.key()).find()) {
            return Optional.of(new AiUse(Kind.GENERATED, words));
        }
        if (!USED.matcher(written).matches() || !ASSISTED_KEY.matcher(entry.key()).find()) {
            keys.warn(entry, Cause.of("value.ai"));
        }
        return Optional.of(new AiUse(Kind.ASSISTED, isKind(words) ? "" : words));
    }

    /** Whether the words of what was done begin with a kind too, such as 辅助 after 生成, so that nobody knows which of both is meant. */
    private static boolean isKind(String words) {
        var kind = KIND.matcher(words.split("，", 2)[0]);
        return kind.matches() && kind.group("words") == null;
    }

    /** The kind and the words, from a map, a list or text. */
    private static List<String> parts(Value value) {
        var parts = new ArrayList<String>();
        switch (value) {
            case Scalar scalar -> parts.add(SingleLineText.of(scalar.text()));
            case Items items -> items.values().stream().filter(Scalar.class::isInstance)
                    .map(item -> SingleLineText.of(item.source())).forEach(parts::add);
            case Fields fields -> {
                parts.add(fields.first("kind", "type", "use", "label", "类型", "方式", "使用")
                        .map(kind -> SingleLineText.of(kind.text())).orElse(""));
                fields.first("words", "text", "note", "description", "说明", "内容")
                        .ifPresent(words -> parts.add(SingleLineText.of(words.text())));
            }
        }
        return parts;
    }

    private String words(String written) {
        var line = keys.entry(Key.AI).or(() -> keys.entry(Key.AI_NOTE)).map(Entry::line).orElse(0);
        return SingleLineText.of(PlainText.of(written, line, problems), MAX_WORDS_LENGTH);
    }

}
