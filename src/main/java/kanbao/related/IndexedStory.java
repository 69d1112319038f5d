package kanbao.related;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import kanbao.article.Article;

/** A story as {@link SimilarStories} compares it with others, and the candidates for its links. */
final class IndexedStory {

    /** More candidates than links, because some are copies, or parts of a series. */
    static final int MAX_CANDIDATES = 24;

    private final Article article;
    private final MinHashSignature signature;
    private final StoryPhrases phrases;
    /** Numbers of the vocabulary in ascending order. */
    private final int[] terms;
    private final byte[] frequencies;
    private final float length;

    private float mean;
    private float deviation;
    private IndexedStory[] candidates = {};
    private float[] scores = {};

    IndexedStory(Article article, MinHashSignature signature, StoryPhrases phrases, int[] terms, byte[] frequencies,
            float length) {
        this.article = article;
        this.signature = signature;
        this.phrases = phrases;
        this.terms = terms;
        this.frequencies = frequencies;
        this.length = length;
    }

    /** A candidate for a link of a story. */
    record Candidate(Article article, double score) {}

    Article article() {
        return article;
    }

    MinHashSignature signature() {
        return signature;
    }

    StoryPhrases phrases() {
        return phrases;
    }

    int terms() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    int frequency(int at) {
        return Byte.toUnsignedInt(frequencies[at]);
    }

    float length() {
        return length;
    }

    /** Sets the mean and the standard deviation of the similarities of all others to this one. */
    void setDistribution(double sum, double sumOfSquares, int others) {
        mean = (float) (sum / Math.max(1, others));
        deviation = (float) Math.sqrt(Math.max(0, sumOfSquares / Math.max(1, others) - mean * mean));
    }

    /** How many standard deviations the similarity is above the mean. */
    float standardised(float similarity) {
        return deviation == 0 ? 0 : (similarity - mean) / deviation;
    }

    /** The score that a further candidate must exceed. */
    float threshold() {
        return scores.length < MAX_CANDIDATES ? Float.NEGATIVE_INFINITY : scores[scores.length - 1];
    }

    /** Adds a candidate after those with the same score. */
    void insert(IndexedStory candidate, float score) {
        var place = scores.length;
        while (place > 0 && scores[place - 1] < score) {
            place--;
        }
        var length = Math.min(MAX_CANDIDATES, scores.length + 1);
        candidates = inserted(candidates, place, length);
        scores = Arrays.copyOf(scores, length);
        System.arraycopy(scores, place, scores, place + 1, length - place - 1);
        candidates[place] = candidate;
        scores[place] = score;
    }

    private static IndexedStory[] inserted(IndexedStory[] all, int place, int length) {
        var copy = new IndexedStory[length];
        System.arraycopy(all, 0, copy, 0, place);
        System.arraycopy(all, place, copy, place + 1, length - place - 1);
        return copy;
    }

    private boolean isCandidate(IndexedStory story) {
        for (var candidate : candidates) {
            if (candidate == story) {
                return true;
            }
        }
        return false;
    }

    /** Removes a candidate; returns whether it was one. */
    boolean remove(IndexedStory candidate) {
        if (!isCandidate(candidate)) {
            return false;
        }
        var kept = IntStream.range(0, candidates.length).filter(at -> candidates[at] != candidate).toArray();
        var keptScores = new float[kept.length];
        for (var at = 0; at < kept.length; at++) {
            keptScores[at] = scores[kept[at]];
        }
        candidates = Arrays.stream(kept).mapToObj(at -> candidates[at]).toArray(IndexedStory[]::new);
        scores = keptScores;
        return true;
    }

    /** The candidates, best first. */
    List<Candidate> candidates() {
        return IntStream.range(0, candidates.length)
                .mapToObj(at -> new Candidate(candidates[at].article, scores[at]))
                .toList();
    }

}
