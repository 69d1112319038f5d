package kanbao.related;

/**
 * The weights of terms by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
 *
 * @param stories    the number of stories
 * @param meanLength of their texts, in weighted terms
 */
record Bm25(int stories, double meanLength) {

    /** The frequency with half of the maximum weight: two occurrences in the headline. */
    private static final float SATURATION = 2 * TermCounts.HEADLINE_WEIGHT;
    private static final float LENGTH_NORMALIZATION = 0.75f;
    /** Terms in more stories are ignored. */
    private static final double MAX_SHARE = 0.5;

    boolean isCommon(int storiesWithTerm) {
        return storiesWithTerm > Math.max(2, stories * MAX_SHARE);
    }

    /** The inverse document frequency. */
    float rarity(int storiesWithTerm) {
        return (float) Math.log(1 + Math.max(0, stories - storiesWithTerm + 0.5) / (storiesWithTerm + 0.5));
    }

    static float inQuery(float frequency) {
        return frequency / (frequency + SATURATION);
    }

    static float inStory(float frequency, float saturation) {
        return frequency * (SATURATION + 1) / (frequency + saturation);
    }

    /** The frequency with half of the maximum weight in a story of this length. */
    float saturation(float length) {
        return SATURATION
                * (1 - LENGTH_NORMALIZATION + LENGTH_NORMALIZATION * (float) (length / Math.max(1, meanLength)));
    }

}
