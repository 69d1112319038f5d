package kanbao.related;

import java.util.BitSet;

/** Compares one story with others, one after another, in both directions. */
final class Comparison {

    private final Bm25 bm25;
    /** For each term, its rarity times its weight in the story as a query, and as a text; 0 if it does not have the term. */
    private final float[] inQuery;
    private final float[] inStory;

    /** Which terms it has: most others are not, and this fits into the cache of the processor. */
    private final BitSet terms = new BitSet();

    private float similarity;
    private float reverse;

    Comparison(IndexedStory story, Vocabulary vocabulary, Bm25 bm25) {
        this.bm25 = bm25;
        inQuery = new float[vocabulary.size()];
        inStory = new float[vocabulary.size()];
        for (var at = 0; at < story.terms(); at++) {
            terms.set(story.term(at));
            var rarity = bm25.rarity(vocabulary.stories(story.term(at)));
            inQuery[story.term(at)] = rarity * Bm25.inQuery(story.frequency(at));
            inStory[story.term(at)] = rarity * Bm25.inStory(story.frequency(at), bm25.saturation(story.length()));
        }
    }

    void compare(IndexedStory other) {
        similarity = 0;
        reverse = 0;
        var saturation = bm25.saturation(other.length());
        for (var at = 0; at < other.terms(); at++) {
            if (terms.get(other.term(at))) {
                similarity += inQuery[other.term(at)] * Bm25.inStory(other.frequency(at), saturation);
                reverse += inStory[other.term(at)] * Bm25.inQuery(other.frequency(at));
            }
        }
    }

    /** How similar the other story is to the story. */
    float similarity() {
        return similarity;
    }

    /** How similar the story is to the other one. */
    float reverse() {
        return reverse;
    }

}
