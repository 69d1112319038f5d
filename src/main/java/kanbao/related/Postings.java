package kanbao.related;

import java.util.Arrays;
import java.util.List;

/** For each term, which stories contain it: an inverted index in plain arrays. */
final class Postings {

    private final List<IndexedStory> stories;
    private final Vocabulary vocabulary;
    private final Bm25 bm25;
    /** Where the stories of each term begin. */
    private final int[] starts;
    private final int[] numbers;
    private final byte[] frequencies;
    /** By the number of the story. */
    private final float[] saturations;
    private final float[] similarities;

    Postings(List<IndexedStory> stories, Vocabulary vocabulary, Bm25 bm25) {
        this.stories = stories;
        this.vocabulary = vocabulary;
        this.bm25 = bm25;
        starts = new int[vocabulary.size() + 1];
        stories.forEach(story -> {
            for (var at = 0; at < story.terms(); at++) {
                starts[story.term(at) + 1]++;
            }
        });
        Arrays.parallelPrefix(starts, Integer::sum);
        numbers = new int[starts[vocabulary.size()]];
        frequencies = new byte[numbers.length];
        similarities = new float[stories.size()];
        saturations = new float[stories.size()];
        fill();
    }

    private void fill() {
        var next = starts.clone();
        for (var number = 0; number < stories.size(); number++) {
            var story = stories.get(number);
            saturations[number] = bm25.saturation(story.length());
            for (var at = 0; at < story.terms(); at++) {
                var place = next[story.term(at)]++;
                numbers[place] = number;
                frequencies[place] = (byte) story.frequency(at);
            }
        }
    }

    /** How similar each story is to this one; the array is used again. */
    float[] similaritiesTo(IndexedStory query) {
        Arrays.fill(similarities, 0);
        for (var at = 0; at < query.terms(); at++) {
            var term = query.term(at);
            var weight = Bm25.inQuery(query.frequency(at)) * bm25.rarity(vocabulary.stories(term));
            for (var place = starts[term]; place < starts[term + 1]; place++) {
                var number = numbers[place];
                similarities[number] += weight * Bm25.inStory(Byte.toUnsignedInt(frequencies[place]),
                        saturations[number]);
            }
        }
        return similarities;
    }

}
