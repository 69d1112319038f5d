package kanbao.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much a word counts where it is found: the rarer it is and the more often it is said, the more, by BM25 (Robertson and
 * Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
 */
final class Weights extends PerFieldSimilarityWrapper {

    /** What {@link StoryWords} weighs is worth half of its most when a word is said this often: little more than in a headline. */
    static final float SATURATION = StoryWords.HEADLINE_WEIGHT + 2;
    private static final float LENGTH = 0.75f;

    static final Similarity SIMILARITY = new Weights();

    private final Similarity text = new BM25Similarity();
    private final Similarity words = new BM25Similarity(SATURATION, LENGTH);

    @Override
    public Similarity get(String field) {
        return field.equals(Fields.WORDS) ? words : text;
    }

}
