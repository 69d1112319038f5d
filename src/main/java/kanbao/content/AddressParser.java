package kanbao.content;

import java.util.Locale;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

/** Determines the slug of a story and its former addresses. */
final class AddressParser {

    private static final Pattern PAGE_SUFFIX = Pattern.compile("(?i)(?:/?index)?\\.(?:html?|md|markdown)$|/+$");
    private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");
    private static final Pattern HOST = Pattern.compile("(?i)^https?://(?:www\\.)?|:\\d+$|/$");
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");
    private static final Set<String> JEKYLL_PATTERNS = Set.of("date", "pretty", "ordinal", "weekdate", "none");
    private static final Cause PATH = Cause.of("value.path");
    private static final int MAX_PATH_LENGTH = 1000;

    private final FrontMatterReader keys;
    private final String path;
    private final StoryFileName fileName;
    private final Site site;

    /** @param path the path of the file below its content folder */
    AddressParser(FrontMatterReader keys, String path, StoryFileName fileName, Site site) {
        this.keys = keys;
        this.path = path;
        this.fileName = fileName;
        this.site = site;
    }

    /** Returns the slug in the front matter, else from the permalink, else from the file name, else a hash of the path. */
    Slug slug() {
        return keys.scalar(Key.SLUG, Cause.of("value.text")).flatMap(this::explicitSlug)
                .or(() -> permalink().flatMap(AddressParser::lastPart))
                .or(this::permalinkWord)
                .or(() -> Slug.from(fileName.name() + languageSuffix()))
                .orElseGet(() -> Slug.of("story-%08x".formatted(path.hashCode())));
    }

    /**
     * Returns the distinct former paths of a story, decoded: the permalink, the aliases, and the paths by the operator's patterns.
     *
     * @param published null if the editor gives no date
     */
    List<FormerAddress> formerAddresses(Slug slug, Section section, @Nullable Instant published) {
        var lines = writtenAddresses();
        if (!site.permalinks().isEmpty()) {
            var values = values(slug, section);
            if (published != null) {
                var day = published.atZone(site.timeZone());
                values.put("yyyy", "%04d".formatted(day.getYear()));
                values.put("mm", "%02d".formatted(day.getMonthValue()));
                values.put("dd", "%02d".formatted(day.getDayOfMonth()));
            }
            site.permalinks().forEach(pattern -> pattern.path(values).flatMap(AddressParser::valid).ifPresent(
                    former -> lines.putIfAbsent(former, 0)));
        }
        return formerAddresses(lines);
    }

    /** Returns the distinct former paths of a site page, decoded: the permalink and the aliases. */
    List<FormerAddress> formerAddresses() {
        return formerAddresses(writtenAddresses());
    }

    private static List<FormerAddress> formerAddresses(Map<String, Integer> lines) {
        return lines.entrySet().stream().map(former -> new FormerAddress(former.getKey(), former.getValue())).toList();
    }

    /** Returns the permalink and the aliases with their lines. */
    private Map<String, Integer> writtenAddresses() {
        var lines = new LinkedHashMap<String, Integer>();
        keys.entry(Key.PERMALINK).ifPresent(entry -> permalink().ifPresent(former -> lines.put(former, entry.line())));
        keys.entry(Key.ALIASES).ifPresent(entry -> {
            for (var value : keys.values(Key.ALIASES)) {
                alias(value, entry).ifPresent(former -> lines.putIfAbsent(former, value.line()));
            }
        });
        return lines;
    }

    /** A translation has its language in its address; the site's own language has the short address. */
    private String languageSuffix() {
        return PathLanguage.ofFileName(path)
                .filter(language -> !PathLanguage.isSame(language, site.language()))
                .map(language -> "-" + language)
                .orElse("");
    }

    /** Returns the addresses on other hosts that the front matter names as the story's own: they are its sources. */
    List<Entry> foreignAddresses() {
        return Stream.of(Key.PERMALINK, Key.ORIGINAL)
                .flatMap(key -> keys.entries(key).stream())
                .filter(entry -> entry.value() instanceof Scalar scalar && isForeign(scalar.text().strip()))
                .toList();
    }

    private boolean isForeign(String address) {
        var origin = ORIGIN.matcher(address);
        return origin.lookingAt() && !host(origin.group()).equals(host(site.baseUrl().toString()));
    }

    private static String host(String origin) {
        return HOST.matcher(origin).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Returns the number or word of the story on a former site. */
    Optional<String> id() {
        return keys.text(Key.ID, Cause.of("value.id")).filter(id -> id.indexOf('/') < 0);
    }

    private Map<String, String> values(Slug slug, Section section) {
        var values = new HashMap<String, String>();
        values.put("slug", slug.value());
        values.put("section", section.slug().value());
        keys.text(Key.ID, Cause.of("value.id")).filter(id -> id.indexOf('/') < 0)
                .ifPresent(id -> values.put("id", id));
        return values;
    }

    private Optional<Slug> explicitSlug(Scalar written) {
        var slug = Slug.from(decoded(written.text()));
        if (slug.isEmpty() || !slug.get().value().equals(written.text().strip())) {
            keys.warn(Key.SLUG.preferredSpelling(), written, slug.isEmpty()
                    ? Cause.of("value.slug")
                    : Cause.of("value.slug-changed", slug.get()));
        }
        return slug;
    }

    /** Returns the permalink unless it is a pattern, such as {@code /:year/:title/}, or the name of a pattern in Jekyll. */
    private Optional<String> permalink() {
        return keys.scalar(Key.PERMALINK, PATH)
                .filter(value -> !isForeign(value.text().strip()))
                .filter(value -> value.text().contains("/") && !value.text().contains("/:"))
                .flatMap(value -> path(value.text()));
    }

    /** Returns the slug from a permalink without slash, as Halo exports it, unless it names a pattern of Jekyll. */
    private Optional<Slug> permalinkWord() {
        return keys.entry(Key.PERMALINK)
                .filter(entry -> entry.value() instanceof Scalar scalar && !scalar.text().contains("/")
                        && !scalar.text().contains(":") && !JEKYLL_PATTERNS.contains(scalar.text().strip()))
                .flatMap(entry -> entry.value() instanceof Scalar scalar
                        ? Slug.from(PAGE_SUFFIX.matcher(decoded(scalar.text())).replaceFirst(""))
                        : Optional.empty());
    }

    private Optional<String> alias(Value value, Entry entry) {
        var alias = value instanceof Scalar scalar ? path(scalar.text()) : Optional.<String>empty();
        if (alias.isEmpty()) {
            keys.warn(entry.key(), value, PATH);
        }
        return alias;
    }

    /** Returns the decoded path of an address; empty if it cannot be a former address. */
    static Optional<String> path(String address) {
        var pathPart = AFTER_PATH.matcher(ORIGIN.matcher(address.strip()).replaceFirst("")).replaceFirst("");
        var path = decoded("/" + pathPart).replaceAll("/{2,}", "/");
        return valid(path);
    }

    /** Returns the path unless it is that of the front page, too long, or contains dot segments or control characters. */
    private static Optional<String> valid(String path) {
        return Optional.of(path)
                .filter(it -> it.length() > 1 && it.length() <= MAX_PATH_LENGTH && it.equals(SingleLineText.of(it)))
                .filter(it -> List.of(it.split("/", -1)).stream().noneMatch(part -> part.matches("\\.\\.?")));
    }

    private static Optional<Slug> lastPart(String path) {
        var page = PAGE_SUFFIX.matcher(path).replaceFirst("");
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
