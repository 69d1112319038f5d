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
import kanbao.search.SearchResults.Fit;
import kanbao.search.SearchResults.Hit;

/** Finds the stories that match a question; where none has all words, those that have some. */
final class StorySearcher {

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Instant newest;

    /**
     * @param articles by their documents
     */
    StorySearcher(IndexSearcher searcher, List<Article> articles) {
        this.searcher = searcher;
        this.articles = articles;
        newest = articles.stream().map(Article::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    SearchResults to(SearchQuery question) throws IOException {
        var words = QueryTerms.of(question.words());
        if (words.words().isEmpty() || articles.isEmpty()) {
            return new SearchResults(List.of(), 0, Fit.ALL);
        }
        var all = best(QueryBuilder.all(words), question);
        if (all.totalHits.value() > 0) {
            return answer(all, Fit.ALL, words, question);
        }
        if (words.words().stream().allMatch(QueryTerm::isLatin)) {
            var initials = best(QueryBuilder.initials(words), question);
            if (initials.totalHits.value() > 0) {
                return answer(initials, Fit.INITIALS, words, question);
            }
        }
        return answer(best(QueryBuilder.some(words), question), Fit.SOME, words, question);
    }

    private TopDocs best(Query query, SearchQuery question) throws IOException {
        var most = question.skip() + question.most();
        return searcher.search(QueryBuilder.narrowed(query, question, newest),
                new TopScoreDocCollectorManager(most, null, Math.max(most, SearchResults.COUNTED)));
    }

    private SearchResults answer(TopDocs found, Fit fit, QueryTerms words, SearchQuery question) {
        var marker = new Highlighter(words);
        var hits = Arrays.stream(found.scoreDocs)
                .skip(question.skip())
                .map(hit -> hit(articles.get(hit.doc), marker))
                .toList();
        return new SearchResults(hits, (int) Math.min(SearchResults.COUNTED, found.totalHits.value()), fit);
    }

    private static Hit hit(Article article, Highlighter marker) {
        return new Hit(article, marker.mark(article.title()), marker.excerpt(article));
    }

}
