package kanbao.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of an address that names one thing: letters and digits of any script, in lower case, joined by single
 * hyphens, such as {@code 2025-qwen} or {@code 长峪城古村亮灯}.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** The longest slug, in code points: with every letter percent-encoded it still fits any server's line limit. */
    private static final int LONGEST = 120;

    public Slug {
        if (!value.equals(normalised(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("not a slug: “" + value
                    + "”, expected letters and digits joined by hyphens, such as “" + normalised("qwen " + value)
                    + "”");
        }
    }

    /** The slug that is written exactly so. */
    public static Slug of(String value) {
        return new Slug(value);
    }

    /**
     * The slug made from any words: compatibility forms folded (Unicode NFKC), lower case, everything but letters,
     * marks and digits turned into hyphens; empty where nothing is left.
     */
    public static Optional<Slug> from(String words) {
        return Optional.of(normalised(words)).filter(value -> !value.isEmpty()).map(Slug::new);
    }

    private static String normalised(String words) {
        var lowerCase = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = Normalizer.normalize(lowerCase, Normalizer.Form.NFKC);
        var slug = new StringBuilder();
        folded.codePoints().forEach(letter -> {
            if (isKept(letter)) {
                slug.appendCodePoint(letter);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            slug.setLength(slug.offsetByCodePoints(0, LONGEST));
        }
        var end = slug.length() - 1;
        return end >= 0 && slug.charAt(end) == '-' ? slug.substring(0, end) : slug.toString();
    }

    private static boolean isKept(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
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
