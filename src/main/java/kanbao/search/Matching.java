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
import kanbao.search.Answer.Fit;
import kanbao.search.Answer.Hit;

/** Finds the stories that match a question; where none has all words, those that have some. */
final class Matching {

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Instant newest;

    /**
     * @param articles by their documents
     */
    Matching(IndexSearcher searcher, List<Article> articles) {
        this.searcher = searcher;
        this.articles = articles;
        newest = articles.stream().map(Article::published).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    Answer to(Question question) throws IOException {
        var words = QueryWords.of(question.words());
        if (words.words().isEmpty() || articles.isEmpty()) {
            return new Answer(List.of(), 0, Fit.ALL);
        }
        var all = best(Queries.all(words), question);
        if (all.totalHits.value() > 0) {
            return answer(all, Fit.ALL, words, question);
        }
        if (words.words().stream().allMatch(QueryWord::isLatin)) {
            var initials = best(Queries.initials(words), question);
            if (initials.totalHits.value() > 0) {
                return answer(initials, Fit.INITIALS, words, question);
            }
        }
        return answer(best(Queries.some(words), question), Fit.SOME, words, question);
    }

    private TopDocs best(Query query, Question question) throws IOException {
        var most = question.skip() + question.most();
        return searcher.search(Queries.narrowed(query, question, newest),
                new TopScoreDocCollectorManager(most, null, Math.max(most, Answer.COUNTED)));
    }

    private Answer answer(TopDocs found, Fit fit, QueryWords words, Question question) {
        var marker = new Marker(words);
        var hits = Arrays.stream(found.scoreDocs)
                .skip(question.skip())
                .map(hit -> hit(articles.get(hit.doc), marker))
                .toList();
        return new Answer(hits, (int) Math.min(Answer.COUNTED, found.totalHits.value()), fit);
    }

    private static Hit hit(Article article, Marker marker) {
        return new Hit(article, marker.mark(article.title()), marker.excerpt(article));
    }

}
