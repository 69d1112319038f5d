package kanbao.related;

/**
 * How much phrases say about stories: ln(N / n) if {@code n} of {@code N} stories contain a phrase, times the share of these that it is a
 * phrase of. A story repeats what it is about.
 */
final class PhraseWeights {

    /** A phrase in more stories says too little. */
    private static final double MAX_SHARE = 0.15;
    /** Stories seldom repeat words such as 正式 and 漂亮, because these are no subjects. */
    private static final double MIN_REPEATED = 0.34;
    private static final int COUNTER_BITS = 22;

    private final Vocabulary phrases = new Vocabulary();
    /** How many stories contain the phrases with these first bits of their hash; needed only until all weights are known. */
    private char[] containing = new char[1 << COUNTER_BITS];
    private float[] weights = {};
    private float weightOfNew;

    /** Counts a phrase that occurs in a story. */
    void countOccurring(int hash) {
        var counter = hash >>> Integer.SIZE - COUNTER_BITS;
        if (containing[counter] < Character.MAX_VALUE) {
            containing[counter]++;
        }
    }

    void count(StoryPhrases ofStory) {
        for (var hash : ofStory.hashes()) {
            phrases.countRepeated(hash);
        }
    }

    /** Computes the weights of all phrases that were counted. */
    void compute(int stories) {
        phrases.trim();
        weights = new float[phrases.size()];
        for (var number = 0; number < weights.length; number++) {
            var all = Math.max(phrases.stories(number),
                    containing[phrases.hash(number) >>> Integer.SIZE - COUNTER_BITS]);
            weights[number] = all > Math.max(3, stories * MAX_SHARE) || phrases.stories(number) < all * MIN_REPEATED
                    ? 0
                    : (float) (Math.log((double) (stories + 1) / all) * phrases.stories(number) / all);
        }
        weightOfNew = (float) Math.log((stories + 1) / 2.0);
        containing = new char[0];
    }

    boolean isRepeated(int hash) {
        return phrases.number(hash) >= 0;
    }

    /** The weight; 0 for a common phrase. */
    float of(int hash) {
        var number = phrases.number(hash);
        return number < 0 ? weightOfNew : weights[number];
    }

}
