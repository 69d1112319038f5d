package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.Cut;
import kanbao.article.DisplayWidth;
import kanbao.search.Answer.Marked;
import kanbao.search.Answer.Marked.Part;

/** Marks in texts what a question asks for. */
final class Marker {

    /** The columns of an excerpt: two lines on a wide page, four on a phone. */
    private static final int ROOM = 150;
    /** More characters than ever fit there. */
    private static final int REACH = 160;
    /** How many characters before the first mark a sentence may have begun. */
    private static final int RUN_UP = 24;
    private static final int MOST_MARKS = 50;

    private static final Pattern CLAUSE_END = Pattern.compile("[。！？；，、：…!?;\n][”’」』）》]?");
    /** What may stand between the characters of a word, as in a name: 约翰·史密斯. */
    private static final String BETWEEN = "[^\\p{L}\\p{N}。！？；，\n]{0,2}";

    private final Pattern wanted;

    Marker(QueryWords words) {
        wanted = Pattern.compile(Stream.concat(words.phrases().stream(), words.words().stream())
                .sorted(Comparator.comparingInt((QueryWord word) -> word.letters().length()).reversed())
                .map(Marker::pattern)
                .collect(Collectors.joining("|")));
    }

    private static String pattern(QueryWord word) {
        var pattern = word.tokens().stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN));
        if (!word.isLatin()) {
            return pattern;
        }
        return "(?<![a-z0-9])" + pattern
                + (word.letters().length() < Queries.SHORTEST_PREFIX ? "(?![a-z0-9])" : "[a-z0-9]*+");
    }

    /** The whole text, marked. */
    Marked mark(String text) {
        return new Marked(parts(text, 0, text.length(), matches(text)));
    }

    /** Where the story says most of what is asked for, cut to the columns of an excerpt; its teaser where it says nothing. */
    Marked excerpt(Article article) {
        var text = article.body().text();
        var matches = matches(text);
        if (matches.isEmpty()) {
            return excerpt(article.teaser(), 0, matches(article.teaser()));
        }
        var start = start(text, densest(matches).start());
        return excerpt(text, cutBy(start, matches).orElse(start), matches);
    }

    private List<MatchResult> matches(String text) {
        return wanted.matcher(Folding.of(text)).results().limit(MOST_MARKS).toList();
    }

    /** The first of the matches around which most different words are. */
    private static MatchResult densest(List<MatchResult> matches) {
        var densest = matches.getFirst();
        var most = 0L;
        for (var match : matches) {
            var near = matches.stream()
                    .filter(other -> match.start() <= other.start() && other.start() < match.start() + ROOM / 2)
                    .map(MatchResult::group)
                    .distinct()
                    .count();
            if (near > most) {
                most = near;
                densest = match;
            }
        }
        return densest;
    }

    /** Where a clause begins shortly before; or else a little before, between two words. */
    private static int start(String text, int mark) {
        var earliest = Math.max(0, mark - RUN_UP);
        var clauses = CLAUSE_END.matcher(text).region(earliest, mark).results();
        var start = clauses.reduce((_, last) -> last).map(MatchResult::end);
        return start.orElseGet(() -> earliest == 0 ? 0 : DisplayWidth.wordStart(text, mark - RUN_UP / 2));
    }

    private static Marked excerpt(String text, int start, List<MatchResult> matches) {
        var piece = text.substring(start, Math.min(text.length(), start + REACH)).replace('\n', ' ');
        var cut = cut(piece, start, matches);
        var parts = new ArrayList<Part>();
        if (start > 0) {
            parts.add(new Part("…", false));
        }
        parts.addAll(parts(text, start, start + cut.shown().length(), matches));
        if (cut.isShortened()) {
            parts.add(new Part("…", false));
        }
        return new Marked(parts);
    }

    /** What fits, and ends before a mark of which only a part would fit; no mark wider than a run-up is worth so much. */
    private static Cut cut(String piece, int start, List<MatchResult> matches) {
        var cut = DisplayWidth.cut(piece, ROOM);
        return cutBy(start + cut.shown().length(), matches).stream()
                .map(mark -> mark - start)
                .filter(shown -> shown > 0)
                .mapToObj(shown -> DisplayWidth.cut(piece, DisplayWidth.of(piece.substring(0, shown) + "…")))
                .findFirst()
                .orElse(cut);
    }

    /** Where the match begins that would be cut in two there. */
    private static OptionalInt cutBy(int place, List<MatchResult> matches) {
        return matches.stream()
                .filter(match -> match.start() < place && place < match.end())
                .filter(match -> match.end() - match.start() <= RUN_UP)
                .mapToInt(MatchResult::start)
                .findFirst();
    }

    private static List<Part> parts(String text, int start, int end, List<MatchResult> matches) {
        var parts = new ArrayList<Part>();
        var at = start;
        for (var match : matches) {
            if (match.start() >= at && match.end() <= end) {
                add(parts, text.substring(at, match.start()), false);
                add(parts, text.substring(match.start(), match.end()), true);
                at = match.end();
            }
        }
        add(parts, text.substring(at, end), false);
        return parts;
    }

    private static void add(List<Part> parts, String words, boolean marked) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, marked));
        }
    }

}
