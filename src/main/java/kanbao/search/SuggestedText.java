package kanbao.search;

import java.util.List;
import java.util.stream.Collectors;

import kanbao.search.Suggestions.TypedText;
import kanbao.segmentation.TextFolding;

/**
 * A suggestion with the forms in which it is found.
 *
 * @param folded the headline or the name
 * @param pinyin its pinyin, each syllable with a capital, runs of Chinese characters separated by spaces: {@code YuanXiao DengHui}
 */
record SuggestedText(Suggestion suggestion, String folded, String pinyin) {

    /** The number of ranks; a text that does not match has this rank. */
    static final int RANKS = 6;

    private static final int BEGINNING = 0;
    private static final int WORD = 1;
    private static final int PINYIN_BEGINNING = 2;
    private static final int PINYIN = 3;
    private static final int INITIALS_BEGINNING = 4;
    private static final int INITIALS = 5;

    static SuggestedText of(Suggestion suggestion, Pinyin pinyin) {
        var folded = TextFolding.of(suggestion.text());
        return new SuggestedText(suggestion, folded, pinyin.runs(folded)
                .stream()
                .map(run -> run.stream().map(SuggestedText::capitalized).collect(Collectors.joining()))
                .collect(Collectors.joining(" ")));
    }

    private static String capitalized(String syllable) {
        return Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1);
    }

    /** The same text of another subject. */
    SuggestedText with(Suggestion other) {
        return new SuggestedText(other, folded, pinyin);
    }

    /** How well it matches; 0 is best. */
    int rank(TypedText typed) {
        if (folded.startsWith(typed.text())) {
            return BEGINNING;
        }
        if (hasWord(typed.text()) || hasWords(typed.words())) {
            return WORD;
        }
        return typed.letters().isEmpty() ? RANKS : pinyinRank(typed.letters());
    }

    private boolean hasWords(List<String> words) {
        return words.size() > 1 && words.stream().allMatch(this::hasWord);
    }

    /** Whether a word starts with this text; a Chinese word starts anywhere. */
    private boolean hasWord(String text) {
        var at = folded.indexOf(text);
        while (at > 0 && isLatin(text.charAt(0)) && isLatin(folded.charAt(at - 1))) {
            at = folded.indexOf(text, at + 1);
        }
        return at >= 0;
    }

    private static boolean isLatin(char letter) {
        return Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
    }

    private int pinyinRank(String letters) {
        var rank = RANKS;
        for (var at = 0; at < pinyin.length(); at++) {
            if (isInitial(at) && Character.toLowerCase(pinyin.charAt(at)) == letters.charAt(0)) {
                if (pinyin.regionMatches(true, at, letters, 0, letters.length())) {
                    return at == 0 ? PINYIN_BEGINNING : Math.min(rank, PINYIN);
                }
                if (letters.length() > 1 && hasInitials(letters, at)) {
                    rank = Math.min(rank, at == 0 ? INITIALS_BEGINNING : INITIALS);
                }
            }
        }
        return rank;
    }

    private boolean isInitial(int at) {
        return pinyin.charAt(at) >= 'A' && pinyin.charAt(at) <= 'Z';
    }

    /** Whether these are the initials of the syllables from this one on. */
    private boolean hasInitials(String letters, int start) {
        var next = 0;
        for (var at = start; at < pinyin.length() && next < letters.length() && pinyin.charAt(at) != ' '; at++) {
            if (isInitial(at)) {
                if (Character.toLowerCase(pinyin.charAt(at)) != letters.charAt(next)) {
                    return false;
                }
                next++;
            }
        }
        return next == letters.length();
    }

}
