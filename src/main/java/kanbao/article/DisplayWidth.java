package kanbao.article;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much room text takes, and how it is cut to fit.
 *
 * <p>Width is counted in columns: a Chinese character, an emoji and any punctuation that Chinese sets full width takes
 * two, a Latin letter or a digit one, a combining mark none (Unicode Standard Annex #11, where “ambiguous” is wide in
 * an East Asian context).
 */
public final class DisplayWidth {

    private static final int ELLIPSIS = 2;

    /** The first and the last code point of each wide range, from the data file EastAsianWidth.txt of that annex. */
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x17000, 0x18AFF}, {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFD}};

    /** A word or a number that stays whole, such as {@code GPT-OSS}, {@code 1,284}, {@code 17%} or {@code 3.6-3.8}. */
    private static final Pattern WHOLE = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]++"
                    + "(?:[.,:/_'’@&+-]+[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+)*+[%+]?");

    /** What a shown text does not end with: a space, what opens, and what only joins. */
    private static final Pattern DANGLING = Pattern
            .compile("[\\s\\p{Ps}\\p{Pi}《“‘（「『【〈〔，、：；。．,;:·—–…-]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String PLAIN_MARKS = "、。〈〉《》「」『』【】“”‘’…—·";

    private DisplayWidth() {
    }

    /** The columns that the text takes. */
    public static int of(String text) {
        if (isPlain(text, text.length())) {
            return text.chars().map(DisplayWidth::columnsOfPlain).sum();
        }
        var columns = 0;
        var characters = characters(text);
        for (int start = 0, end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            columns += columnsOf(text, start, end);
        }
        return columns;
    }

    /**
     * The text cut to at most so many columns, with the “…” that will follow. It is never cut inside a character as
     * readers see it, a Latin word or a number, and what is shown ends neither with an opening mark nor with a comma
     * or its like. Only a word that is alone wider than the room is cut inside.
     */
    public static TruncatedText truncate(String text, int columns) {
        if (charactersWithin(text, columns) == text.length()) {
            return new TruncatedText(text, "");
        }
        var room = charactersWithin(text, columns - ELLIPSIS);
        var end = beforeDangling(text, beforeWholeWord(text, room));
        if (end == 0) {
            end = room;
        }
        return new TruncatedText(text.substring(0, end), text.substring(end));
    }

    /** The first place from here on at which neither a character as readers see it nor a word or a number is cut in two. */
    public static int wordStart(String text, int from) {
        var characters = characters(text);
        var start = characters.isBoundary(from) ? from : characters.following(from);
        if (start == 0 || Character.isIdeographic(text.charAt(start - 1))) {
            return start;
        }
        return WHOLE.matcher(text)
                .results()
                .filter(word -> word.start() < start && start < word.end())
                .mapToInt(word -> word.end())
                .findFirst()
                .orElse(start);
    }

    private static int charactersWithin(String text, int columns) {
        return isPlain(text, Math.min(text.length(), columns + 1))
                ? plainCharactersWithin(text, columns)
                : anyCharactersWithin(text, columns);
    }

    /** Whether each of its first characters stands alone, as nearly all in a Chinese text do; a quick way to know. */
    private static boolean isPlain(String text, int length) {
        for (var at = 0; at < length; at++) {
            var letter = text.charAt(at);
            if (!(' ' <= letter && letter <= '~') && !(0x4E00 <= letter && letter <= 0x9FFF)
                    && !(0xFF01 <= letter && letter <= 0xFF60) && PLAIN_MARKS.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int columnsOfPlain(int letter) {
        return letter <= '~' ? 1 : 2;
    }

    private static int plainCharactersWithin(String text, int columns) {
        var left = columns;
        for (var at = 0; at < text.length(); at++) {
            left -= columnsOfPlain(text.charAt(at));
            if (left < 0) {
                return at;
            }
        }
        return text.length();
    }

    private static int anyCharactersWithin(String text, int columns) {
        var left = columns;
        var characters = characters(text);
        var start = 0;
        for (var end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            left -= columnsOf(text, start, end);
            if (left < 0) {
                break;
            }
            start = end;
        }
        return start;
    }

    private static int beforeWholeWord(String text, int end) {
        if (end == 0 || Character.isIdeographic(text.charAt(end - 1)) || Character.isIdeographic(text.charAt(end))) {
            return end;
        }
        return WHOLE.matcher(text)
                .results()
                .filter(word -> word.start() < end && end < word.end())
                .mapToInt(word -> word.start())
                .findFirst()
                .orElse(end);
    }

    private static int beforeDangling(String text, int end) {
        var last = DANGLING.matcher(text);
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
