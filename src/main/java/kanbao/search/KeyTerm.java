package kanbao.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A word that is characteristic of a story.
 *
 * @param frequency how often the story uses it, saturated, from 0 to 1
 * @param weight    the frequency times the rarity of the word among stories
 */
record KeyTerm(String word, float frequency, float weight) implements Comparable<KeyTerm> {

    Query query() {
        return new BoostQuery(new TermQuery(new Term(IndexFields.WORDS, word)), frequency);
    }

    /** Orders the least characteristic word first. */
    @Override
    public int compareTo(KeyTerm other) {
        var byWeight = Float.compare(weight, other.weight);
        return byWeight == 0 ? other.word.compareTo(word) : byWeight;
    }

}
