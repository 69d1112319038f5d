package kanbao.article;

/**
 * How long a text is, and how long it takes to read in silence: Chinese by the character, everything else by the word. The
 * rates are those of Brysbaert, “How many words do we read per minute?” (Journal of Memory and Language, 2019): 238 English
 * words a minute, and 260 Chinese words, which at one and a half characters each are 390 characters.
 *
 * @param words   the Chinese characters and the words of other scripts; punctuation is none
 * @param minutes as readers are told, never less than one
 */
public record TextLength(int words, int minutes) {

    private static final double HAN_CHARACTERS_A_SECOND = 390 / 60.0;
    private static final double WORDS_A_SECOND = 238 / 60.0;
    /** What stands inside a word or a number without ending it. */
    private static final String JOINERS = "'’.,_-";

    public static TextLength of(String text) {
        var characters = 0;
        var words = 0;
        var inWord = false;
        for (var letter : text.codePoints().toArray()) {
            if (isReadAlone(letter)) {
                characters++;
                inWord = false;
            } else if (Character.isLetterOrDigit(letter)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && JOINERS.indexOf(letter) >= 0;
            }
        }
        return new TextLength(characters + words, minutes(characters, words));
    }

    private static int minutes(int characters, int words) {
        var seconds = characters / HAN_CHARACTERS_A_SECOND + words / WORDS_A_SECOND;
        return (int) Math.max(1, Math.round(seconds / 60));
    }

    /** Chinese characters, and the letters of Japanese. */
    private static boolean isReadAlone(int letter) {
        return Character.isIdeographic(letter) || (letter >= 0x3040 && letter <= 0x30FF);
    }

}
