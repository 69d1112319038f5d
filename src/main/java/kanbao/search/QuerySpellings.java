package kanbao.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import kanbao.search.TextTokenizer.Token;

/**
 * The spellings of words in a query: as written, joined as by {@link Spellings}, and with and without a separation where letters
 * and digits meet ({@code gpt5}, {@code gpt 5}).
 */
final class QuerySpellings {

    /** In tokens; longer terms are truncated. */
    private static final int MAX_TOKENS = 32;
    /** With more places where letters and digits meet, all or none are separated. */
    private static final int MAX_JOINTS = 3;

    private final Set<List<String>> all = new LinkedHashSet<>();

    private QuerySpellings() {
    }

    /** The term of these consecutive words of a folded query, of which there must be at least one. */
    static QueryTerm term(String text, List<Token> words) {
        var term = words.subList(0, Math.min(MAX_TOKENS, words.size()));
        var written = written(text, term);
        var spellings = new QuerySpellings();
        spellings.all.add(written.stream().map(Token::text).toList());
        spellings.add(written);
        spellings.add(joined(text, written));
        return new QueryTerm(spellings.all.iterator().next(), List.copyOf(spellings.all), false);
    }

    /** The words with the leading point of .NET. */
    private static List<Token> written(String text, List<Token> words) {
        var first = words.getFirst();
        var isPointed = Spellings.hasLeadingPoint(text, first)
                && (first.start() == 1 || !Character.isLetterOrDigit(text.charAt(first.start() - 2)));
        if (!isPointed) {
            return words;
        }
        var written = new ArrayList<>(words);
        written.set(0, new Token("." + first.text(), first.start(), first.end()));
        return written;
    }

    private static List<Token> joined(String text, List<Token> words) {
        var joined = new ArrayList<Token>();
        var at = 0;
        for (var spelling : Spellings.of(text, words)) {
            if (spelling.first() >= at && !words.get(spelling.first()).text().endsWith(spelling.text())
                    && !spelling.text().startsWith(".")) {
                joined.addAll(words.subList(at, spelling.first()));
                joined.add(new Token(spelling.text(), words.get(spelling.first()).start(),
                        words.get(spelling.last()).end()));
                at = spelling.last() + 1;
            }
        }
        joined.addAll(words.subList(at, words.size()));
        return joined;
    }

    /** Adds the words with and without a separation at each place where letters and digits meet. */
    private void add(List<Token> words) {
        var parts = parts(words);
        if (parts.stream().filter(Part::canJoin).count() > MAX_JOINTS) {
            all.add(tokens(parts, false));
            all.add(tokens(parts, true));
            return;
        }
        var spellings = new ArrayList<List<String>>(List.of(List.of()));
        for (var part : parts) {
            var joined = part.canJoin() ? spellings.stream().map(part::joinedTo).toList() : List.<List<String>>of();
            spellings.replaceAll(part::after);
            spellings.addAll(joined);
        }
        all.addAll(spellings);
    }

    private static List<String> tokens(List<Part> parts, boolean joined) {
        var tokens = List.<String>of();
        for (var part : parts) {
            tokens = joined && part.canJoin() ? part.joinedTo(tokens) : part.after(tokens);
        }
        return tokens;
    }

    private static List<Part> parts(List<Token> words) {
        var parts = new ArrayList<Part>();
        for (var at = 0; at < words.size(); at++) {
            var canJoin = at > 0 && Spellings.isLetterBesideDigit(words.get(at - 1), words.get(at));
            for (var part : split(words.get(at).text())) {
                parts.add(new Part(part, canJoin));
                canJoin = true;
            }
        }
        return parts;
    }

    /**
     * A part of a word, with either letters or digits.
     *
     * @param canJoin whether it may be spelled without a separation from the part before
     */
    private record Part(String text, boolean canJoin) {

        List<String> after(List<String> tokens) {
            return Stream.concat(tokens.stream(), Stream.of(text)).toList();
        }

        List<String> joinedTo(List<String> tokens) {
            var last = tokens.size() - 1;
            return Stream.concat(tokens.subList(0, last).stream(), Stream.of(tokens.get(last) + text)).toList();
        }

    }

    private static List<String> split(String word) {
        var parts = new ArrayList<String>();
        var start = 0;
        for (var at = 1; at < word.length(); at++) {
            if (word.charAt(at) != '.' && word.charAt(at - 1) != '.'
                    && Character.isDigit(word.charAt(at)) != Character.isDigit(word.charAt(at - 1))) {
                parts.add(word.substring(start, at));
                start = at;
            }
        }
        parts.add(word.substring(start));
        return parts;
    }

}
