package kanbao.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.search.SearchResults.Hit;
import kanbao.search.SearchResults.Match;

/**
 * Searches an index for stories with all words. If there are few, it searches for pinyin initials, then for the nearest words of
 * the index, then for some of the words.
 */
final class StorySearcher {

    /** With fewer stories that contain all words, those with most of the words follow. */
    private static final int MANY = 10;
    /** More than a query of 256 characters can have: each of 64 Latin words is looked for in four fields, and as the start of 16 others. */
    private static final int MAX_CLAUSES = 1 << 14;
    /** With fewer, the nearest words are searched too, and those with half of the words follow. */
    private static final int FEW = 3;

    private static final TopDocs NONE = new TopDocs(new TotalHits(0, Relation.EQUAL_TO), new ScoreDoc[0]);

    static {
        IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    }

    private final IndexSearcher searcher;
    private final CharacterPairs pairs;
    private final QueryCorrector corrector;
    private final List<Article> articles;
    private final Instant newest;

    /**
     * @param articles by document number
     */
    StorySearcher(IndexSearcher searcher, List<Article> articles, CharacterPairs pairs) {
        this.searcher = searcher;
        this.articles = articles;
        this.pairs = pairs;
        corrector = new QueryCorrector(searcher, articles, pairs);
        newest = articles.stream().filter(article -> !article.isPage()).map(Article::published).max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    SearchResults search(SearchQuery query) throws IOException {
        var terms = QueryTerms.of(query.text());
        if (terms.words().isEmpty() || articles.isEmpty()) {
            return SearchResults.none(Match.ALL_WORDS);
        }
        var typed = QueryBuilder.allWords(terms);
        var all = pairs.mayContainAll(terms) ? best(typed, query) : NONE;
        var asTyped = total(all);
        if (asTyped >= MANY) {
            return results(all, Match.ALL_WORDS, asTyped, null, terms, query);
        }
        if (asTyped >= FEW) {
            return some(typed, asTyped, terms, terms, query);
        }
        if (asTyped == 0 && terms.words().stream().allMatch(QueryTerm::isLatin)) {
            var initials = best(QueryBuilder.initials(terms), query);
            if (total(initials) > 0) {
                return results(initials, Match.INITIALS, 0, null, terms, query);
            }
        }
        var corrected = query.isExact() ? Optional.<String>empty() : corrector.correct(query.text(), asTyped);
        if (corrected.isPresent()) {
            var results = corrected(typed, asTyped, terms, corrected.get(), query);
            if (results.total() > asTyped) {
                return results;
            }
        }
        var parts = QueryTerms.segmented(query.text());
        return asTyped > 0 && parts.words().size() == 1
                ? results(all, Match.ALL_WORDS, asTyped, null, terms, query)
                : some(typed, asTyped, parts, terms.and(parts), query);
    }

    /** Searches for the words as typed, and for those that are nearest to them; if no story has all, for some of the nearest. */
    private SearchResults corrected(Query typed, int asTyped, QueryTerms terms, String text, SearchQuery query)
            throws IOException {
        var nearest = QueryTerms.of(text);
        var all = best(QueryBuilder.inOrder(typed, QueryBuilder.allWords(nearest)), query);
        var both = terms.and(nearest);
        return total(all) > 0
                ? results(all, Match.ALL_WORDS, asTyped, text, both, query)
                : results(best(QueryBuilder.someWords(QueryTerms.segmented(text)), query), Match.SOME_WORDS, 0, text,
                        both,
                        query);
    }

    private SearchResults some(Query typed, int asTyped, QueryTerms parts, QueryTerms highlighted, SearchQuery query)
            throws IOException {
        var some = best(
                QueryBuilder.inOrder(typed,
                        asTyped < FEW ? QueryBuilder.someWords(parts) : QueryBuilder.mostWords(parts)),
                query);
        var match = total(some) > 0 && total(some) == asTyped ? Match.ALL_WORDS : Match.SOME_WORDS;
        return results(some, match, asTyped, null, highlighted, query);
    }

    private static int total(TopDocs found) {
        return (int) Math.min(SearchResults.MAX_COUNTED, found.totalHits.value());
    }

    private TopDocs best(Query luceneQuery, SearchQuery query) throws IOException {
        var last = query.offset() + query.limit();
        return searcher.search(QueryBuilder.filtered(luceneQuery, query, newest),
                new TopScoreDocCollectorManager(last, null, Math.max(last, SearchResults.MAX_COUNTED)));
    }

    private SearchResults results(TopDocs found, Match match, int asTyped, @Nullable String corrected,
            QueryTerms terms, SearchQuery query) {
        var highlighter = new Highlighter(terms);
        var hits = Arrays.stream(found.scoreDocs)
                .skip(query.offset())
                .map(hit -> hit(articles.get(hit.doc), highlighter))
                .toList();
        return new SearchResults(hits, total(found), match, asTyped, corrected);
    }

    private static Hit hit(Article article, Highlighter highlighter) {
        return new Hit(article, highlighter.highlight(article.title()), highlighter.excerpt(article));
    }

}
