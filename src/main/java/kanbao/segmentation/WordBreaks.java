package kanbao.segmentation;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where a line of a Chinese headline or table cell may end: between two words, and not between a number and its unit. Words
 * are those of the dictionary of Lucene’s SmartCN, and names. Characters outside the dictionary that follow each other are
 * usually a name, and stay together.
 */
public final class WordBreaks {

    /** Marks a possible line end in a text; a page has {@code <wbr>} instead. */
    public static final char MARK = '\u200B';
    /** Marks one between a Chinese character and a Latin letter or digit, where browsers leave a small gap if there is no mark. */
    public static final char GAP = '\u200A';

    public static final WordBreaks WITHOUT_NAMES = withNames(List.of());

    /** Longer texts are no headlines, and have no marks. */
    private static final int MAX_LENGTH = 400;
    /** The most characters outside the dictionary that stay together. */
    private static final int MAX_UNKNOWN = 4;
    /** Longer names do not fit on a line of a phone, and are split into words. */
    private static final int MAX_NAME = 8;
    /** The longest ASCII text without spaces that is not split at a comma or slash. */
    private static final int MAX_ASCII = 12;

    /** Characters that belong to the word before them. */
    private static final String SUFFIXES = "的地得了着过们吗呢吧啊者性化率学家器期届篇版级型式法论集界史力感度量值";
    /** Characters that belong to the word after them. */
    private static final String PREFIXES = "第不非可各每某约近超逾达共";
    /** Characters that are words by themselves. */
    private static final String PARTICLES = "的了着过地得在是和与也都就不及或而但将把被对从向为以于由到让给使这那有我你他她它之";
    /** How units of two and more characters begin, such as 公里 and 万元. */
    private static final String UNIT_STARTS = "个万亿千百十公美欧日港英人年月天小分秒平立毫厘周";
    private static final String OPENING = "“‘（《〈「『【〔［｛";
    private static final String CLOSING = "”’）》〉」』】〕］｝";

    private final Set<String> names;
    private final int longestName;

    private WordBreaks(Set<String> names) {
        this.names = names;
        longestName = names.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Returns word breaks that know names too.
     *
     * @param names words besides those of the dictionary, such as the names of sections and topics
     */
    public static WordBreaks withNames(Collection<String> names) {
        return new WordBreaks(names.stream()
                .filter(name -> name.length() > 1 && name.length() <= MAX_NAME)
                .collect(Collectors.toUnmodifiableSet()));
    }

    public Set<String> names() {
        return names;
    }

    /**
     * Puts {@link #MARK} or {@link #GAP} wherever a line may end in {@code text}, except where browsers end it anyway. A Chinese text of several
     * words has a mark at its end if it has no other, because lines of a text with marks end nowhere else.
     */
    public String mark(String text) {
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(WordBreaks::isMark)
                || text.codePoints().noneMatch(Character::isIdeographic)) {
            return text;
        }
        var breaks = of(text);
        if (breaks.isEmpty()) {
            return text.codePoints().allMatch(Character::isLetterOrDigit) ? text : text + MARK;
        }
        var marked = new StringBuilder(text.length() + breaks.cardinality());
        for (var at = 0; at < text.length(); at++) {
            if (breaks.get(at)) {
                marked.append(isGap(text, at) ? GAP : MARK);
            }
            marked.append(text.charAt(at));
        }
        return marked.toString();
    }

    public static boolean isMark(int character) {
        return character == MARK || character == GAP;
    }

    private static boolean isGap(String text, int at) {
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at);
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
                && Character.isIdeographic(before) != Character.isIdeographic(after);
    }

    private BitSet of(String text) {
        var breaks = betweenWords(text);
        breaks.and(allowed(text, breaks));
        addInAscii(text, breaks);
        removeInNames(text, breaks);
        return breaks;
    }

    /** A word of the dictionary, or a single character outside it. */
    private record Word(int start, int end, String text) {

        boolean isSingle() {
            return text.length() == 1 && Character.isIdeographic(text.charAt(0));
        }

        boolean isOneOf(String characters) {
            return isSingle() && characters.contains(text);
        }

    }

    private static BitSet betweenWords(String text) {
        var breaks = new BitSet();
        Word previous = null;
        var unknown = 0;
        for (var word : words(text)) {
            var isUnit = word.start() > 0 && Character.isDigit(text.charAt(word.start() - 1));
            unknown = word.isSingle() && !word.isOneOf(PARTICLES) && !isUnit ? unknown + 1 : 0;
            var isJoined = previous != null && previous.end() == word.start()
                    && (word.isOneOf(SUFFIXES) || previous.isOneOf(PREFIXES)
                            || (unknown > 1 && unknown <= MAX_UNKNOWN));
            if (!isJoined) {
                breaks.set(word.start());
                unknown = Math.min(unknown, 1);
            }
            breaks.set(word.end());
            if (isJoined) {
                breaks.clear(word.start());
            }
            previous = word;
        }
        return breaks;
    }

    private static List<Word> words(String text) {
        var folded = TextFolding.of(text);
        return WordSegmenter.words(folded)
                .stream()
                .map(word -> new Word(word.start(), word.end(), folded.substring(word.start(), word.end())))
                .toList();
    }

    /** Where the characters on both sides allow a line end, and do not cause one by themselves. */
    private static BitSet allowed(String text, BitSet ofWords) {
        var allowed = new BitSet();
        for (var at = 1; at < text.length(); at++) {
            if (isAllowed(text.codePointBefore(at), text.codePointAt(at), text, at)
                    || isNumberBeforeWord(text, at, ofWords)) {
                allowed.set(at);
            }
        }
        return allowed;
    }

    private static boolean isAllowed(int before, int after, String text, int at) {
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
            return isBeside(before, after);
        }
        if (Character.isDigit(before)) {
            return false;
        }
        if (Character.isDigit(after) && at > 1 && Character.isDigit(text.charAt(at - 2))) {
            return false;
        }
        return Character.isIdeographic(before) || Character.isIdeographic(after);
    }

    /** Whether a word other than a unit follows a number. */
    private static boolean isNumberBeforeWord(String text, int at, BitSet ofWords) {
        return Character.isDigit(text.charAt(at - 1)) && Character.isIdeographic(text.codePointAt(at))
                && !ofWords.get(at + 1) && UNIT_STARTS.indexOf(text.charAt(at)) < 0;
    }

    /** Adds breaks after commas and slashes in a long ASCII text without spaces. */
    private static void addInAscii(String text, BitSet breaks) {
        for (var at = 0; at < text.length();) {
            var end = at;
            while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) <= '~') {
                end++;
            }
            for (var mark = at; mark + 1 < end && end - at > MAX_ASCII; mark++) {
                if (",/".indexOf(text.charAt(mark)) >= 0 && Character.isLetter(text.charAt(mark + 1))) {
                    breaks.set(mark + 1);
                }
            }
            at = end + 1;
        }
    }

    /** Before an opening mark and after a closing one. */
    private static boolean isBeside(int before, int after) {
        return (OPENING.indexOf(after) >= 0 && (Character.isLetterOrDigit(before) || CLOSING.indexOf(before) >= 0))
                || (CLOSING.indexOf(before) >= 0 && Character.isLetterOrDigit(after));
    }

    private void removeInNames(String text, BitSet breaks) {
        for (var at = 0; at < text.length();) {
            var length = nameLength(text, at);
            breaks.clear(Math.min(at + 1, text.length()), at + Math.max(length, 1));
            at += Math.max(length, 1);
        }
    }

    /** The length of the longest name at this index, or 0. */
    private int nameLength(String text, int at) {
        for (var length = Math.min(longestName, text.length() - at); length > 1; length--) {
            if (names.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

}
