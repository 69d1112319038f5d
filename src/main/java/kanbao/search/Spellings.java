package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import kanbao.search.TextTokenizer.Token;

/**
 * The further spellings of the words of a folded text, which are indexed beside them: {@code wifi} for {@code wi-fi},
 * {@code 4001234567} for {@code 400-123-4567}, {@code 315} for {@code 3·15} and {@code 3.15}, {@code .net} for {@code .net}
 * (whose word is {@code net}). {@code mate 70} needs none, because a query is searched with and without the space.
 *
 * <p>Words are joined if the same single sign is between all of them, and letters or digits are on both sides of each:
 * <ul>
 * <li>letters by a hyphen, an apostrophe, {@code _}, {@code &}, a point or a middle dot, up to six words;
 * <li>digits by a hyphen, {@code /} or a middle dot, up to five words. The last has at least two digits, because 3-0 is not 30;
 * with a middle dot one is enough (3·8);
 * <li>digits by a full-width comma, if it separates groups of three digits;
 * <li>digits by a space, up to four words of five digits or more in all (400 123 4567);
 * <li>exactly two short words of letters by a space (Wi Fi), but not all words of a text in English.
 * </ul>
 */
final class Spellings {

    private static final int MAX_WORDS = 6;
    private static final int MAX_NUMBERS = 5;
    private static final int MAX_SPACED_NUMBERS = 4;
    private static final int MIN_SPACED_DIGITS = 5;
    private static final int MAX_SPACED_LETTERS = 12;
    /** In characters. */
    private static final int MAX_LENGTH = 30;
    private static final int GROUP = 3;

    private static final String LETTER_SIGNS = "-·_'&.";
    private static final String NUMBER_SIGNS = "-·/，";
    private static final String HYPHENS = "‐‑–−";
    private static final String DOTS = "・•‧";
    private static final char NONE = 0;

    private static final Pattern POINTS = Pattern.compile("[0-9]+(?:\\.[0-9]+)*\\.[0-9]{2,}");
    private static final Pattern VERSION = Pattern.compile("v[0-9]+(?:\\.[0-9]+)+");

    private final String text;
    private final List<Token> words;

    private Spellings(String text, List<Token> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * A spelling of consecutive words.
     *
     * @param first the number of the first word
     * @param last  the number of the last word
     */
    record Spelling(String text, int first, int last) {}

    static List<Spelling> of(String folded, List<Token> words) {
        return new Spellings(folded, words).all();
    }

    /** In order of their first words. */
    private List<Spelling> all() {
        var spellings = new ArrayList<Spelling>();
        var at = 0;
        while (at < words.size()) {
            addOwn(at, spellings);
            var last = lastConnected(at);
            if (last > at && isJoined(at, last)) {
                spellings.add(new Spelling(joined(at, last), at, last));
            }
            for (var inner = at + 1; inner < last; inner++) {
                addOwn(inner, spellings);
            }
            at = Math.max(at + 1, last);
        }
        return spellings;
    }

    /** Adds the spellings of one word. */
    private void addOwn(int at, List<Spelling> spellings) {
        var word = words.get(at);
        if (hasLeadingPoint(text, word)) {
            spellings.add(new Spelling("." + word.text(), at, at));
        }
        if (word.text().indexOf('.') > 0 && word.text().length() <= MAX_LENGTH) {
            if (POINTS.matcher(word.text()).matches()) {
                spellings.add(new Spelling(word.text().replace(".", ""), at, at));
            } else if (VERSION.matcher(word.text()).matches()) {
                spellings.add(new Spelling(word.text().substring(1), at, at));
            }
        }
    }

    /** Whether this is a word of at least two letters directly after a single point, as in .NET. */
    static boolean hasLeadingPoint(String text, Token word) {
        var start = word.start();
        return start > 0 && text.charAt(start - 1) == '.' && (start == 1 || text.charAt(start - 2) != '.')
                && word.text().length() > 1 && isLatin(word) && !isDigit(word.text().charAt(0));
    }

    /** The number of the last word of those that the same sign connects with this one. */
    private int lastConnected(int first) {
        var last = first;
        var sign = first + 1 < words.size() ? sign(text, words.get(first), words.get(first + 1)) : NONE;
        while (sign != NONE && last + 1 < words.size()
                && sign(text, words.get(last), words.get(last + 1)) == sign) {
            last++;
        }
        return last;
    }

    /** The sign that connects these consecutive words, or {@link #NONE}. */
    private static char sign(String text, Token word, Token next) {
        if (next.start() != word.end() + 1 || !isLatin(word) || !isLatin(next)) {
            return NONE;
        }
        var plain = plain(text.charAt(word.end()));
        var isNumber = isDigit(word.text().charAt(word.text().length() - 1));
        if (isNumber != isDigit(next.text().charAt(0))) {
            return NONE;
        }
        if (plain == ' ') {
            return hasOnly(word, isNumber) && hasOnly(next, isNumber) ? ' ' : NONE;
        }
        if (plain == '，') {
            return isNumber && hasOnly(word, true) && hasOnly(next, true) && next.text().length() == GROUP
                    ? plain
                    : NONE;
        }
        return (isNumber ? NUMBER_SIGNS : LETTER_SIGNS).indexOf(plain) >= 0 ? plain : NONE;
    }

    /** Whether the second word directly follows the first, with a sign that can be left out. */
    static boolean areConnected(String text, Token word, Token next) {
        if (isLetterBesideDigit(word, next)) {
            return text.charAt(word.end()) != ' ' && LETTER_SIGNS.indexOf(plain(text.charAt(word.end()))) >= 0;
        }
        var sign = sign(text, word, next);
        return sign != NONE && sign != ' ';
    }

    /** Whether one of the words ends or begins here with a letter and the other with a digit, with one sign or space between. */
    static boolean isLetterBesideDigit(Token word, Token next) {
        return next.start() == word.end() + 1 && isLatin(word) && isLatin(next)
                && isDigit(word.text().charAt(word.text().length() - 1)) != isDigit(next.text().charAt(0));
    }

    private static char plain(char sign) {
        if (HYPHENS.indexOf(sign) >= 0) {
            return '-';
        }
        if (DOTS.indexOf(sign) >= 0) {
            return '·';
        }
        return sign == '’' ? '\'' : sign;
    }

    private boolean isJoined(int first, int last) {
        var count = last - first + 1;
        var length = words.subList(first, last + 1).stream().mapToInt(word -> word.text().length()).sum();
        var sign = sign(text, words.get(first), words.get(first + 1));
        if (count > MAX_WORDS || length > MAX_LENGTH) {
            return false;
        }
        var end = words.get(last).text();
        if (!isDigit(end.charAt(0))) {
            return sign != ' ' || (count == 2 && length <= MAX_SPACED_LETTERS);
        }
        return switch (sign) {
            case '·' -> count <= MAX_NUMBERS;
            case '，' -> words.get(first).text().length() <= GROUP && words.get(first).text().charAt(0) != '0';
            case ' ' -> count <= MAX_SPACED_NUMBERS && length >= MIN_SPACED_DIGITS && end.length() > 1;
            default -> count <= MAX_NUMBERS && end.length() > 1;
        };
    }

    private String joined(int first, int last) {
        var joined = new StringBuilder();
        words.subList(first, last + 1).forEach(word -> joined.append(word.text()));
        return joined.toString();
    }

    /** Whether the word has only digits, or only letters. */
    private static boolean hasOnly(Token word, boolean digits) {
        for (var at = 0; at < word.text().length(); at++) {
            var letter = word.text().charAt(at);
            if (digits ? !isDigit(letter) : !Character.isLetter(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(Token word) {
        return !word.isChinese() && word.isWord();
    }

    private static boolean isDigit(int letter) {
        return Character.isDigit(letter);
    }

}
