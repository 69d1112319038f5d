package kanbao.search;

import java.util.ArrayList;
import java.util.List;

import kanbao.search.TextTokenizer.Token;

/**
 * Splits folded text into words: single Chinese characters, and runs of other letters and digits. Every sign separates words,
 * except:
 * <ul>
 * <li>a point between digits ({@code 24.04}) and an ASCII comma before groups of three digits ({@code 12,500}, which becomes
 * {@code 12500});
 * <li>an invisible character between letters or digits, such as a soft hyphen, which is left out;
 * <li>the number of 双十一, which becomes {@code 11};
 * <li>{@code ++} after a letter and {@code #} after a single letter, if no letter follows ({@code c++}, {@code c#}).
 * </ul>
 */
final class WordScanner {

    private static final String NUMERALS = "一二三四五六七八九十";
    /** The number of digits between commas. */
    private static final int GROUP = 3;
    /** In characters, about; longer words are split, because Lucene limits the length of a term. */
    private static final int MAX_LENGTH = 255;

    private final String text;
    private final boolean withChinese;
    private final List<Token> words = new ArrayList<>();

    private WordScanner(String text, boolean withChinese) {
        this.text = text;
        this.withChinese = withChinese;
    }

    /** All words, in order. */
    static List<Token> allWords(String folded) {
        return new WordScanner(folded, true).scan();
    }

    /** The words without the Chinese characters, in order. */
    static List<Token> nonChineseWords(String folded) {
        return new WordScanner(folded, false).scan();
    }

    private List<Token> scan() {
        var at = 0;
        while (at < text.length()) {
            var character = text.codePointAt(at);
            var next = at + Character.charCount(character);
            if (isSingle(character)) {
                if (withChinese) {
                    words.add(new Token(text.substring(at, next), at, next));
                }
                at = character == '双' ? addDoubleDay(next) : next;
            } else if (Character.isLetterOrDigit(character)) {
                at = addRun(at);
            } else {
                if (Character.isEmojiPresentation(character)) {
                    words.add(new Token(text.substring(at, next), at, next));
                }
                at = next;
            }
        }
        return words;
    }

    /** Adds the number of a shopping day, 双十一 or 双十二, as digits, and returns the index after it. */
    private int addDoubleDay(int start) {
        var isEleven = text.startsWith("十一", start);
        var end = start + 2;
        if ((!isEleven && !text.startsWith("十二", start))
                || (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0)) {
            return start;
        }
        words.add(new Token(isEleven ? "11" : "12", start, end));
        return end;
    }

    private int addRun(int start) {
        var letters = new StringBuilder();
        var at = start;
        while (at < text.length() && letters.length() < MAX_LENGTH) {
            var character = text.codePointAt(at);
            if (continuesRun(character, at, start)) {
                letters.appendCodePoint(character);
                at += Character.charCount(character);
            } else if (isGroupSeparator(at, start) || isInvisible(at)) {
                at++;
            } else {
                var suffix = suffix(at, start);
                if (suffix == 0) {
                    break;
                }
                letters.append(text, at, at + suffix);
                at += suffix;
            }
        }
        words.add(new Token(letters.toString(), start, at));
        return at;
    }

    private boolean continuesRun(int character, int at, int start) {
        if (character == '.') {
            return at > start && isDigit(at - 1) && isDigit(at + 1);
        }
        if (Character.isLetterOrDigit(character)) {
            return !isSingle(character)
                    && (at == start || isKatakana(character) == isKatakana(text.codePointBefore(at)));
        }
        return isCombining(character);
    }

    /** Whether the comma at this index separates groups of three digits of one number. */
    private boolean isGroupSeparator(int at, int start) {
        if (text.charAt(at) != ',') {
            return false;
        }
        var number = at;
        while (number > start && isDigit(number - 1)) {
            number--;
        }
        var before = at - number;
        var isFirst = number == start || text.charAt(number - 1) != ',';
        return (isFirst ? before >= 1 && before <= GROUP && text.charAt(number) != '0' : before == GROUP)
                && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + GROUP) && !isDigit(at + GROUP + 1);
    }

    private boolean isInvisible(int at) {
        return Character.getType(text.charAt(at)) == Character.FORMAT && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1)) && !isSingle(text.charAt(at + 1));
    }

    /** The length of {@code ++} or {@code #} at this index, or 0. */
    private int suffix(int at, int start) {
        if (!isLetter(at - 1)) {
            return 0;
        }
        var length = text.startsWith("++", at) ? 2 : 1;
        var isSuffix = length == 2 || (text.charAt(at) == '#' && at == start + 1);
        return isSuffix && !isLetter(at + length) && !text.startsWith("+", at + length) ? length : 0;
    }

    private boolean isDigit(int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at)) && !isSingle(text.charAt(at));
    }

    /** Whether this character is a word by itself: Chinese, or Hiragana. */
    static boolean isSingle(int character) {
        return character > 0x2E7F && (Character.isIdeographic(character)
                || (character >= 0x3041 && character <= 0x309F) || character == 0x3005);
    }

    private static boolean isKatakana(int character) {
        return character >= 0x30A0 && character <= 0x30FF;
    }

    private static boolean isCombining(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

}
