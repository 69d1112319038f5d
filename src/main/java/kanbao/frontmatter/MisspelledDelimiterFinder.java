package kanbao.frontmatter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/**
 * Finds front matter whose first or last line is written with other signs, such as {@code —--} or an invisible character before
 * {@code ---}. Such a file is never published as text.
 */
final class MisspelledDelimiterFinder {

    /** The front matter must begin within this number of lines that are not blank. */
    private static final int MAX_LINES_BEFORE = 4;
    private static final int MAX_BLOCK = 60;
    private static final int MAX_SHOWN = 40;
    /** How many characters of a line are searched for a key. */
    private static final int MAX_KEY_LINE_LENGTH = 200;
    /** Longer lines are text. */
    private static final int MAX_DELIMITER_LENGTH = 500;
    private static final int MAX_LINES_TO_KEY = 3;
    private static final int MAX_REQUEST = 20;
    private static final Pattern MARKS = Pattern.compile("<[^<>]{0,50}>|^[^\\p{L}]+|[*_`|\\\\]|[^\\p{L}\\p{N}]+$");
    private static final Pattern REQUEST = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_ -]{0,30})\\s*[:：=＝]{1,2}\\s*(.*)");
    private static final Set<String> YES = Set.of("true", "yes", "1", "是", "真");
    private static final Set<String> NO = Set.of("false", "no", "0", "否");
    private static final String DASH_SIGNS = "\\-‐‑‒–—―⸺⸻−﹘﹣－─━˗⁃";
    private static final Pattern DASHES = Pattern.compile("[" + DASH_SIGNS + "]{2,}|[‒–—―⸺⸻－─━]");
    private static final Pattern OTHER_RULE = Pattern
            .compile("(?:_ ?){3,}|＿{3}|(?:\\* ?){3,}|~{3}|={3}|(?:- ){2,}-|`{3,} ?(?:ya?ml|toml|json)"
                    + "|[一ー]{2,}|[^\\p{L}\\p{N}]{0,4}[" + DASH_SIGNS + "]{2,}[\\x21-\\x7E ]{0,10}");
    private static final Pattern DASHES_BEFORE_KEY = Pattern.compile("[" + DASH_SIGNS + "]{2,}\\s*([A-Za-z\"'].*)");
    private static final Pattern OTHER_END = Pattern.compile("`{3,}|}|\\.{3}");
    private static final Pattern HEADING = Pattern.compile("(?:#{1,6}|=) +\\S.*");
    private static final Pattern KEY_MARK = Pattern.compile("^\\s*(?::(?=\\w)|#\\+(?=\\w))");
    private static final Pattern PLUSES = Pattern.compile("[+＋﹢]{2,}|＋");
    private static final Pattern SEMICOLONS = Pattern.compile("[;；﹔]{2,}");
    private static final Pattern BRACE = Pattern.compile("[{｛]\\s*(?:[\"“”„＂'‘’＇].*|[\\p{L}_-]+\\s*[:：].*)?");
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\p{Cf}\\p{Zs}\\p{Cc}\\x{2028}\\x{2029}\\x{FFFC}\\x{3164}\\x{115F}\\x{2800}]+");
    /** Letters of Korean that are invisible. */
    private static final String FILLERS = "\u3164\u115F";
    private static final Pattern KEY = Pattern
            .compile("[\\s\\p{Cf}{｛]*[\"'“]?([\\p{L}_][\\p{L}\\p{N}\\p{Cf}_ -]{0,30})[\"'”]?[\\s\\p{Z}]*[:：=＝].*");

    private MisspelledDelimiterFinder() {
    }

    /**
     * @param start the first line that is not blank
     * @throws InvalidStoryException if one of the first lines is meant as the beginning of front matter
     */
    static void rejectMisspelledOpening(String[] lines, int start) {
        var seen = 0;
        var comment = false;
        for (var i = start; i < lines.length && seen < MAX_LINES_BEFORE; i++) {
            var line = visible(lines[i]);
            if (line.isEmpty()) {
                continue;
            }
            var delimiter = delimiter(line);
            var next = delimiter.orElse("").equals("{") ? i : i + 1;
            if (delimiter.isPresent()
                    && ((seen == 0 && !isOtherRule(line)) ? hasKnownKey(lines, next) : isBlock(lines, next))) {
                throw misspelled(lines, start, i, delimiter.get());
            }
            var sameLine = DASHES_BEFORE_KEY.matcher(line);
            if (seen == 0 && sameLine.matches() && isKnownKey(sameLine.group(1))) {
                throw new InvalidStoryException(i + 1, Cause.of("frontmatter.opening-with-key", shown(line),
                        shown(sameLine.group(1))));
            }
            comment = comment || line.startsWith("<!--");
            comment = comment && !line.contains("-->");
            seen += comment || line.startsWith("<!--") ? 0 : 1;
        }
        rejectMissingOpening(lines, start);
    }

    /** Two known keys in the first two lines are front matter without its first line, as in Pelican or MultiMarkdown. */
    private static void rejectMissingOpening(String[] lines, int start) {
        rejectRequest(lines, start);
        var first = start;
        if (HEADING.matcher(lines[start]).matches()) {
            first = start + 1;
            while (first < lines.length && lines[first].isBlank()) {
                first++;
            }
        }
        var end = first;
        var canUnpublish = false;
        while (end < Math.min(lines.length, first + MAX_BLOCK) && isKnownKey(withoutMark(lines[end]))) {
            canUnpublish = canUnpublish || hasUnpublishingKey(withoutMark(lines[end]));
            end++;
        }
        if (first == start ? end > first + 1 || (canUnpublish && isMarked(lines[first])) : canUnpublish) {
            throw new InvalidStoryException(first + 1, Cause.of("frontmatter.no-opening", shown(lines[first])));
        }
    }

    /**
     * A line such as {@code - draft: true} or {@code **状态**：草稿} among the first ones, in whatever marks, asks not to publish the
     * story.
     */
    private static void rejectRequest(String[] lines, int start) {
        for (var i = start; i < Math.min(lines.length, start + MAX_REQUEST); i++) {
            if (isText(lines[i])) {
                return;
            }
            var line = lines[i].length() > 200 ? lines[i] : MARKS.matcher(lines[i]).replaceAll("").strip();
            if (line.isEmpty() || HEADING.matcher(lines[i]).matches()) {
                continue;
            }
            var request = REQUEST.matcher(line);
            if (!request.matches()) {
                return;
            }
            if (Key.of(request.group(1)).filter(key -> isRequest(key, request.group(2))).isPresent()) {
                throw new InvalidStoryException(i + 1, Cause.of("frontmatter.no-opening", shown(lines[i])));
            }
        }
    }

    /** Whether the line begins with a letter and has no colon or equals sign, as most text: it is no request. */
    private static boolean isText(String line) {
        return !line.isEmpty() && Character.isLetter(line.charAt(0))
                && line.chars().noneMatch(sign -> ":：=＝".indexOf(sign) >= 0);
    }

    private static boolean isRequest(Key key, String value) {
        return switch (key) {
            case DRAFT -> YES.contains(Key.normalized(value));
            case PUBLISHED -> NO.contains(Key.normalized(value));
            case STATUS, VISIBILITY -> FrontMatterReader.isUnpublished(value);
            default -> false;
        };
    }

    /** Removes the sign before a key in reStructuredText, AsciiDoc and Org mode. */
    private static String withoutMark(String line) {
        return KEY_MARK.matcher(line).replaceFirst("");
    }

    private static boolean isMarked(String line) {
        return KEY_MARK.matcher(line).find();
    }

    /** Whether the line has a key that can unpublish the story. */
    private static boolean hasUnpublishingKey(String line) {
        return key(line).flatMap(Key::of).filter(Key::canUnpublish).isPresent();
    }

    /** A second front matter is not text if it has a key that can unpublish the story. */
    static void rejectSecondFrontMatter(String[] lines, int bodyStart) {
        var opening = bodyStart;
        while (opening < lines.length && lines[opening].isBlank()) {
            opening++;
        }
        rejectRequest(lines, opening);
        if (opening >= lines.length || !isDashes(lines[opening]) || !isBlock(lines, opening + 1)) {
            return;
        }
        for (var i = opening + 1; i < lines.length && delimiter(visible(lines[i])).isEmpty(); i++) {
            if (hasUnpublishingKey(lines[i])) {
                throw new InvalidStoryException(i + 1, Cause.of("frontmatter.second", shown(lines[i])));
            }
        }
    }

    /** An empty front matter before another one is a doubled first line. */
    static void rejectDoubledOpening(String[] lines, int opening, int closing) {
        if (isBlock(lines, closing + 1)) {
            throw new InvalidStoryException(opening + 1,
                    Cause.of("frontmatter.text-before", shown(lines[opening]), "---"));
        }
    }

    /** Whether a line that should end the front matter is written with other signs than hyphens. */
    static boolean isMisspelledClosing(String line) {
        return !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '\t' && isDashes(line);
    }

    /** The first sign of most lines shows that they are none. */
    private static boolean isDashes(String line) {
        return !line.isEmpty() && (!Character.isLetterOrDigit(line.charAt(0)) || FILLERS.indexOf(line.charAt(0)) >= 0)
                && DASHES.matcher(visible(line)).matches();
    }

    static InvalidStoryException misspelledClosing(String line, int number) {
        return new InvalidStoryException(number,
                Cause.of("frontmatter.closing", shown(visible(line)), signs(line, "-")));
    }

    private static InvalidStoryException misspelled(String[] lines, int start, int opening, String delimiter) {
        var line = lines[opening];
        if (visible(line).equals(delimiter) && line.strip().equals(delimiter) && line.startsWith(delimiter)) {
            return new InvalidStoryException(start + 1,
                    Cause.of("frontmatter.text-before", shown(lines[start]), delimiter));
        }
        return new InvalidStoryException(opening + 1, Cause.of("frontmatter.opening", shown(visible(line)),
                signs(line, delimiter.substring(0, 1)), delimiter));
    }

    /** Returns the delimiter that the line is meant as. */
    private static Optional<String> delimiter(String line) {
        if (DASHES.matcher(line).matches() || isOtherRule(line)) {
            return Optional.of("---");
        }
        if (PLUSES.matcher(line).matches()) {
            return Optional.of("+++");
        }
        if (SEMICOLONS.matcher(line).matches()) {
            return Optional.of(";;;");
        }
        return BRACE.matcher(line).matches() ? Optional.of("{") : Optional.empty();
    }

    /** Whether one of the next lines has a known key. */
    private static boolean hasKnownKey(String[] lines, int from) {
        for (var i = from; i < Math.min(lines.length, from + MAX_LINES_TO_KEY); i++) {
            if (isKnownKey(lines[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether only keys and their values follow until the next delimiter. */
    private static boolean isBlock(String[] lines, int from) {
        var known = false;
        for (var i = from; i < Math.min(lines.length, from + MAX_BLOCK); i++) {
            var line = visible(lines[i]);
            if (line.isEmpty() || (delimiter(line).isPresent() && !isKnownKey(line))
                    || OTHER_END.matcher(line).matches()) {
                return known && !line.isEmpty();
            }
            if (!KEY.matcher(line).matches() && !line.startsWith("-") && !line.startsWith("#")
                    && !Character.isWhitespace(lines[i].charAt(0))) {
                return false;
            }
            known = known || isKnownKey(line);
        }
        return false;
    }

    private static boolean isOtherRule(String line) {
        return OTHER_RULE.matcher(line).matches();
    }

    /** Whether the line begins with a key that Kanbao or a site generator knows, and a colon. */
    static boolean isKnownKey(String line) {
        return key(line).filter(name -> Key.of(name).isPresent() || ForeignKeys.contains(name)).isPresent();
    }

    private static Optional<String> key(String line) {
        var key = KEY.matcher(line.substring(0, Math.min(line.length(), MAX_KEY_LINE_LENGTH)));
        return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
    }

    private static String visible(String line) {
        return line.length() > MAX_DELIMITER_LENGTH ? line : INVISIBLE.matcher(line).replaceAll(" ").strip();
    }

    private static String shown(String line) {
        return visible(line).isEmpty() ? signs(line, "") : SingleLineText.of(line, MAX_SHOWN);
    }

    /** Names the signs in a line that should not be there, such as {@code an em dash (U+2014)}. */
    private static String signs(String line, String expected) {
        var signs = line.codePoints()
                .filter(sign -> !expected.equals(Character.toString(sign)))
                .distinct()
                .limit(3)
                .mapToObj(MisspelledDelimiterFinder::name)
                .collect(Collectors.joining(", "));
        return signs.isEmpty() ? expected : signs;
    }

    private static String name(int sign) {
        return "%s (U+%04X)".formatted(String.valueOf(Character.getName(sign)).toLowerCase(Locale.ROOT), sign);
    }

}
