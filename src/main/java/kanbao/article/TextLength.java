package kanbao.article;

/**
 * The length of a text and the time it takes to read silently. Chinese is counted by character, other scripts by word.
 * Reading rates are those of Brysbaert, “How many words do we read per minute?” (Journal of Memory and Language, 2019): 238
 * English words per minute, and 260 Chinese words, which is 390 characters at one and a half characters per word.
 *
 * @param words   the number of Chinese characters plus words of other scripts, without punctuation
 * @param minutes the reading time, at least one
 */
public record TextLength(int words, int minutes) {

    private static final double CHARACTERS_PER_SECOND = 390 / 60.0;
    private static final double WORDS_PER_SECOND = 238 / 60.0;
    /** Characters inside a word or number that do not end it. */
    private static final String JOINERS = "'’.,_-";

    public static TextLength of(String text) {
        var characters = 0;
        var words = 0;
        var inWord = false;
        for (var at = 0; at < text.length();) {
            var character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isEastAsian(character)) {
                characters++;
                inWord = false;
            } else if (Character.isLetterOrDigit(character)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && JOINERS.indexOf(character) >= 0;
            }
        }
        return new TextLength(characters + words, minutes(characters, words));
    }

    private static int minutes(int characters, int words) {
        var seconds = characters / CHARACTERS_PER_SECOND + words / WORDS_PER_SECOND;
        return (int) Math.max(1, Math.round(seconds / 60));
    }

    /** Chinese characters, hiragana and katakana. */
    private static boolean isEastAsian(int character) {
        return Character.isIdeographic(character) || (character >= 0x3040 && character <= 0x30FF);
    }

}
