package kanbao.markdown;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.article.DisplayWidth;

/** The kinds of marks with which editors begin a line by hand, where Markdown sees no list. */
enum LineMark {

    /** {@code 1、} or {@code １．}. */
    NUMBER("[0-9]{1,3}、|[０-９]{1,3}[、．.]"),
    /** {@code 一、}. */
    CHINESE_NUMBER("[一二三四五六七八九十百]{1,4}[、．.]"),
    /** {@code 一是}, as in official reports. */
    CHINESE_ORDINAL("[一二三四五六七八九十]{1,2}是"),
    /** {@code 1）}. */
    NUMBER_BEFORE_BRACKET("[0-9０-９]{1,3}[)）]"),
    /** {@code （1）} or {@code [1]}. */
    BRACKETED_NUMBER("[（(\\[［〔【][0-9０-９]{1,3}[)）\\]］〕】]"),
    /** {@code （一）}. */
    BRACKETED_CHINESE_NUMBER("[（(][一二三四五六七八九十百]{1,4}[)）]"),
    /** {@code ①}, {@code ⑴}, {@code ⒈}, {@code ㈠}, {@code ❶}. */
    CIRCLED_NUMBER("[\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3243\\u3280-\\u32B0]"),
    /** {@code A、} or {@code B.}. */
    LETTER("[A-Za-zＡ-Ｚ](?:[、．)）]|\\.(?=[ \\p{IsHan}]))"),
    /** {@code Ⅱ、}. */
    ROMAN_NUMBER("(?:[\\u2160-\\u217B]{1,4}|[IVX]{1,4})[、．.]"),
    /** {@code 甲、}. */
    STEM("[甲乙丙丁戊己庚辛壬癸][、．.]"),
    /** {@code 第一条}. */
    CLAUSE("第[一二三四五六七八九十百零〇0-9]{1,5}[条章节款项步点题天轮季集部回讲篇课届名位、，,：:]"),
    /** {@code 08:30}, as in schedules. */
    TIME("[0-2]?[0-9][:：][0-5][0-9]"),
    /** {@code 【时间】}. */
    LABEL_IN_BRACKETS("[【〖［][^】〗］]{1,12}[】〗］]"),
    /** {@code 1.甲}. */
    NUMBER_WITH_DOT("[0-9]{1,3}[.．](?=[^0-9\\s])|[0-9]{1,3}[.．][ \\t]+(?=\\S)"),
    /** {@code -甲} or {@code *甲}. */
    UNSPACED_BULLET("[-*+–－](?=[\\p{IsHan}“《【「])"),
    /** {@code •} or {@code ●}. */
    BULLET("[•·‧∙・◦▪▫‣⁃→⇒√✓✔※]"),
    /** {@code 记者：}. */
    SPEAKER("[^\\p{P}\\s][^：，。、；！？,;!?\\n\"“”]{0,19}：|[\\p{IsHan}]{1,8}:(?!//)|[QA][0-9]{0,2}[:.、]");

    private static final LineMark[] ALL = values();
    private static final Pattern INDENT = Pattern.compile("^[\\s\\u3000\\u00A0\\u2000-\\u200A]+");
    private static final String HAN_MARKS = "一二三四五六七八九十百第甲乙丙丁戊己庚辛壬癸";
    private static final String ROMAN_DIGITS = "IVX";
    private static final int OBJECT = 0xFFFC;
    /** In characters; no mark is longer. */
    private static final int MAX_LENGTH = 40;
    private static final int MAX_SPEAKER_WIDTH = 18;

    private final Pattern pattern;

    LineMark(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Returns the mark at the start of the line, after an indent. */
    static @Nullable LineMark of(String line) {
        var indent = INDENT.matcher(line);
        var start = indent.lookingAt() ? indent.end() : 0;
        var text = line.substring(start, Math.min(line.length(), start + MAX_LENGTH));
        if (text.length() < 2) {
            return null;
        }
        if (isPlainWord(text)) {
            return SPEAKER.isStartOf(text) ? SPEAKER : null;
        }
        for (var mark : ALL) {
            if (mark.isStartOf(text)) {
                return mark;
            }
        }
        var first = text.codePointAt(0);
        return Character.getType(first) == Character.OTHER_SYMBOL && first != OBJECT ? BULLET : null;
    }

    /** Fast check: true if the text begins with a word, so that it can have only the mark of a speaker. */
    private static boolean isPlainWord(String text) {
        var first = text.charAt(0);
        return Character.isIdeographic(first)
                ? HAN_MARKS.indexOf(first) < 0
                : AsciiCharacters.isLetter(first) && (AsciiCharacters.isLetter(text.charAt(1)) || text.charAt(1) == ' ')
                        && ROMAN_DIGITS.indexOf(first) < 0;
    }

    private boolean isStartOf(String text) {
        var matcher = pattern.matcher(text);
        return matcher.lookingAt() && (this != SPEAKER || DisplayWidth.of(matcher.group()) <= MAX_SPEAKER_WIDTH);
    }

    /** Returns whether it marks a line only beside another line of the same mark. */
    boolean needsNeighbour() {
        return this == NUMBER_WITH_DOT || this == UNSPACED_BULLET || this == LETTER || this == TIME;
    }

}
