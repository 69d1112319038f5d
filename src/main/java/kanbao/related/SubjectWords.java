package kanbao.related;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows which words may say what a story is about. */
final class SubjectWords {

    private static final String OTHERS = "/related/no-reasons.txt";
    private static final Set<String> NO_SUBJECTS = read();

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几数第半";
    /** Words that begin with these are degrees, negations or pointers, such as 最大, 没能, 这位 and 每次. */
    private static final String BEGINNINGS = "最更很太没不这那每某各该此其";
    /** Words of two characters that end with these are particles, times or places, such as 为了, 年后 and 桌上. */
    private static final String ENDS = "的了着过们里上下中后前时内外个些么";
    /** Two characters with one of these are parts of two words, such as 秀的 and 何在. */
    private static final String PARTICLES = "的了着在是和与或把被让就也都您你我他它";
    private static final Pattern NUMBER = Pattern.compile("[0-9.,:%-]+[a-z]?");

    private SubjectWords() {
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(SubjectWords.class.getResourceAsStream(OTHERS), OTHERS);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isSubject(String word) {
        return Character.isLetterOrDigit(word.charAt(0)) && !NO_SUBJECTS.contains(word) && !isPhrase(word)
                && (Character.isIdeographic(word.charAt(0)) || !NUMBER.matcher(word).matches());
    }

    /** Whether two Chinese characters or a Latin word in a headline can say what the story is about. */
    static boolean isSubjectInHeadline(String term) {
        return isSubject(term) && (!Character.isIdeographic(term.charAt(0))
                || term.chars().noneMatch(character -> PARTICLES.indexOf(character) >= 0));
    }

    /** Whether a Chinese word is built of a numeral, degree or particle and another character. */
    private static boolean isPhrase(String word) {
        var first = word.charAt(0);
        var isShortPhrase = word.length() <= 2 && (NUMERALS.indexOf(first) >= 0 || BEGINNINGS.indexOf(first) >= 0
                || (word.length() == 2 && ENDS.indexOf(word.charAt(1)) >= 0));
        return isShortPhrase || word.chars().allMatch(character -> NUMERALS.indexOf(character) >= 0);
    }

}
