package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.DisplayWidth;
import kanbao.article.TruncatedText;
import kanbao.search.SearchResults.HighlightedText;
import kanbao.search.SearchResults.HighlightedText.Part;
import kanbao.segmentation.TextFolding;

/** Highlights the terms of a query in texts. */
final class Highlighter {

    /** The length of an excerpt in columns: two lines on a wide page, four on a phone. */
    private static final int EXCERPT_COLUMNS = 150;
    /** More characters than fit into an excerpt. */
    private static final int EXCERPT_CHARACTERS = 160;
    /** How many characters before the first match an excerpt may start. */
    private static final int MAX_LEAD = 24;

    private static final Pattern CLAUSE_END = Pattern.compile("[。！？；，、：…!?;\n][”’」』）》]?");

    private final List<QueryTerm> terms;

    Highlighter(QueryTerms query) {
        terms = Stream.concat(Stream.of(query), query.others().stream())
                .flatMap(terms -> Stream.concat(terms.phrases().stream(), terms.words().stream()))
                .distinct()
                .toList();
    }

    /** The whole text with its matches. */
    HighlightedText highlight(String text) {
        return new HighlightedText(parts(text, 0, text.length(), occurrences(text)));
    }

    /** The part of the text with most matches, as long as an excerpt; the teaser if the text has no match. */
    HighlightedText excerpt(Article article) {
        var text = article.body().text();
        var occurrences = occurrences(text);
        if (occurrences.isEmpty()) {
            return excerpt(article.teaser(), 0, occurrences(article.teaser()));
        }
        var start = start(text, densest(occurrences).start());
        return excerpt(text, splitMatch(start, occurrences).orElse(start), occurrences);
    }

    private List<Occurrence> occurrences(String text) {
        return Occurrence.in(new SpelledText(TextFolding.of(text)), terms);
    }

    /** The first of the occurrences that have most different terms close after them. */
    private static Occurrence densest(List<Occurrence> occurrences) {
        var densest = occurrences.getFirst();
        var most = 0L;
        for (var occurrence : occurrences) {
            var near = occurrences.stream()
                    .filter(other -> occurrence.start() <= other.start()
                            && other.start() < occurrence.start() + EXCERPT_COLUMNS / 2)
                    .map(Occurrence::term)
                    .distinct()
                    .count();
            if (near > most) {
                most = near;
                densest = occurrence;
            }
        }
        return densest;
    }

    /** The start of the clause if it is close, otherwise a word boundary shortly before the match. */
    private static int start(String text, int match) {
        var earliest = Math.max(0, match - MAX_LEAD);
        var clauses = CLAUSE_END.matcher(text).region(earliest, match).results();
        var start = clauses.reduce((_, last) -> last).map(MatchResult::end);
        return start
                .orElseGet(
                        () -> earliest == 0 ? 0 : Math.min(match, DisplayWidth.wordStart(text, match - MAX_LEAD / 2)));
    }

    private static HighlightedText excerpt(String text, int start, List<Occurrence> occurrences) {
        var end = Math.min(text.length(), start + EXCERPT_CHARACTERS);
        var piece = text.substring(start, splitsCharacter(text, end) ? end - 1 : end).replace('\n', ' ');
        var truncated = truncate(piece, start, occurrences);
        var parts = new ArrayList<Part>();
        if (start > 0) {
            parts.add(new Part("…", false));
        }
        parts.addAll(parts(text, start, start + truncated.shown().length(), occurrences));
        if (start + truncated.shown().length() < text.length()) {
            parts.add(new Part("…", false));
        }
        return new HighlightedText(parts);
    }

    private static boolean splitsCharacter(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place));
    }

    /** Truncates to an excerpt, before a match that would be split unless it is longer than {@link #MAX_LEAD}. */
    private static TruncatedText truncate(String piece, int start, List<Occurrence> occurrences) {
        var truncated = DisplayWidth.truncate(piece, EXCERPT_COLUMNS);
        return splitMatch(start + truncated.shown().length(), occurrences).stream()
                .map(match -> match - start)
                .filter(shown -> shown > 0)
                .mapToObj(shown -> DisplayWidth.truncate(piece, DisplayWidth.of(piece.substring(0, shown) + "…")))
                .findFirst()
                .orElse(truncated);
    }

    /** The start of the match that would be split at this index. */
    private static OptionalInt splitMatch(int place, List<Occurrence> occurrences) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.start() < place && place < occurrence.end())
                .filter(occurrence -> occurrence.end() - occurrence.start() <= MAX_LEAD)
                .mapToInt(Occurrence::start)
                .findFirst();
    }

    private static List<Part> parts(String text, int start, int end, List<Occurrence> occurrences) {
        var parts = new ArrayList<Part>();
        var at = start;
        for (var occurrence : occurrences) {
            if (occurrence.start() >= at && occurrence.end() <= end) {
                add(parts, text.substring(at, occurrence.start()), false);
                add(parts, text.substring(occurrence.start(), occurrence.end()), true);
                at = occurrence.end();
            }
        }
        add(parts, text.substring(at, end), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean highlighted) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, highlighted));
        }
    }

}
