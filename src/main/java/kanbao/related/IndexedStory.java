package kanbao.related;

import java.util.ArrayList;
import java.util.List;

import kanbao.article.Article;

/** A story as {@link SimilarStories} compares it with others, and the candidates for its links. */
final class IndexedStory {

    /** More candidates than links, because some are copies, or parts of a series. */
    private static final int MAX_CANDIDATES = 24;

    private final Article article;
    private final MinHashSignature signature;
    private final StoryPhrases phrases;

    private float mean;
    private float deviation;
    /** Best first. */
    private final IndexedStory[] candidates = new IndexedStory[MAX_CANDIDATES];
    private final float[] scores = new float[MAX_CANDIDATES];
    private int size;
    private boolean isRemoved;

    IndexedStory(Article article, MinHashSignature signature, StoryPhrases phrases) {
        this.article = article;
        this.signature = signature;
        this.phrases = phrases;
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

    boolean isRemoved() {
        return isRemoved;
    }

    void markAsRemoved() {
        isRemoved = true;
    }

    /** Sets the mean and the standard deviation of the similarities of all others to this one. */
    void setDistribution(double sum, double sumOfSquares, int others) {
        var average = sum / Math.max(1, others);
        mean = (float) average;
        deviation = (float) Math.sqrt(Math.max(0, sumOfSquares / Math.max(1, others) - average * average));
    }

    /** How many standard deviations the similarity is above the mean. */
    float standardised(float similarity) {
        return deviation == 0 ? 0 : (similarity - mean) / deviation;
    }

    /** The score that a further candidate must have. */
    float threshold() {
        return size < MAX_CANDIDATES ? Float.NEGATIVE_INFINITY : scores[size - 1];
    }

    /** Adds the candidate if it is one of the best; returns whether it is. Of equal ones, the newest comes first. */
    boolean insert(IndexedStory candidate, float score) {
        var place = size;
        while (place > 0 && (scores[place - 1] < score || (scores[place - 1] == score
                && Article.NEWEST_FIRST.compare(candidates[place - 1].article, candidate.article) > 0))) {
            place--;
        }
        if (place == MAX_CANDIDATES) {
            return false;
        }
        size = Math.min(MAX_CANDIDATES, size + 1);
        System.arraycopy(candidates, place, candidates, place + 1, size - place - 1);
        System.arraycopy(scores, place, scores, place + 1, size - place - 1);
        candidates[place] = candidate;
        scores[place] = score;
        return true;
    }

    /** Removes a candidate; returns whether it was one. */
    boolean remove(IndexedStory candidate) {
        for (var place = 0; place < size; place++) {
            if (candidates[place] == candidate) {
                size--;
                System.arraycopy(candidates, place + 1, candidates, place, size - place);
                System.arraycopy(scores, place + 1, scores, place, size - place);
                candidates[size] = this;
                return true;
            }
        }
        return false;
    }

    /** The candidates, best first. */
    List<Candidate> candidates() {
        var all = new ArrayList<Candidate>();
        for (var place = 0; place < size; place++) {
            all.add(new Candidate(candidates[place].article, scores[place]));
        }
        return all;
    }

}
