package kanbao.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

import kanbao.article.Article;
import kanbao.search.SearchResults.Hit;
import kanbao.search.SearchResults.Match;

/** Searches an index: first for stories with all words, then for pinyin initials, then for stories with some of the words. */
final class StorySearcher {

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Instant newest;

    /**
     * @param articles by document number
     */
    StorySearcher(IndexSearcher searcher, List<Article> articles) {
        this.searcher = searcher;
        this.articles = articles;
        newest = articles.stream().filter(article -> !article.isPage()).map(Article::published).max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    SearchResults search(SearchQuery query) throws IOException {
        var terms = QueryTerms.of(query.text());
        if (terms.words().isEmpty() || articles.isEmpty()) {
            return new SearchResults(List.of(), 0, Match.ALL_WORDS);
        }
        var all = best(QueryBuilder.allWords(terms), query);
        if (all.totalHits.value() > 0) {
            return results(all, Match.ALL_WORDS, terms, query);
        }
        if (terms.words().stream().allMatch(QueryTerm::isLatin)) {
            var initials = best(QueryBuilder.initials(terms), query);
            if (initials.totalHits.value() > 0) {
                return results(initials, Match.INITIALS, terms, query);
            }
        }
        return results(best(QueryBuilder.someWords(terms), query), Match.SOME_WORDS, terms, query);
    }

    private TopDocs best(Query luceneQuery, SearchQuery query) throws IOException {
        var last = query.offset() + query.limit();
        return searcher.search(QueryBuilder.filtered(luceneQuery, query, newest),
                new TopScoreDocCollectorManager(last, null, Math.max(last, SearchResults.MAX_COUNTED)));
    }

    private SearchResults results(TopDocs found, Match match, QueryTerms terms, SearchQuery query) {
        var highlighter = new Highlighter(terms);
        var hits = Arrays.stream(found.scoreDocs)
                .skip(query.offset())
                .map(hit -> hit(articles.get(hit.doc), highlighter))
                .toList();
        return new SearchResults(hits, (int) Math.min(SearchResults.MAX_COUNTED, found.totalHits.value()), match);
    }

    private static Hit hit(Article article, Highlighter highlighter) {
        return new Hit(article, highlighter.highlight(article.title()), highlighter.excerpt(article));
    }

}
