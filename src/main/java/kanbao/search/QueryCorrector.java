package kanbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

import kanbao.article.Article;
import kanbao.search.TextTokenizer.Token;
import kanbao.segmentation.TextFolding;

/**
 * Replaces words of a query that few stories have by the nearest words of the index: Latin words by the Chinese word whose pinyin they
 * are, or by edit distance (Damerau and Levenshtein), Chinese words by words of the same pinyin.
 */
final class QueryCorrector {

    /** How many times as many stories must have a word that replaces one that is in some. */
    static final int MORE = 5;

    /** Shorter words are near too many others. */
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9]{3,19}");
    private static final Pattern PINYIN = Pattern.compile("[a-z]+");
    private static final int TWO_EDITS_LENGTH = 8;
    private static final int MAX_CORRECTIONS = 3;
    /** In characters; longer text is a sentence rather than words. */
    private static final int MAX_CHINESE = 12;

    /** In characters; longer parts are two words. */
    private static final int MAX_PART = 4;
    /** In letters. */
    private static final int MAX_PINYIN = 40;

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final CharacterPairs pairs;
    private final Homophones homophones;

    /** @param articles by document number */
    QueryCorrector(IndexSearcher searcher, List<Article> articles, CharacterPairs pairs) {
        this.searcher = searcher;
        reader = searcher.getIndexReader();
        this.pairs = pairs;
        homophones = new Homophones(searcher, articles, pairs);
    }

    /** A part of the query, and what replaces it. */
    private record Correction(int start, int end, String text) {}

    /**
     * The query with the nearest words; empty if none is nearer than those that it has.
     *
     * @param few how many stories have what was typed
     */
    Optional<String> correct(String query, int few) throws IOException {
        var folded = TextFolding.of(query);
        var corrections = new ArrayList<Correction>();
        var tokens = WordScanner.allWords(folded);
        var spoken = ofPinyin(tokens, few);
        if (spoken.isPresent()) {
            return spoken;
        }
        for (var at = 0; at < tokens.size() && corrections.size() < MAX_CORRECTIONS;) {
            var end = endOfRun(tokens, at);
            if (end > at) {
                addChinese(folded, tokens.get(at).start(), tokens.get(end - 1).end(), corrections);
                at = end;
            } else {
                addLatin(tokens.get(at), corrections);
                at++;
            }
        }
        return corrections.isEmpty() ? Optional.empty() : Optional.of(replaced(query, corrections));
    }

    private static String replaced(String text, List<Correction> corrections) {
        var replaced = new StringBuilder(text);
        corrections.reversed()
                .forEach(correction -> replaced.replace(correction.start(), correction.end(), correction.text()));
        return replaced.toString();
    }

    /** The index after the last of the adjacent Chinese characters that start at this token. */
    private static int endOfRun(List<Token> tokens, int start) {
        var end = start;
        while (end < tokens.size() && tokens.get(end).isCharacter()
                && (end == start || tokens.get(end - 1).end() == tokens.get(end).start())) {
            end++;
        }
        return end;
    }

    /** The Chinese word whose pinyin all tokens together are, with tones or without. */
    private Optional<String> ofPinyin(List<Token> tokens, int few) throws IOException {
        var letters = tokens.stream().map(Token::text).map(Pinyin::withoutTones).collect(Collectors.joining());
        if (letters.length() > MAX_PINYIN || !PINYIN.matcher(letters).matches()) {
            return Optional.empty();
        }
        for (var syllables : Syllables.of(letters)) {
            var word = homophones.ofPinyin(syllables, few);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private void addLatin(Token word, List<Correction> corrections) throws IOException {
        if (isPrefix(IndexFields.PINYIN, word.text())) {
            return;
        }
        var isKnown = isPrefix(IndexFields.TEXT, word.text());
        var spoken = isKnown ? Optional.<String>empty() : ofPinyin(List.of(word), 0);
        var nearest = spoken.isEmpty() && LATIN.matcher(word.text()).matches() ? nearest(word.text()) : spoken;
        nearest.ifPresent(text -> corrections.add(new Correction(word.start(), word.end(), text)));
    }

    private boolean isPrefix(String field, String letters) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return false;
        }
        var term = terms.iterator();
        return term.seekCeil(new BytesRef(letters)) != TermsEnum.SeekStatus.END
                && term.term().utf8ToString().startsWith(letters);
    }

    /** The word of the index with the fewest edits, and of those the one that most stories have. */
    private Optional<String> nearest(String word) throws IOException {
        var terms = MultiTerms.getTerms(reader, IndexFields.TEXT);
        if (terms == null) {
            return Optional.empty();
        }
        var frequency = reader.docFreq(new Term(IndexFields.TEXT, word));
        if (frequency == 0 && isPrefix(IndexFields.TEXT, word)) {
            return Optional.empty();
        }
        var candidates = new FuzzyTermsEnum(terms, new Term(IndexFields.TEXT, word),
                word.length() >= TWO_EDITS_LENGTH ? 2 : 1, 1, true);
        var nearest = "";
        var nearestFrequency = 0;
        var leastEdits = Integer.MAX_VALUE;
        while (candidates.next() != null) {
            var candidate = candidates.term().utf8ToString();
            var edits = edits(word, candidate);
            if (!candidate.equals(word) && candidates.docFreq() > MORE * frequency
                    && (edits < leastEdits || (edits == leastEdits && candidates.docFreq() > nearestFrequency))) {
                nearest = candidate;
                nearestFrequency = candidates.docFreq();
                leastEdits = edits;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions, and exchanges of adjacent letters. */
    private static int edits(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : least(one, other, i, j, distances);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int least(String one, String other, int i, int j, int[][] distances) {
        var differs = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(distances[i - 1][j - 1] + differs,
                1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
        var isExchanged = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return isExchanged ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }

    /**
     * Corrects the whole run, or the longest parts of it that begin and end where words do. A part has one wrong character at most, and
     * a story must have all words of the corrected run, because parts of a senseless run sound like some word too.
     */
    private void addChinese(String query, int start, int end, List<Correction> corrections) throws IOException {
        var run = query.substring(start, end);
        if (run.length() > MAX_CHINESE) {
            return;
        }
        var whole = homophones.of(run, false);
        if (whole.isPresent()) {
            corrections.add(new Correction(start, end, whole.get()));
            return;
        }
        var parts = parts(run);
        if (!parts.isEmpty()) {
            var corrected = replaced(run, parts);
            var terms = QueryTerms.of(corrected);
            if (pairs.mayContainAll(terms) && searcher.count(QueryBuilder.allWords(terms)) > 0) {
                corrections.add(new Correction(start, end, corrected));
            }
        }
    }

    private List<Correction> parts(String run) throws IOException {
        var parts = new ArrayList<Correction>();
        var ends = TextTokenizer.of(run, TextTokenizer.WORDS).stream().map(Token::end).toList().reversed();
        for (var start = 0; start < run.length() && !ends.isEmpty();) {
            var from = start;
            start = ends.getLast() > from ? ends.getLast() : from + 1;
            for (var to : ends) {
                if (to > from && to - from <= Math.min(MAX_PART, run.length() - 1)) {
                    var homophone = homophones.of(run.substring(from, to), true);
                    if (homophone.isPresent()) {
                        parts.add(new Correction(from, to, homophone.get()));
                        start = to;
                        break;
                    }
                    start = to;
                }
            }
        }
        return parts;
    }

}
