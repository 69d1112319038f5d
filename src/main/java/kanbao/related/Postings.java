package kanbao.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each term, which stories contain it: an inverted index in plain arrays. Stories have the numbers of their order. A few that are
 * added later keep their terms as a list.
 */
final class Postings {

    private final Vocabulary vocabulary;
    private final Bm25 bm25;
    /** Where the stories of each term begin. */
    private final int[] starts;
    private final int[] numbers;
    private final byte[] frequencies;
    private final float[] saturations;
    private final List<StoryTerms> added = new ArrayList<>();

    Postings(List<StoryTerms> stories, Vocabulary vocabulary, Bm25 bm25) {
        this.vocabulary = vocabulary;
        this.bm25 = bm25;
        starts = new int[vocabulary.size() + 1];
        stories.forEach(story -> {
            for (var at = 0; at < story.size(); at++) {
                starts[story.number(at) + 1]++;
            }
        });
        Arrays.parallelPrefix(starts, Integer::sum);
        numbers = new int[starts[vocabulary.size()]];
        frequencies = new byte[numbers.length];
        saturations = new float[stories.size()];
        fill(stories);
    }

    private void fill(List<StoryTerms> stories) {
        var next = starts.clone();
        for (var number = 0; number < stories.size(); number++) {
            var story = stories.get(number);
            saturations[number] = bm25.saturation(story.length());
            for (var at = 0; at < story.size(); at++) {
                var place = next[story.number(at)]++;
                numbers[place] = number;
                frequencies[place] = (byte) story.frequency(at);
            }
        }
    }

    private int size() {
        return saturations.length + added.size();
    }

    void add(StoryTerms story) {
        added.add(story);
    }

    /** How similar each story is to this one, by number. */
    float[] similaritiesTo(StoryTerms query) {
        var similarities = new float[size()];
        for (var at = 0; at < query.size(); at++) {
            var term = query.number(at);
            var weight = Bm25.inQuery(query.frequency(at)) * bm25.rarity(vocabulary.stories(term));
            for (var place = start(term); place < start(term + 1); place++) {
                similarities[numbers[place]] += weight
                        * Bm25.inStory(Byte.toUnsignedInt(frequencies[place]), saturations[numbers[place]]);
            }
        }
        for (var at = 0; at < added.size(); at++) {
            similarities[saturations.length + at] = similarity(query, added.get(at));
        }
        return similarities;
    }

    /** How similar this story is to each one, by number. */
    float[] similaritiesOf(StoryTerms story) {
        var similarities = new float[size()];
        var saturation = bm25.saturation(story.length());
        for (var at = 0; at < story.size(); at++) {
            var term = story.number(at);
            var weight = Bm25.inStory(story.frequency(at), saturation) * bm25.rarity(vocabulary.stories(term));
            for (var place = start(term); place < start(term + 1); place++) {
                similarities[numbers[place]] += weight * Bm25.inQuery(Byte.toUnsignedInt(frequencies[place]));
            }
        }
        for (var at = 0; at < added.size(); at++) {
            similarities[saturations.length + at] = similarity(added.get(at), story);
        }
        return similarities;
    }

    /** Where the stories of the term begin; terms that were added later have none. */
    private int start(int term) {
        return starts[Math.min(term, starts.length - 1)];
    }

    /** How similar the second story is to the first. */
    private float similarity(StoryTerms query, StoryTerms story) {
        var similarity = 0f;
        var saturation = bm25.saturation(story.length());
        for (int at = 0, other = 0; at < query.size(); at++) {
            var term = query.number(at);
            while (other < story.size() && story.number(other) < term) {
                other++;
            }
            if (other < story.size() && story.number(other) == term) {
                similarity += Bm25.inQuery(query.frequency(at)) * bm25.rarity(vocabulary.stories(term))
                        * Bm25.inStory(story.frequency(other), saturation);
            }
        }
        return similarity;
    }

}
