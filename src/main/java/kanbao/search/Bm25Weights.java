package kanbao.search;

import java.util.Arrays;
import java.util.Comparator;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** Scores terms by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009). */
final class Bm25Weights extends PerFieldSimilarityWrapper {

    /** The frequency with half of the maximum score: a little more than one occurrence in the headline. */
    static final float SATURATION = StoryTerms.HEADLINE_WEIGHT + 2;
    private static final float LENGTH_NORMALIZATION = 0.75f;

    static final Similarity SIMILARITY = new Bm25Weights();

    private final Similarity textSimilarity = new PhraseSimilarity();
    private final Similarity wordsSimilarity = new BM25Similarity(SATURATION, LENGTH_NORMALIZATION);

    @Override
    public Similarity get(String field) {
        return field.equals(IndexFields.WORDS) ? wordsSimilarity : textSimilarity;
    }

    /**
     * Uses the highest inverse document frequency of the characters of a phrase. BM25 would add them, and a common word of four
     * characters would score higher than a rare Latin name.
     */
    private static final class PhraseSimilarity extends BM25Similarity {

        @Override
        public Explanation idfExplain(CollectionStatistics field, TermStatistics[] characters) {
            return Arrays.stream(characters)
                    .map(character -> idfExplain(field, character))
                    .max(Comparator.comparingDouble(idf -> idf.getValue().doubleValue()))
                    .orElseThrow();
        }

    }

}
