package kanbao.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A word of a story that tells it from others.
 *
 * @param said   how often the story says it, saturated: from 0 to 1
 * @param weight the more, the more often the story says it and the rarer it is among stories
 */
record KeyTerm(String word, float said, float weight) implements Comparable<KeyTerm> {

    Query query() {
        return new BoostQuery(new TermQuery(new Term(IndexFields.WORDS, word)), said);
    }

    /** The least telling first. */
    @Override
    public int compareTo(KeyTerm other) {
        var byWeight = Float.compare(weight, other.weight);
        return byWeight == 0 ? other.word.compareTo(word) : byWeight;
    }

}
