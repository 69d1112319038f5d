package kanbao.related;

import java.util.Arrays;

/**
 * How much phrases say about stories: ln(N / n) if {@code n} of {@code N} stories contain a phrase, times the share of these that it is a
 * phrase of. A story repeats what it is about.
 */
final class PhraseWeights {

    /** A phrase in more stories says too little. */
    private static final double MAX_SHARE = 0.15;
    /** Stories seldom repeat words such as 正式 and 漂亮, because these are no subjects. */
    private static final double MIN_REPEATED = 0.34;

    private final Vocabulary terms;
    private final int stories;
    private final Vocabulary phrases = new Vocabulary();
    /** By the number of the phrase. */
    private float[] weights = {};
    private int[] containing = {};

    PhraseWeights(Vocabulary terms, int stories) {
        this.terms = terms;
        this.stories = stories;
    }

    /** Whether a term is neither unique nor common. */
    boolean isSignificant(int term) {
        var number = terms.number(term);
        return number >= 0 && terms.stories(number) > 1 && !isCommon(terms.stories(number));
    }

    private boolean isCommon(int storiesWithPhrase) {
        return storiesWithPhrase > Math.max(3, stories * MAX_SHARE);
    }

    /** Counts the phrases of a story. */
    void count(StoryPhrases ofStory, String folded) {
        for (var at = 0; at < ofStory.size(); at++) {
            phrases.countRepeated(ofStory.hash(at));
            var number = phrases.number(ofStory.hash(at));
            if (number >= containing.length) {
                containing = Arrays.copyOf(containing, 2 * number + 16);
            }
            if (number >= 0 && containing[number] == 0) {
                containing[number] = containing(folded, ofStory.start(at), ofStory.end(at));
            }
        }
    }

    /** In how many stories a phrase is: nearly as many as its rarest term. */
    private int containing(String folded, int start, int end) {
        var fewest = new int[]{Integer.MAX_VALUE};
        TermCounts.forEach(folded, start, end,
                (term, _, _) -> fewest[0] = Math.min(fewest[0], terms.storiesWith(term)));
        return fewest[0];
    }

    /** Computes the weights of all phrases that were counted. */
    void compute() {
        phrases.trim();
        weights = new float[phrases.size()];
        for (var number = 0; number < weights.length; number++) {
            var all = Math.max(phrases.stories(number), Math.min(containing[number], stories));
            weights[number] = isCommon(all) || phrases.stories(number) < all * MIN_REPEATED
                    ? 0
                    : (float) (Math.log((double) (stories + 1) / all) * phrases.stories(number) / all);
        }
        containing = new int[0];
    }

    boolean isRepeated(int hash) {
        return phrases.number(hash) >= 0;
    }

    /** The weight; 0 for a common phrase. */
    float of(int hash) {
        var number = phrases.number(hash);
        return number < 0 ? (float) Math.log((stories + 1) / 2.0) : weights[number];
    }

}
