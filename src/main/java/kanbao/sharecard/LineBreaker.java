package kanbao.sharecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.DisplayWidth;

/**
 * Sets words in lines by the Chinese rule (W3C, Requirements for Chinese Text Layout, 3.1.10): no line begins with what closes or
 * ends with what opens, and words of Latin letters and numbers stay whole. Only a word that is wider than a line is cut.
 *
 * @param width   how wide a text is
 * @param measure how wide a line can be
 * @param most    lines that there can be
 */
record LineBreaker(ToDoubleFunction<String> width, double measure, int most) {

    private static final String ELLIPSIS = "…";
    private static final Pattern OPENING = Pattern.compile("[\\p{Ps}\\p{Pi}]");
    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}、。，．：；！？·…—～％‰℃,.:;!?%~々ー]");
    /** What ends with a mark after which a reader pauses. */
    private static final Pattern CLAUSE = Pattern.compile("[，。；：！？][\\p{Pe}\\p{Pf}]*\\s*$");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    /** More characters than fit any card. */
    private static final int LONGEST = 250;
    private static final int STEPS = 40;

    /**
     * All of a text of several clauses, with each line at the end of one; none if that does not fit, or takes more lines than it
     * needs.
     */
    Optional<List<String>> inClauses(String text) {
        var pieces = pieces(text);
        var clauses = clauses(pieces);
        var lines = lines(clauses, measure);
        var fits = clauses.size() > 1 && text.length() <= LONGEST
                && lines.size() <= Math.min(most, lines(pieces, measure).size())
                && lines.stream().allMatch(this::fits);
        return fits ? Optional.of(stripped(lines)) : Optional.empty();
    }

    /** All of the text in lines of about the same width; none if it does not fit. */
    Optional<List<String>> whole(String text) {
        var pieces = pieces(text);
        var lines = lines(pieces, measure);
        return text.length() > LONGEST || lines.size() > most
                ? Optional.empty()
                : Optional.of(stripped(balanced(pieces, lines)));
    }

    private boolean fits(String line) {
        return width.applyAsDouble(line.strip()) <= measure;
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

    private List<String> balanced(List<String> pieces, List<String> widest) {
        var lines = widest;
        var least = pieces.stream().mapToDouble(piece -> width.applyAsDouble(piece.strip())).max().orElse(0);
        for (var step = 1; step < STEPS && measure - step * measure / STEPS >= least; step++) {
            var narrower = lines(pieces, measure - step * measure / STEPS);
            if (narrower.size() > lines.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    /** As much of the text as fits, with “…” where it is cut. */
    List<String> cut(String text) {
        var lines = lines(pieces(text), measure);
        if (text.length() <= LONGEST && lines.size() <= most) {
            return stripped(lines);
        }
        var whole = Math.min(most, lines.size()) - 1;
        var rest = String.join("", lines.subList(whole, lines.size()));
        return stripped(Stream.concat(lines.stream().limit(whole), Stream.of(last(rest))).toList());
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    private String last(String rest) {
        var columns = DisplayWidth.of(rest) + DisplayWidth.of(ELLIPSIS);
        var line = rest + ELLIPSIS;
        while (width.applyAsDouble(line) > measure && columns > 0) {
            columns--;
            line = DisplayWidth.truncate(rest, columns).shown() + ELLIPSIS;
        }
        return line;
    }

    private List<String> lines(List<String> pieces, double measure) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : pieces) {
            if (!line.isEmpty() && width.applyAsDouble((line + piece).stripTrailing()) > measure) {
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

    /** What a line can end after, with the space behind it. */
    private List<String> pieces(String headline) {
        var pieces = new ArrayList<String>();
        var text = headline.substring(0, Math.min(headline.length(), LONGEST));
        var start = 0;
        for (var at = 1; at <= text.length(); at++) {
            at = DisplayWidth.wordStart(text, at);
            if (mayBreak(text, at)) {
                pieces.add(text.substring(start, at));
                start = at;
            }
        }
        return pieces.stream().flatMap(this::fitting).toList();
    }

    private Stream<String> fitting(String piece) {
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
