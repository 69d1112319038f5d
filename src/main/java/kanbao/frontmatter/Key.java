package kanbao.frontmatter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The keys of front matter, with the spellings of Hugo, Hexo, Jekyll, Halo and Astro, the preferred one first.
 * Case, hyphens and underscores make no difference: {@code pubDate} equals {@code pub_date}.
 */
public enum Key {

    TITLE("title"),
    STANDFIRST("standfirst", "subtitle", "summary", "description", "excerpt"),
    DATE("date", "publishdate", "pubdate", "publishtime", "publishedat"),
    /** A date in some systems, true or false in others. */
    PUBLISHED("published", "publish"),
    UPDATED("updated", "lastmod", "lastmodifiedat", "modified", "lastmodified", "updateddate", "updatetime"),
    EXPIRES("expires", "expirydate", "unpublishdate"),
    AUTHORS("byline", "authors", "author"),
    SECTION("section", "categories", "category"),
    TOPICS("topics", "tags", "tag", "keywords"),
    SLUG("slug"),
    PERMALINK("permalink", "url"),
    /** The number of the story in the system that it was imported from. */
    ID("id", "abbrlink", "cid"),
    ALIASES("aliases", "alias", "redirectfrom"),
    IMAGE("image", "cover", "heroimage", "featuredimage", "banner", "thumbnail", "images"),
    IMAGE_ALT("imagealt", "coveralt", "heroimagealt", "featuredimagealt", "banneralt", "thumbnailalt"),
    IMAGE_CAPTION("imagecaption", "covercaption", "featuredimagecaption", "bannercaption"),
    IMAGE_CREDIT("imagecredit", "covercredit", "featuredimagecredit", "bannercredit"),
    DRAFT("draft"),
    STATUS("status"),
    WEIGHT("weight", "top", "pinned", "sticky"),
    SOURCE("sources", "source", "via"),
    SOURCE_LINK("originallink", "originalurl", "sourcelink", "sourceurl"),
    RELATED("related"),
    CORRECTIONS("corrections", "correction"),
    RETRACTED("retracted", "withdrawn"),
    LANGUAGE("lang", "language");

    private static final int MIN_SIMILAR_LENGTH = 4;
    private static final Map<String, Key> BY_SPELLING = bySpelling();

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> spellings;

    Key(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Returns the key with this spelling; empty if it is unknown. */
    public static Optional<Key> of(String name) {
        return Optional.ofNullable(BY_SPELLING.get(normalized(name)));
    }

    /** Returns the known spelling that the editor may have meant: at most a third of the letters differ. */
    static Optional<String> similarTo(String name) {
        var plain = normalized(name);
        return BY_SPELLING.keySet()
                .stream()
                .filter(spelling -> Math.min(spelling.length(), plain.length()) >= MIN_SIMILAR_LENGTH
                        && editDistance(spelling, plain) <= plain.length() / 3)
                .min(Comparator.comparingInt((String spelling) -> editDistance(spelling, plain))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance: how many letters must be inserted, deleted or replaced. */
    private static int editDistance(String one, String other) {
        var previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (var i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
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
        return name.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static Map<String, Key> bySpelling() {
        var keys = new HashMap<String, Key>();
        Arrays.stream(values()).forEach(key -> key.spellings.forEach(spelling -> keys.put(spelling, key)));
        return Map.copyOf(keys);
    }

}
