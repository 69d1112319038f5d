package kanbao.sharecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.DisplayWidth;

/**
 * Breaks text into lines by the rules for Chinese (W3C, Requirements for Chinese Text Layout, 3.1.10): no line begins with
 * closing or ends with opening punctuation, and Latin words and numbers are not broken, unless they are wider than a line.
 *
 * @param width    measures the width of a text
 * @param maxWidth of a line, in the same unit
 * @param maxLines the largest number of lines
 */
record LineBreaker(ToDoubleFunction<String> width, double maxWidth, int maxLines) {

    private static final String ELLIPSIS = "…";
    private static final Pattern OPENING = Pattern.compile("[\\p{Ps}\\p{Pi}]");
    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}、。，．：；！？·…—～％‰℃,.:;!?%~々ー]");
    /** A piece that ends a clause. */
    private static final Pattern CLAUSE = Pattern.compile("[，。；：！？][\\p{Pe}\\p{Pf}]*\\s*$");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    /** More characters than fit on any card. */
    private static final int MAX_LENGTH = 250;
    private static final int STEPS = 40;

    /**
     * Breaks a text of several clauses only between clauses. Returns nothing if that does not fit, or takes more lines than
     * necessary.
     */
    Optional<List<String>> breakAtClauses(String text) {
        var pieces = pieces(text);
        var clauses = clauses(pieces);
        var lines = lines(clauses, maxWidth);
        var fits = clauses.size() > 1 && text.length() <= MAX_LENGTH
                && lines.size() <= Math.min(maxLines, lines(pieces, maxWidth).size())
                && lines.stream().allMatch(this::fits);
        return fits ? Optional.of(strip(lines)) : Optional.empty();
    }

    /** Breaks the text into lines of about the same width. Returns nothing if it does not fit. */
    Optional<List<String>> breakEvenly(String text) {
        var pieces = pieces(text);
        var lines = lines(pieces, maxWidth);
        return text.length() > MAX_LENGTH || lines.size() > maxLines
                ? Optional.empty()
                : Optional.of(strip(balance(pieces, lines)));
    }

    private boolean fits(String line) {
        return width.applyAsDouble(line.strip()) <= maxWidth;
    }

    private static List<String> clauses(List<String> pieces) {
        var clauses = new ArrayList<String>();
        var clause = "";
        for (var piece : pieces) {
            clause += piece;
            if (CLAUSE.matcher(piece).find()) {
                clauses.add(clause);
                clause = "";
            }
        }
        if (!clause.isEmpty()) {
            clauses.add(clause);
        }
        return clauses;
    }

    private List<String> balance(List<String> pieces, List<String> widest) {
        var lines = widest;
        var minWidth = pieces.stream().mapToDouble(piece -> width.applyAsDouble(piece.strip())).max().orElse(0);
        for (var step = 1; step < STEPS && maxWidth - step * maxWidth / STEPS >= minWidth; step++) {
            var narrower = lines(pieces, maxWidth - step * maxWidth / STEPS);
            if (narrower.size() > lines.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    /** Breaks as much of the text as fits, and ends it with “…” if it is truncated. */
    List<String> truncate(String text) {
        var lines = lines(pieces(text), maxWidth);
        if (text.length() <= MAX_LENGTH && lines.size() <= maxLines) {
            return strip(lines);
        }
        var complete = Math.min(maxLines, lines.size()) - 1;
        var rest = String.join("", lines.subList(complete, lines.size()));
        return strip(Stream.concat(lines.stream().limit(complete), Stream.of(truncateLine(rest))).toList());
    }

    private static List<String> strip(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    private String truncateLine(String rest) {
        var columns = DisplayWidth.of(rest) + DisplayWidth.of(ELLIPSIS);
        var line = rest + ELLIPSIS;
        while (width.applyAsDouble(line) > maxWidth && columns > 0) {
            columns--;
            line = DisplayWidth.truncate(rest, columns).shown() + ELLIPSIS;
        }
        return line;
    }

    private List<String> lines(List<String> pieces, double maxWidth) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : pieces) {
            if (!line.isEmpty() && width.applyAsDouble((line + piece).stripTrailing()) > maxWidth) {
                lines.add(line);
                line = "";
            }
            line += piece;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Splits the text at every possible line break; trailing spaces belong to the piece before. */
    private List<String> pieces(String headline) {
        var pieces = new ArrayList<String>();
        var text = headline.substring(0, Math.min(headline.length(), MAX_LENGTH));
        var start = 0;
        for (var at = 1; at <= text.length(); at++) {
            at = DisplayWidth.wordStart(text, at);
            if (mayBreak(text, at)) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        return pieces.stream().flatMap(this::splitIfTooWide).toList();
    }

    private Stream<String> splitIfTooWide(String piece) {
        return fits(piece)
                ? Stream.of(piece)
                : CHARACTER.matcher(piece).results().map(character -> character.group());
    }

    private static boolean mayBreak(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        var before = text.substring(0, at).stripTrailing();
        var next = text.charAt(at);
        return !Character.isWhitespace(next) && !CLOSING.matcher(String.valueOf(next)).matches()
                && (before.isEmpty() || !OPENING.matcher(before.substring(before.length() - 1)).matches());
    }

}
