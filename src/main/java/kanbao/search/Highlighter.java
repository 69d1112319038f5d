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

/** Marks in texts what a question asks for. */
final class Highlighter {

    /** The columns of an excerpt: two lines on a wide page, four on a phone. */
    private static final int ROOM = 150;
    /** More characters than ever fit there. */
    private static final int REACH = 160;
    /** How many characters before the first mark a sentence may have begun. */
    private static final int RUN_UP = 24;

    private static final Pattern CLAUSE_END = Pattern.compile("[。！？；，、：…!?;\n][”’」』）》]?");

    private final List<QueryTerm> wanted;

    Highlighter(QueryTerms words) {
        wanted = Stream.concat(words.phrases().stream(), words.words().stream()).distinct().toList();
    }

    /** The whole text, marked. */
    HighlightedText highlight(String text) {
        return new HighlightedText(parts(text, 0, text.length(), mentions(text)));
    }

    /** Where the story says most of what is asked for, cut to the columns of an excerpt; its teaser where it says nothing. */
    HighlightedText excerpt(Article article) {
        var text = article.body().text();
        var mentions = mentions(text);
        if (mentions.isEmpty()) {
            return excerpt(article.teaser(), 0, mentions(article.teaser()));
        }
        var start = start(text, densest(mentions).start());
        return excerpt(text, cutBy(start, mentions).orElse(start), mentions);
    }

    private List<Occurrence> mentions(String text) {
        return Occurrence.in(TextFolding.of(text), wanted);
    }

    /** The first of the mentions around which most different words are. */
    private static Occurrence densest(List<Occurrence> mentions) {
        var densest = mentions.getFirst();
        var most = 0L;
        for (var mention : mentions) {
            var near = mentions.stream()
                    .filter(other -> mention.start() <= other.start() && other.start() < mention.start() + ROOM / 2)
                    .map(Occurrence::word)
                    .distinct()
                    .count();
            if (near > most) {
                most = near;
                densest = mention;
            }
        }
        return densest;
    }

    /** Where a clause begins shortly before; or else a little before, between two words. */
    private static int start(String text, int mark) {
        var earliest = Math.max(0, mark - RUN_UP);
        var clauses = CLAUSE_END.matcher(text).region(earliest, mark).results();
        var start = clauses.reduce((_, last) -> last).map(MatchResult::end);
        return start
                .orElseGet(() -> earliest == 0 ? 0 : Math.min(mark, DisplayWidth.wordStart(text, mark - RUN_UP / 2)));
    }

    private static HighlightedText excerpt(String text, int start, List<Occurrence> mentions) {
        var end = Math.min(text.length(), start + REACH);
        var piece = text.substring(start, splitsCharacter(text, end) ? end - 1 : end).replace('\n', ' ');
        var cut = cut(piece, start, mentions);
        var parts = new ArrayList<Part>();
        if (start > 0) {
            parts.add(new Part("…", false));
        }
        parts.addAll(parts(text, start, start + cut.shown().length(), mentions));
        if (start + cut.shown().length() < text.length()) {
            parts.add(new Part("…", false));
        }
        return new HighlightedText(parts);
    }

    private static boolean splitsCharacter(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place));
    }

    /** What fits, and ends before a mark of which only a part would fit; no mark wider than a run-up is worth so much. */
    private static TruncatedText cut(String piece, int start, List<Occurrence> mentions) {
        var cut = DisplayWidth.truncate(piece, ROOM);
        return cutBy(start + cut.shown().length(), mentions).stream()
                .map(mark -> mark - start)
                .filter(shown -> shown > 0)
                .mapToObj(shown -> DisplayWidth.truncate(piece, DisplayWidth.of(piece.substring(0, shown) + "…")))
                .findFirst()
                .orElse(cut);
    }

    /** Where the match begins that would be cut in two there. */
    private static OptionalInt cutBy(int place, List<Occurrence> mentions) {
        return mentions.stream()
                .filter(mention -> mention.start() < place && place < mention.end())
                .filter(mention -> mention.end() - mention.start() <= RUN_UP)
                .mapToInt(Occurrence::start)
                .findFirst();
    }

    private static List<Part> parts(String text, int start, int end, List<Occurrence> mentions) {
        var parts = new ArrayList<Part>();
        var at = start;
        for (var mention : mentions) {
            if (mention.start() >= at && mention.end() <= end) {
                add(parts, text.substring(at, mention.start()), false);
                add(parts, text.substring(mention.start(), mention.end()), true);
                at = mention.end();
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
