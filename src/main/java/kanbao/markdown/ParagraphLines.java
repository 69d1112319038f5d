package kanbao.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.DisplayWidth;

/**
 * Decides for the lines of one paragraph whether the break before each is meant. The rules, and why, are in
 * {@code docs/decisions/032-line-breaks.md}.
 */
final class ParagraphLines {

    /** In columns, as all widths here. */
    private static final int INDENT = 4;
    private static final int MAX_VERSE_WIDTH = 32;
    private static final int MAX_VERSE_WIDTH_WITH_COMMAS = 22;
    private static final int MAX_COUPLET_WIDTH = 28;
    private static final int MIN_COUPLET_WIDTH = 8;
    private static final int MAX_SIGNATURE_WIDTH = 32;
    private static final int MIN_WRAP_WIDTH = 50;
    private static final int MAX_WRAP_WIDTH = 130;
    /** In characters; longer lines are wider than every limit. */
    private static final int MAX_MEASURED_LENGTH = 300;
    private static final int MAX_CHINESE_DIFFERENCE = 6;
    private static final int MAX_LATIN_DIFFERENCE = 24;

    private final List<String> lines;
    private final List<Boolean> areBlank;
    private final List<@Nullable LineMark> marks = new ArrayList<>();
    private final int[] widths;

    /** What a line break becomes. */
    enum Break {
        /** Nothing between Chinese characters, otherwise a space. */
        SOFT,
        LINE,
        PARAGRAPH
    }

    ParagraphLines(List<String> lines) {
        this.lines = lines.stream().map(String::stripTrailing).toList();
        this.areBlank = lines.stream().map(ParagraphLines::isBlank).toList();
        this.lines.forEach(line -> marks.add(LineMark.of(line)));
        this.widths = this.lines.stream().mapToInt(ParagraphLines::width).toArray();
    }

    /** Returns what becomes of the break before each line but the first. */
    List<Break> breaks(LineBreakStyle style) {
        var otherwise = isKept(style) ? Break.LINE : Break.SOFT;
        return meant().stream().map(meant -> Objects.requireNonNullElse(meant, otherwise)).toList();
    }

    /** Returns what the lines themselves decide; null for each break that depends on the style of the folder. */
    List<@Nullable Break> meant() {
        var isVerse = isVerse() || isCouplet();
        var counts = countsOfMarks();
        var breaks = new ArrayList<@Nullable Break>();
        for (var line = 1; line < lines.size(); line++) {
            if (areBlank.get(line - 1) || (areBlank.get(line) && line == lines.size() - 1)) {
                breaks.add(Break.SOFT);
            } else if (areBlank.get(line) || indent(lines.get(line)) >= INDENT) {
                breaks.add(Break.PARAGRAPH);
            } else if (isVerse || isItem(line, counts) || isSignature(line) || isBesidePicture(line)) {
                breaks.add(Break.LINE);
            } else {
                breaks.add(null);
            }
        }
        return breaks;
    }

    /** Whether the line has nothing but spaces that Markdown does not read as such. */
    private static boolean isBlank(String line) {
        return !line.isEmpty() && line.chars().allMatch(sign -> ChineseCharacters.isSpace((char) sign));
    }

    private boolean isKept(LineBreakStyle style) {
        return style == LineBreakStyle.KEEP && !isWrapped();
    }

    private EnumMap<LineMark, Integer> countsOfMarks() {
        var counts = new EnumMap<LineMark, Integer>(LineMark.class);
        for (var line = 0; line < lines.size(); line++) {
            var mark = marks.get(line);
            if (mark != null && (!mark.needsNeighbour() || hasNeighbour(line))) {
                counts.merge(mark, 1, Integer::sum);
            }
        }
        return counts;
    }

    private boolean hasNeighbour(int line) {
        return (line > 0 && marks.get(line) == marks.get(line - 1))
                || (line + 1 < lines.size() && marks.get(line) == marks.get(line + 1));
    }

    private boolean isItem(int line, EnumMap<LineMark, Integer> counts) {
        var mark = marks.get(line);
        if (mark != null && counts.getOrDefault(mark, 0) >= 2 && (!mark.needsNeighbour() || hasNeighbour(line))) {
            return true;
        }
        return marks.get(line - 1) == LineMark.SPEAKER && counts.getOrDefault(LineMark.SPEAKER, 0) >= 2
                && lines.get(line - 1).endsWith("：");
    }

    /** The last line names who wrote or said the text. */
    private boolean isSignature(int line) {
        var text = lines.get(line);
        return line == lines.size() - 1 && widths[line] <= MAX_SIGNATURE_WIDTH
                && (text.startsWith("——") || text.startsWith("—— ") || text.startsWith("──"))
                && !ChineseCharacters.endsSentence(text)
                && !lines.get(line - 1).endsWith("—");
    }

    private boolean isBesidePicture(int line) {
        return isPicture(lines.get(line)) != isPicture(lines.get(line - 1));
    }

    private static boolean isPicture(String line) {
        return line.strip().equals(LineBreakProcessor.PICTURE);
    }

    /** Three or more short lines; a first line may announce the others. */
    private boolean isVerse() {
        if (lines.size() < 3 || !lines.stream().allMatch(ChineseCharacters::containsWide)) {
            return false;
        }
        var widest = Arrays.stream(widths).max().orElse(0);
        var narrowest = Arrays.stream(widths).min().orElse(0);
        if (widest <= MAX_VERSE_WIDTH_WITH_COMMAS) {
            return narrowest >= INDENT;
        }
        return widest <= MAX_VERSE_WIDTH && (widest - narrowest <= INDENT
                || (lines.stream().skip(1).noneMatch(ChineseCharacters::endsClause)
                        && !lines.getFirst().endsWith("，")));
    }

    /** Two lines of the same length without punctuation at their ends. */
    private boolean isCouplet() {
        return lines.size() == 2 && widths[0] == widths[1] && widths[0] >= MIN_COUPLET_WIDTH
                && widths[0] <= MAX_COUPLET_WIDTH
                && Stream.of(lines.get(0), lines.get(1)).noneMatch(ChineseCharacters::endsWithPunctuation)
                && lines.stream().allMatch(line -> line.codePoints().allMatch(Character::isIdeographic));
    }

    /** Returns whether an editor program wrapped the paragraph: its lines have about the same width and end inside sentences. */
    boolean isWrapped() {
        if (lines.size() < 2) {
            return false;
        }
        var last = lines.size() - 1;
        var full = Arrays.stream(widths, 0, last).summaryStatistics();
        var isChinese = lines.stream().anyMatch(ChineseCharacters::containsWide);
        var maxDifference = isChinese ? MAX_CHINESE_DIFFERENCE : MAX_LATIN_DIFFERENCE;
        var ends = lines.stream().limit(last).filter(ChineseCharacters::endsSentence).count();
        return full.getMin() >= MIN_WRAP_WIDTH && full.getMax() <= MAX_WRAP_WIDTH
                && full.getMax() - full.getMin() <= maxDifference
                && widths[last] <= full.getMax() + MAX_CHINESE_DIFFERENCE
                && ends * 2 <= last && (last > 1 || !isChinese || ends == 0);
    }

    private static int width(String line) {
        return line.length() > MAX_MEASURED_LENGTH ? line.length() : DisplayWidth.of(line.strip());
    }

    String line(int line) {
        return lines.get(line);
    }

    int width(int line) {
        return widths[line];
    }

    /** The width of the typed indent; spaces and tabs are not counted. */
    static int indent(String line) {
        var columns = 0;
        for (var i = 0; i < line.length() && ChineseCharacters.isSpace(line.charAt(i)); i++) {
            columns += switch (line.charAt(i)) {
                case ' ', '\t' -> 0;
                case '\u3000', '\u2001', '\u2003' -> 2;
                default -> 1;
            };
        }
        return columns;
    }

}
