package kanbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * Replaces words of a query that few stories have by the nearest words of the index: Latin words by edit distance (Damerau and
 * Levenshtein), Chinese words by words of the same pinyin.
 */
final class QueryCorrector {

    /** How many times as many stories must have a word that replaces one that is in some. */
    static final int MORE = 5;

    /** Shorter words are near too many others. */
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9]{3,19}");
    private static final int TWO_EDITS_LENGTH = 8;
    private static final int MAX_CORRECTIONS = 3;
    /** In characters; longer text is a sentence rather than words. */
    private static final int MAX_CHINESE = 12;

    private final IndexReader reader;
    private final Homophones homophones;

    /** @param articles by document number */
    QueryCorrector(IndexSearcher searcher, List<Article> articles) {
        reader = searcher.getIndexReader();
        homophones = new Homophones(searcher, articles);
    }

    /** A part of the query, and what replaces it. */
    private record Correction(int start, int end, String text) {}

    /** The query with the nearest words; empty if none is nearer than those that it has. */
    Optional<String> correct(String query) throws IOException {
        var folded = TextFolding.of(query);
        var corrections = new ArrayList<Correction>();
        var tokens = WordScanner.allWords(folded);
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
        Collections.reverse(corrections);
        var corrected = new StringBuilder(query);
        corrections.forEach(correction -> corrected.replace(correction.start(), correction.end(), correction.text()));
        return corrections.isEmpty() ? Optional.empty() : Optional.of(corrected.toString());
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

    private void addLatin(Token word, List<Correction> corrections) throws IOException {
        if (LATIN.matcher(word.text()).matches() && !isPrefix(IndexFields.PINYIN, word.text())) {
            nearest(word.text()).ifPresent(
                    nearest -> corrections.add(new Correction(word.start(), word.end(), nearest)));
        }
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

    /** Corrects the longest parts that begin and end where words do. */
    private void addChinese(String query, int start, int end, List<Correction> corrections) throws IOException {
        if (end - start > MAX_CHINESE) {
            return;
        }
        var ends = TextTokenizer.of(query.substring(start, end), TextTokenizer.WORDS)
                .stream()
                .map(word -> start + word.end())
                .toList()
                .reversed();
        var at = start;
        while (at < end) {
            var from = at;
            at = ends.getLast();
            for (var to : ends) {
                var homophone = to > from
                        ? homophones.of(query.substring(from, to), from == start && to == end)
                        : Optional.<String>empty();
                if (homophone.isPresent()) {
                    corrections.add(new Correction(from, to, homophone.get()));
                    at = to;
                    break;
                }
                at = to > from ? to : at;
            }
        }
    }

}
