package kanbao.segmentation;

import java.text.Normalizer;

import kanbao.chinese.SimplifiedCharacters;

/**
 * Folds text for search: lower case, half width and simplified Chinese. Each character maps to exactly one character, so that
 * indexes in the folded text are valid in the original text.
 *
 * <p>Width and compatibility forms follow Unicode NFKC where the result is a single character (Unicode Standard Annex #15).
 * Traditional characters are simplified with the dictionaries of OpenCC.
 */
public final class TextFolding {

    /** Kept, because in numbers it separates the items of a list, and the ASCII comma separates groups of digits. */
    private static final char LIST_COMMA = '，';

    private static final char[] FOLDED = folded();

    private TextFolding() {
    }

    public static String of(String text) {
        var folded = text.toCharArray();
        for (var at = 0; at < folded.length; at++) {
            folded[at] = FOLDED[folded[at]];
        }
        return new String(folded);
    }

    private static char[] folded() {
        var simplified = SimplifiedCharacters.table();
        var folded = new char[Character.MAX_VALUE + 1];
        for (var letter = 0; letter < folded.length; letter++) {
            folded[letter] = simplified[simplified[Character.toLowerCase(halfWidth((char) letter))]];
        }
        return folded;
    }

    private static char halfWidth(char letter) {
        if (letter == LIST_COMMA) {
            return letter;
        }
        var form = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        return form.length() == 1 ? form.charAt(0) : letter;
    }

}
