package kanbao.search;

import java.util.Arrays;
import java.util.Comparator;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much a word counts where it is found: the rarer it is and the more often it is said, the more, by BM25 (Robertson and
 * Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
 */
final class Bm25Weights extends PerFieldSimilarityWrapper {

    /** What {@link StoryTerms} weighs is worth half of its most when a word is said this often: little more than in a headline. */
    static final float SATURATION = StoryTerms.HEADLINE_WEIGHT + 2;
    private static final float LENGTH = 0.75f;

    static final Similarity SIMILARITY = new Bm25Weights();

    private final Similarity text = new Phrases();
    private final Similarity words = new BM25Similarity(SATURATION, LENGTH);

    @Override
    public Similarity get(String field) {
        return field.equals(IndexFields.WORDS) ? words : text;
    }

    /**
     * A word of several characters is as rare as the rarest of them, as a Latin word is as rare as it is. BM25 would add their
     * rarities up, and a common word of four characters would count for more than a rare name in letters.
     */
    private static final class Phrases extends BM25Similarity {

        @Override
        public Explanation idfExplain(CollectionStatistics field, TermStatistics[] characters) {
            return Arrays.stream(characters)
                    .map(character -> idfExplain(field, character))
                    .max(Comparator.comparingDouble(rarity -> rarity.getValue().doubleValue()))
                    .orElseThrow();
        }

    }

}
