package kanbao.search;

import java.text.Normalizer;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * One way of writing for words that readers take for the same: lower case, half width, simplified. Each character becomes one
 * character, so that a place in the folded text is the same place in the text.
 *
 * <p>Width and other compatibility forms are those of Unicode NFKC that are one character long (Unicode Standard Annex #15).
 * Traditional characters become simplified by the dictionaries of OpenCC, which come with OpenCC4j.
 */
final class TextFolding {

    private static final DictionaryFile FROM_SIMPLIFIED = new DictionaryFile(ZhConverterUtil.class,
            "/data/dictionary/STCharacters.txt", '\t');
    private static final DictionaryFile TO_SIMPLIFIED = new DictionaryFile(ZhConverterUtil.class,
            "/data/dictionary/TSCharacters.txt", '\t');

    private static final char[] FOLDED = folded();

    private TextFolding() {
    }

    static String of(String text) {
        var folded = text.toCharArray();
        for (var at = 0; at < folded.length; at++) {
            folded[at] = FOLDED[folded[at]];
        }
        return new String(folded);
    }

    private static char[] folded() {
        var simplified = simplified();
        var folded = new char[Character.MAX_VALUE + 1];
        for (var letter = 0; letter < folded.length; letter++) {
            folded[letter] = simplified[simplified[Character.toLowerCase(halfWidth((char) letter))]];
        }
        return folded;
    }

    private static char halfWidth(char letter) {
        var form = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        return form.length() == 1 ? form.charAt(0) : letter;
    }

    private static char[] simplified() {
        var simplified = new char[Character.MAX_VALUE + 1];
        for (var letter = 0; letter < simplified.length; letter++) {
            simplified[letter] = (char) letter;
        }
        FROM_SIMPLIFIED.read((simple, forms) -> forms.codePoints()
                .filter(form -> simple.length() == 1 && Character.isIdeographic(form) && Character.isBmpCodePoint(form))
                .forEach(form -> simplified[form] = simple.charAt(0)));
        TO_SIMPLIFIED.read((traditional, forms) -> {
            if (traditional.length() == 1 && traditional.charAt(0) != forms.charAt(0)) {
                simplified[traditional.charAt(0)] = forms.charAt(0);
            }
        });
        return simplified;
    }

}
