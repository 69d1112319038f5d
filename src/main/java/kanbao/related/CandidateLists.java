package kanbao.related;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import kanbao.article.Article;

/**
 * The candidates for the links of each story, best first, in plain arrays. Stories have numbers. Similarities are standardised: a score is
 * the number of standard deviations above the mean of all others.
 */
final class CandidateLists {

    /** More candidates than links, because some are copies, or parts of a series. */
    private static final int LENGTH = 24;

    /** By number; of equal candidates, the newest comes first. */
    private final List<IndexedStory> stories;
    private int[] candidates = {};
    private float[] scores = {};
    private int[] sizes = {};
    private float[] means = {};
    private float[] deviations = {};

    CandidateLists(List<IndexedStory> stories) {
        this.stories = stories;
        grow(stories.size());
    }

    /** A candidate for a link of a story. */
    record Candidate(Article article, double score) {}

    private void grow(int length) {
        candidates = Arrays.copyOf(candidates, length * LENGTH);
        scores = Arrays.copyOf(scores, length * LENGTH);
        sizes = Arrays.copyOf(sizes, length);
        means = Arrays.copyOf(means, length);
        deviations = Arrays.copyOf(deviations, length);
    }

    /** Begins the list of a story. */
    void begin(int story, float mean, float deviation) {
        if (story >= sizes.length) {
            grow(story + story / 16 + 1);
        }
        means[story] = mean;
        deviations[story] = deviation;
    }

    /** How many standard deviations the similarity to the story is above the mean. */
    float standardised(int story, float similarity) {
        return deviations[story] == 0 ? 0 : (similarity - means[story]) / deviations[story];
    }

    /** The score that a further candidate must have. */
    float threshold(int story) {
        return sizes[story] < LENGTH ? Float.NEGATIVE_INFINITY : scores[story * LENGTH + LENGTH - 1];
    }

    /** Adds the candidate if it is one of the best; returns whether it is. */
    boolean insert(int story, int candidate, float score) {
        var first = story * LENGTH;
        var place = first + sizes[story];
        while (place > first && isBetter(candidate, score, place - 1)) {
            place--;
        }
        if (place == first + LENGTH) {
            return false;
        }
        sizes[story] = Math.min(LENGTH, sizes[story] + 1);
        var moved = first + sizes[story] - place - 1;
        System.arraycopy(candidates, place, candidates, place + 1, moved);
        System.arraycopy(scores, place, scores, place + 1, moved);
        candidates[place] = candidate;
        scores[place] = score;
        return true;
    }

    private boolean isBetter(int candidate, float score, int place) {
        return score > scores[place] || (score == scores[place] && Article.NEWEST_FIRST
                .compare(stories.get(candidate).article(), stories.get(candidates[place]).article()) < 0);
    }

    /** Removes a candidate; returns whether it was one. */
    boolean remove(int story, int candidate) {
        var first = story * LENGTH;
        var end = first + sizes[story];
        for (var place = first; place < end; place++) {
            if (candidates[place] == candidate) {
                System.arraycopy(candidates, place + 1, candidates, place, end - place - 1);
                System.arraycopy(scores, place + 1, scores, place, end - place - 1);
                sizes[story]--;
                return true;
            }
        }
        return false;
    }

    List<Candidate> of(int story) {
        return IntStream.range(story * LENGTH, story * LENGTH + sizes[story])
                .mapToObj(place -> new Candidate(stories.get(candidates[place]).article(), scores[place]))
                .toList();
    }

}
