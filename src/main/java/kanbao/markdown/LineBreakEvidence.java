package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the single line breaks of some stories look like.
 *
 * @param kept          breaks after a sentence or a short line, which are meant
 * @param joined        breaks inside a sentence, as editor programs insert them
 * @param keepingFiles  files with marks of tools that keep line breaks, such as Hexo and Obsidian
 * @param joiningFiles  files with marks of tools that join lines, such as Hugo and Jekyll
 */
public record LineBreakEvidence(int kept, int joined, int keepingFiles, int joiningFiles) {

    public static final LineBreakEvidence NONE = new LineBreakEvidence(0, 0, 0, 0);

    /** Fewer breaks could be by chance. */
    private static final int MIN_BREAKS = 3;
    private static final int MIN_LINE_WIDTH = 40;
    /** In characters of one file; the rest is written like this. */
    private static final int MAX_SCANNED_LENGTH = 50_000;
    private static final int MAX_LINE_LENGTH = 2000;
    private static final Pattern FRONT_MATTER = Pattern.compile("(?:-{3,}|\\+{3,}|;{3,})[ \\t]*");
    private static final Pattern KEY = Pattern.compile("[\\w-]+[ \\t]*[:：=].*|[ \\t].*|-[ \\t].*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:`{3,}|~{3,}).*| {0,3}\\$\\$[ \\t]*");
    private static final Pattern NO_TEXT = Pattern.compile(
            " {0,3}(?:#|\\||<|[=-]+[ \\t]*$|\\[[^\\]]*\\]:|\\{%|\\{\\{|:::|\\*[ \\t]*\\*[ \\t]*\\*).*|(?: {4}|\\t).*");
    private static final Pattern ITEM = Pattern.compile(" {0,8}(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?=\\S)");
    private static final Pattern DESTINATION = Pattern.compile("\\]\\([^)\\n]{0,300}\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\n]{0,200}\\](?!\\S)");
    /** One of them is in every text that matches one of the next two patterns. */
    private static final List<String> MARKS_OF_TOOLS = List.of("{", "[[", "> [!", "[TOC]", "abbrlink", "layout", "+++");
    private static final Pattern KEEPING_TOOLS = Pattern.compile(
            "(?m)^abbrlink[ \\t]*:|\\{% *(?:asset_img|asset_link|asset_path|post_link|post_path|note|cq|centerquote|img) "
                    + "|!\\[\\[|\\[\\[[^\\]\\n]{0,50}\\p{IsHan}[^\\]\\n]{0,50}\\]\\]|^> \\[![a-zA-Z]|^\\[TOC\\][ \\t]*$");
    private static final Pattern JOINING_TOOLS = Pattern.compile(
            "(?m)\\A\\+\\+\\+|\\{\\{[<%] |\\{\\{[<%][a-z]|^layout[ \\t]*:[ \\t]*posts?[ \\t]*$|\\{% *(?:post_url|include) "
                    + "|^\\{:[ .#]|\\{\\{ *(?:site|page)\\.");

    /** Reads the evidence from the whole text of a file. */
    public static LineBreakEvidence of(String text) {
        var start = text.length() > MAX_SCANNED_LENGTH ? text.substring(0, MAX_SCANNED_LENGTH) : text;
        var count = new Counter();
        count.scan(start);
        var hasMark = MARKS_OF_TOOLS.stream().anyMatch(start::contains);
        var keeps = hasMark && KEEPING_TOOLS.matcher(start).find();
        var joins = hasMark && JOINING_TOOLS.matcher(start).find();
        return new LineBreakEvidence(count.kept, count.joined, keeps && !joins ? 1 : 0, joins && !keeps ? 1 : 0);
    }

    public LineBreakEvidence plus(LineBreakEvidence other) {
        return new LineBreakEvidence(kept + other.kept, joined + other.joined, keepingFiles + other.keepingFiles,
                joiningFiles + other.joiningFiles);
    }

    /** What a single line break probably means; without any evidence, the lines are joined. */
    public LineBreakStyle style() {
        if (joiningFiles > keepingFiles || (joined >= kept * 2 && joined >= MIN_BREAKS)) {
            return LineBreakStyle.JOIN;
        }
        if ((kept >= joined * 2 && kept >= MIN_BREAKS) || keepingFiles > joiningFiles) {
            return LineBreakStyle.KEEP;
        }
        return kept > joined ? LineBreakStyle.KEEP : LineBreakStyle.JOIN;
    }

    /** Returns whether the stories contradict the style or each other so that an editor should check it. */
    public boolean isDoubtful() {
        var against = style() == LineBreakStyle.KEEP ? joined : kept;
        return against >= MIN_BREAKS && against * 4 > kept + joined;
    }

    /** Counts the breaks of one text that no other rule decides. */
    private static final class Counter {

        private final List<String> paragraph = new ArrayList<>();
        private int kept;
        private int joined;

        void scan(String text) {
            var lines = text.split("\n", -1);
            var isCode = false;
            var wasQuote = false;
            for (var i = bodyStart(lines); i < lines.length; i++) {
                var line = lines[i];
                if (!startsWithLetter(line) && FENCE.matcher(line).matches()) {
                    isCode = !isCode;
                    endParagraph();
                } else if (!isCode) {
                    var quoted = startOfQuotation(line);
                    var isQuote = quoted > 0;
                    if (isQuote != wasQuote) {
                        endParagraph();
                    }
                    add(line.substring(quoted));
                    wasQuote = isQuote;
                }
            }
            endParagraph();
        }

        private static int bodyStart(String[] lines) {
            var start = 0;
            while (start < lines.length && lines[start].isBlank()) {
                start++;
            }
            var isOpened = start < lines.length && FRONT_MATTER.matcher(lines[start]).matches();
            for (var i = isOpened ? start + 1 : start; i < lines.length; i++) {
                if (FRONT_MATTER.matcher(lines[i]).matches()) {
                    return i + 1;
                }
                if (!isOpened && !KEY.matcher(lines[i]).matches()) {
                    return start;
                }
            }
            return start;
        }

        private static int startOfQuotation(String line) {
            var start = 0;
            for (var i = 0; i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' '); i++) {
                if (line.charAt(i) == '>') {
                    start = i + 1;
                }
            }
            return start;
        }

        private void add(String line) {
            if (startsWithLetter(line)) {
                paragraph.add(line);
                return;
            }
            var item = ITEM.matcher(line);
            if (line.isBlank()) {
                endParagraph();
            } else if (item.lookingAt()) {
                endParagraph();
                paragraph.add(line.substring(item.end()));
            } else if (paragraph.isEmpty() ? !NO_TEXT.matcher(line).matches() : !endsParagraph(line)) {
                paragraph.add(line);
            } else {
                endParagraph();
            }
        }

        /** Fast check: such a line is text. */
        private static boolean startsWithLetter(String line) {
            return !line.isEmpty() && Character.isLetter(line.charAt(0));
        }

        private static boolean endsParagraph(String line) {
            return NO_TEXT.matcher(line.stripLeading()).matches();
        }

        private void endParagraph() {
            if (paragraph.size() > 1) {
                count(new ParagraphLines(paragraph.stream().map(Counter::shown).toList()));
            }
            paragraph.clear();
        }

        private static String shown(String line) {
            if (line.length() > MAX_LINE_LENGTH) {
                return line;
            }
            var text = DESTINATION.matcher(line).replaceAll("]");
            return PICTURE.matcher(text).replaceAll(LineBreakProcessor.PICTURE).strip();
        }

        private void count(ParagraphLines lines) {
            var meant = lines.meant();
            var isWrapped = lines.isWrapped();
            for (var i = 0; i < meant.size(); i++) {
                if (meant.get(i) == null && ChineseCharacters.containsWide(lines.line(i))
                        && ChineseCharacters.containsWide(lines.line(i + 1)) && !isHard(paragraph.get(i))) {
                    if (!isWrapped && isMeant(lines, i)) {
                        kept++;
                    } else {
                        joined++;
                    }
                }
            }
        }

        private static boolean isHard(String line) {
            return line.endsWith("  ") || line.endsWith("\\");
        }

        private static boolean isMeant(ParagraphLines lines, int line) {
            var text = lines.line(line);
            return ChineseCharacters.endsSentence(text) || text.endsWith("：")
                    || (!ChineseCharacters.endsClause(text) && lines.width(line) < MIN_LINE_WIDTH);
        }

    }

}
