package kanbao.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The last part of an address, which identifies an article, section, topic or author: letters and digits of any script, in
 * lower case, joined by single hyphens, such as {@code 2025-qwen} or {@code 长峪城古村亮灯}.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** In code points. Even with every character percent-encoded, the address fits into the line limit of any server. */
    private static final int MAX_LENGTH = 120;

    public Slug {
        if (!value.equals(normalized(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("not a slug: “" + value
                    + "”, expected letters and digits joined by hyphens, such as “" + normalized("qwen " + value)
                    + "”");
        }
    }

    /** The slug with exactly this value. */
    public static Slug of(String value) {
        return new Slug(value);
    }

    /**
     * Makes a slug from any text: Unicode NFKC and lower case, with a hyphen for every run of characters other than letters, marks
     * and digits; empty if nothing remains.
     */
    public static Optional<Slug> from(String text) {
        return Optional.of(normalized(text)).filter(value -> !value.isEmpty()).map(Slug::new);
    }

    /** Returns a slug that ends with the suffix, which begins with a hyphen; a long slug is shortened for it. */
    public Slug withSuffix(String suffix) {
        var kept = value.codePointCount(0, value.length()) + suffix.length() <= MAX_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX_LENGTH - suffix.length()));
        return from(kept + suffix).orElseThrow();
    }

    private static String normalized(String text) {
        var folded = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        var slug = new StringBuilder(folded.length());
        for (var at = 0; at < folded.length();) {
            var character = folded.codePointAt(at);
            at += Character.charCount(character);
            if (isAllowed(character)) {
                slug.appendCodePoint(character);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.codePointCount(0, slug.length()) > MAX_LENGTH) {
            slug.setLength(slug.offsetByCodePoints(0, MAX_LENGTH));
        }
        var end = slug.length() - 1;
        return end >= 0 && slug.charAt(end) == '-' ? slug.substring(0, end) : slug.toString();
    }

    private static String nfkc(String text) {
        return isNfkc(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Fast check: true for ASCII and the common Chinese characters, which have no other form. */
    private static boolean isNfkc(String text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character > '~' && (character < 0x4E00 || character > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

}
