package kanbao.article;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long a text takes to read in silence: Chinese by the character, everything else by the word. The rates are
 * those of Brysbaert, “How many words do we read per minute?” (Journal of Memory and Language, 2019): 238 English
 * words a minute, and 260 Chinese words, which at one and a half characters each are 390 characters.
 */
public final class ReadingTime {

    private static final double HAN_CHARACTERS_A_SECOND = 390 / 60.0;
    private static final double WORDS_A_SECOND = 238 / 60.0;
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern WORD = Pattern
            .compile("[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+(?:['’.,_-][\\p{L}\\p{N}]++)*+");

    private ReadingTime() {
    }

    /** To the second. */
    public static Duration of(String text) {
        var seconds = count(HAN, text) / HAN_CHARACTERS_A_SECOND + count(WORD, text) / WORDS_A_SECOND;
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** In whole minutes as readers are told, never less than one. */
    public static int minutes(String text) {
        return (int) Math.max(1, Math.round(of(text).toSeconds() / 60.0));
    }

    private static long count(Pattern unit, String text) {
        return unit.matcher(text).results().count();
    }

}
