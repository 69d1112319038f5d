package kanbao.content;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Reads where a story is, and where it was before. */
final class AddressParser {

    private static final Pattern PAGE = Pattern.compile("(?i)(?:/?index)?\\.(?:html?|md|markdown)$|/+$");
    private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");
    private static final Cause PATH = Cause.of("value.path");
    private static final int LONGEST_PATH = 1000;

    private final FrontMatterReader keys;
    private final String path;

    /** @param path the file's, below its content folder */
    AddressParser(FrontMatterReader keys, String path) {
        this.keys = keys;
        this.path = path;
    }

    /** The one given, else the last part of the permalink, else the file's name, else one made from its path. */
    Slug slug() {
        return keys.scalar(Key.SLUG, Cause.of("value.text")).flatMap(this::given)
                .or(() -> permalink().flatMap(AddressParser::lastPart))
                .or(() -> Slug.from(StoryFileName.of(path).words()))
                .orElseGet(() -> Slug.of("story-%08x".formatted(path.hashCode())));
    }

    /**
     * The old paths of a story, decoded, each once: the permalink, the aliases, and what the operator's patterns make of it.
     *
     * @param published null if the editor gives no time
     */
    List<FormerAddress> old(Slug slug, Section section, @Nullable Instant published, Site site) {
        var lines = new LinkedHashMap<String, Integer>();
        keys.entry(Key.PERMALINK).ifPresent(entry -> permalink().ifPresent(old -> lines.put(old, entry.line())));
        keys.entry(Key.ALIASES).ifPresent(entry -> {
            for (var value : keys.values(Key.ALIASES)) {
                alias(value, entry).ifPresent(old -> lines.putIfAbsent(old, value.line()));
            }
        });
        if (!site.permalinks().isEmpty()) {
            var values = values(slug, section);
            if (published != null) {
                var day = published.atZone(site.timeZone());
                values.put("yyyy", "%04d".formatted(day.getYear()));
                values.put("mm", "%02d".formatted(day.getMonthValue()));
                values.put("dd", "%02d".formatted(day.getDayOfMonth()));
            }
            site.permalinks().forEach(pattern -> pattern.path(values).flatMap(AddressParser::whole).ifPresent(
                    old -> lines.putIfAbsent(old, 0)));
        }
        return lines.entrySet().stream().map(old -> new FormerAddress(old.getKey(), old.getValue())).toList();
    }

    private Map<String, String> values(Slug slug, Section section) {
        var values = new HashMap<String, String>();
        values.put("slug", slug.value());
        values.put("section", section.slug().value());
        keys.words(Key.ID, Cause.of("value.id")).filter(id -> id.indexOf('/') < 0)
                .ifPresent(id -> values.put("id", id));
        return values;
    }

    private Optional<Slug> given(Scalar written) {
        var slug = Slug.from(decoded(written.text()));
        if (slug.isEmpty() || !slug.get().value().equals(written.text().strip())) {
            keys.warn(Key.SLUG.label(), written, slug.isEmpty()
                    ? Cause.of("value.slug")
                    : Cause.of("value.slug-changed", slug.get()));
        }
        return slug;
    }

    /** Patterns such as {@code /:year/:title/} and Jekyll's names for patterns say nothing about one story. */
    private Optional<String> permalink() {
        return keys.scalar(Key.PERMALINK, PATH)
                .filter(value -> value.text().contains("/") && !value.text().contains("/:"))
                .flatMap(value -> path(value.text()));
    }

    private Optional<String> alias(Value value, Entry entry) {
        var alias = value instanceof Scalar scalar ? path(scalar.text()) : Optional.<String>empty();
        if (alias.isEmpty()) {
            keys.warn(entry.key(), value, PATH);
        }
        return alias;
    }

    private static Optional<String> path(String address) {
        var bare = AFTER_PATH.matcher(ORIGIN.matcher(address.strip()).replaceFirst("")).replaceFirst("");
        var path = decoded("/" + bare).replaceAll("/{2,}", "/");
        return whole(path);
    }

    /** The path, unless it is that of the front page, too long, or leads astray. */
    private static Optional<String> whole(String path) {
        return Optional.of(path)
                .filter(it -> it.length() > 1 && it.length() <= LONGEST_PATH && it.equals(SingleLineText.of(it)))
                .filter(it -> List.of(it.split("/", -1)).stream().noneMatch(part -> part.matches("\\.\\.?")));
    }

    private static Optional<Slug> lastPart(String path) {
        var page = PAGE.matcher(path).replaceFirst("");
        return Slug.from(page.substring(page.lastIndexOf('/') + 1));
    }

    private static String decoded(String text) {
        try {
            return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

}
