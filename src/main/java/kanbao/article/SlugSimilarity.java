package kanbao.article;

import java.util.regex.Pattern;

/**
 * Compares slugs as editors change them: a corrected letter, another separator, a date that was added. Numbers have to be equal,
 * because the parts of a series have slugs such as {@code tea-1} and {@code tea-2}.
 */
public final class SlugSimilarity {

    private static final Pattern DATE_BEFORE = Pattern.compile("^(?:19|20)\\d{2}[-_.]?\\d{2}[-_.]?\\d{2}[-_.]*(?=.)");
    private static final Pattern SEPARATORS = Pattern.compile("[-_.\\s]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final int LONG = 12;
    private static final int SHORT = 6;

    private SlugSimilarity() {
    }

    /**
     * A slug, prepared for comparisons.
     *
     * @param letters the slug without a date before it and without separators
     * @param digits  the numbers in it
     */
    public record Form(String letters, String digits) {

        public static Form of(Slug slug) {
            var name = DATE_BEFORE.matcher(slug.value()).replaceFirst("");
            var letters = SEPARATORS.matcher(name).replaceAll("");
            return new Form(letters, NOT_DIGITS.matcher(name).replaceAll(" ").strip());
        }

        /** Whether the slugs differ in few letters: none if they are short, at most two if they are long. */
        public boolean isNear(Form other) {
            var length = Math.min(letters.length(), other.letters.length());
            var limit = length < SHORT ? 0 : length < LONG ? 1 : 2;
            return digits.equals(other.digits) && Math.abs(letters.length() - other.letters.length()) <= limit
                    && distance(letters, other.letters) <= limit;
        }

    }

    /** The Levenshtein distance. */
    public static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (var column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[previous.length];
            current[0] = row;
            for (var column = 1; column < current.length; column++) {
                var replaced = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }

}
