package kanbao.search;

import java.util.Arrays;
import java.util.Comparator;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores terms by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), a phrase by the
 * highest inverse document frequency of its characters. BM25 would add them, and a common word of four characters would score
 * higher than a rare Latin name.
 */
final class Bm25Weights extends BM25Similarity {

    static final Similarity SIMILARITY = new Bm25Weights();

    @Override
    public Explanation idfExplain(CollectionStatistics field, TermStatistics[] characters) {
        return Arrays.stream(characters)
                .map(character -> idfExplain(field, character))
                .max(Comparator.comparingDouble(idf -> idf.getValue().doubleValue()))
                .orElseThrow();
    }

}
