package kanbao.article;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Measures the display width of text, and truncates text to a width.
 *
 * <p>The unit is the column: a Chinese character, an emoji or a full-width punctuation mark is two columns wide, a Latin
 * character or a digit one, a combining mark zero (Unicode Standard Annex #11; “ambiguous” characters count as wide, as in an
 * East Asian context).
 */
public final class DisplayWidth {

    private static final int ELLIPSIS = 2;

    /** The first and last code point of each wide range, from EastAsianWidth.txt of Annex #11. */
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x17000, 0x18AFF}, {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFD}};

    /** A word or number that is not split, such as {@code GPT-OSS}, {@code 1,284}, {@code 17%} or {@code 3.6-3.8}. */
    private static final Pattern UNBREAKABLE = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]++"
                    + "(?:[.,:/_'’@&+-]+[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+)*+[%+]?");

    /** A truncated text does not end with white space, an opening mark or a joining mark. */
    private static final Pattern TRAILING = Pattern
            .compile("[\\s\\p{Ps}\\p{Pi}《“‘（「『【〈〔，、：；。．,;:·—–…-]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String PLAIN_PUNCTUATION = "、。〈〉《》「」『』【】“”‘’…—·";

    private DisplayWidth() {
    }

    /** The width in columns. */
    public static int of(String text) {
        if (isPlain(text, text.length())) {
            return text.chars().map(DisplayWidth::plainColumns).sum();
        }
        var columns = 0;
        var characters = characters(text);
        for (int start = 0, end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            columns += columnsOf(text, start, end);
        }
        return columns;
    }

    /**
     * Truncates the text so that it fits into {@code columns} together with a trailing “…”. It is not split inside a grapheme
     * cluster, a Latin word or a number, and the visible part does not end with an opening mark or a comma. Only a word that is
     * wider than the available columns is split.
     */
    public static TruncatedText truncate(String text, int columns) {
        if (fittingLength(text, columns) == text.length()) {
            return new TruncatedText(text, "");
        }
        var available = fittingLength(text, columns - ELLIPSIS);
        var end = withoutTrailing(text, beforeUnbreakable(text, available));
        if (end == 0) {
            end = available;
        }
        return new TruncatedText(text.substring(0, end), text.substring(end));
    }

    /** The first index at or after {@code from} that is not inside a grapheme cluster, a Latin word or a number. */
    public static int wordStart(String text, int from) {
        var characters = characters(text);
        var start = characters.isBoundary(from) ? from : characters.following(from);
        if (start == 0 || Character.isIdeographic(text.charAt(start - 1))) {
            return start;
        }
        return UNBREAKABLE.matcher(text)
                .results()
                .filter(match -> match.start() < start && start < match.end())
                .mapToInt(match -> match.end())
                .findFirst()
                .orElse(start);
    }

    private static int fittingLength(String text, int columns) {
        return isPlain(text, Math.min(text.length(), columns + 1))
                ? fittingLengthOfPlain(text, columns)
                : fittingLengthOfAny(text, columns);
    }

    /** Fast check: true if the first {@code length} characters are not parts of grapheme clusters, as in most Chinese text. */
    private static boolean isPlain(String text, int length) {
        for (var at = 0; at < length; at++) {
            var character = text.charAt(at);
            if (!(' ' <= character && character <= '~') && !(0x4E00 <= character && character <= 0x9FFF)
                    && !(0xFF01 <= character && character <= 0xFF60) && PLAIN_PUNCTUATION.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int plainColumns(int character) {
        return character <= '~' ? 1 : 2;
    }

    private static int fittingLengthOfPlain(String text, int columns) {
        var remaining = columns;
        for (var at = 0; at < text.length(); at++) {
            remaining -= plainColumns(text.charAt(at));
            if (remaining < 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int fittingLengthOfAny(String text, int columns) {
        var remaining = columns;
        var characters = characters(text);
        var start = 0;
        for (var end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            remaining -= columnsOf(text, start, end);
            if (remaining < 0) {
                break;
            }
            start = end;
        }
        return start;
    }

    private static int beforeUnbreakable(String text, int end) {
        if (end == 0 || Character.isIdeographic(text.charAt(end - 1)) || Character.isIdeographic(text.charAt(end))) {
            return end;
        }
        return UNBREAKABLE.matcher(text)
                .results()
                .filter(match -> match.start() < end && end < match.end())
                .mapToInt(match -> match.start())
                .findFirst()
                .orElse(end);
    }

    private static int withoutTrailing(String text, int end) {
        var last = TRAILING.matcher(text);
        var before = end;
        while (before > 0 && last.region(before - 1, before).matches()) {
            before--;
        }
        return before;
    }

    private static BreakIterator characters(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    private static int columnsOf(String text, int start, int end) {
        var widest = 0;
        for (var at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            widest = Math.max(widest, columnsOf(text.codePointAt(at)));
        }
        return widest;
    }

    private static int columnsOf(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (var range : WIDE) {
            if (range[0] <= codePoint && codePoint <= range[1]) {
                return true;
            }
        }
        return "“”‘’…—·×".indexOf(codePoint) >= 0 || Character.isEmojiPresentation(codePoint);
    }

}
