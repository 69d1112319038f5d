package kanbao.related;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.related.IndexedStory.Candidate;
import kanbao.segmentation.TextFolding;

/**
 * The stories that are most similar to each story. Each story is a query for its terms ({@link Bm25}). Its scores are standardised, so
 * that closeness in time means the same for long and short stories. One thread uses it.
 *
 * <p>A few changed stories are only compared with all others. After many changes everything is computed again.
 */
final class SimilarStories {

    /** The most characteristic terms of a story; more need memory, and make links no better. */
    private static final int MAX_TERMS = 300;
    /** A term that no other story has is kept if it occurs so often: a new name, which following stories will have. */
    private static final int MIN_FREQUENCY_OF_NEW = 4;
    /** Stories so far apart have 1/e of the advantage of stories of the same time. */
    private static final Duration TIME_SCALE = Duration.ofDays(365);
    /** Stories above this resemblance are copies. Two stories that differ in every tenth sentence have 0.8. */
    private static final double COPY_RESEMBLANCE = 0.5;
    /** After changes of more than this share of the stories, everything is computed again. */
    private static final double MAX_CHANGES = 0.01;

    private final Map<Slug, IndexedStory> stories = new LinkedHashMap<>();
    private Vocabulary vocabulary = new Vocabulary();
    private PhraseWeights weights = new PhraseWeights();
    private Bm25 bm25 = new Bm25(0, 0);
    private int changes;

    /**
     * Follows a change of the stories.
     *
     * @return those whose candidates may have changed
     */
    Set<Slug> update(List<Article> articles) {
        var now = articles.stream().map(Article::slug).collect(Collectors.toSet());
        var changed = articles.stream().filter(article -> !isIndexed(article)).toList();
        var removed = stories.keySet().stream().filter(slug -> !now.contains(slug)).toList();
        changes += changed.size() + removed.size();
        if (changes > articles.size() * MAX_CHANGES) {
            changes = 0;
            computeAll(articles);
            return now;
        }
        var affected = new HashSet<Slug>();
        Stream.concat(removed.stream(), changed.stream().map(Article::slug)).forEach(slug -> remove(slug, affected));
        changed.forEach(article -> add(article, affected));
        affected.retainAll(now);
        return affected;
    }

    private boolean isIndexed(Article article) {
        var story = stories.get(article.slug());
        return story != null && story.article().equals(article);
    }

    List<Candidate> similarTo(Article article) {
        return story(article).candidates();
    }

    /** Whether the two are the same story, or have nearly the same text, possibly in another Chinese script. */
    boolean areCopies(Article one, Article other) {
        return one.slug().equals(other.slug())
                || story(one).signature().resemblance(story(other).signature()) > COPY_RESEMBLANCE;
    }

    /** The phrases that tell readers of the first story why the other is related; may be empty. */
    List<String> sharedPhrases(Article one, Article other) {
        return new SharedPhrases(weights).of(new SharedPhrases.Source(story(one).phrases(), ProseText.of(one)),
                new SharedPhrases.Source(story(other).phrases(), ProseText.of(other)));
    }

    private IndexedStory story(Article article) {
        return Objects.requireNonNull(stories.get(article.slug()),
                () -> "not a story of this edition: " + article.slug());
    }

    /** Reads each text twice: terms and phrases of a single story are kept from neither. */
    private void computeAll(List<Article> articles) {
        stories.clear();
        vocabulary = new Vocabulary();
        weights = new PhraseWeights();
        var phrases = new HashMap<Slug, StoryPhrases>();
        var length = 0L;
        for (var article : articles) {
            var text = TextFolding.of(ProseText.of(article));
            var terms = TermCounts.of(article, text);
            IntStream.range(0, terms.size()).forEach(at -> vocabulary.countRepeated(terms.term(at)));
            length += terms.length();
            var ofStory = StoryPhrases.of(text, article.title().length(), weights::countOccurring);
            weights.count(ofStory);
            phrases.put(article.slug(), ofStory);
        }
        vocabulary.trim();
        weights.compute(articles.size());
        bm25 = new Bm25(articles.size(), (double) length / Math.max(1, articles.size()));
        articles.forEach(article -> {
            var text = TextFolding.of(ProseText.of(article));
            stories.put(article.slug(),
                    indexed(article, text, TermCounts.of(article, text),
                            Objects.requireNonNull(phrases.remove(article.slug()))));
        });
        compareAll(List.copyOf(stories.values()));
    }

    private IndexedStory indexed(Article article, String text, TermCounts counts, StoryPhrases phrases) {
        var terms = IntStream.range(0, counts.size())
                .mapToObj(at -> countedTerm(number(counts, at), counts.frequency(at), counts.term(at)))
                .filter(term -> term.number() >= 0 && !bm25.isCommon(vocabulary.stories(term.number())))
                .sorted(CountedTerm.BY_WEIGHT)
                .limit(MAX_TERMS)
                .sorted(Comparator.comparingInt(CountedTerm::number))
                .toList();
        var frequencies = new byte[terms.size()];
        for (var at = 0; at < frequencies.length; at++) {
            frequencies[at] = terms.get(at).frequency();
        }
        return new IndexedStory(article, new MinHashSignature(text), phrases.keep(weights::isRepeated),
                terms.stream().mapToInt(CountedTerm::number).toArray(), frequencies, counts.length());
    }

    private record CountedTerm(int number, byte frequency, int hash, float weight) {

        private static final Comparator<CountedTerm> BY_WEIGHT = Comparator
                .comparingDouble(CountedTerm::weight).reversed().thenComparingInt(CountedTerm::hash);

    }

    /** The number of the term; -1 if no other story has it, and a later one would hardly be about it. */
    private int number(TermCounts counts, int at) {
        var number = vocabulary.number(counts.term(at));
        return number < 0 && Byte.toUnsignedInt(counts.frequency(at)) >= MIN_FREQUENCY_OF_NEW
                ? vocabulary.count(counts.term(at))
                : number;
    }

    private CountedTerm countedTerm(int number, byte frequency, int hash) {
        var rarity = bm25.rarity(number < 0 ? 2 : Math.max(2, vocabulary.stories(number)));
        return new CountedTerm(number, frequency, hash, Bm25.inQuery(Byte.toUnsignedInt(frequency)) * rarity);
    }

    private void compareAll(List<IndexedStory> all) {
        var postings = new Postings(all, vocabulary, bm25);
        for (var number = 0; number < all.size(); number++) {
            var similarities = postings.similaritiesTo(all.get(number));
            similarities[number] = 0;
            addCandidates(all.get(number), all, similarities, all.size() - 1);
        }
    }

    /** Adds the best of the others; stories without similarity, such as the story itself, are none. */
    private static void addCandidates(IndexedStory story, List<IndexedStory> all, float[] similarities,
            int others) {
        var sum = 0.0;
        var squares = 0.0;
        for (var similarity : similarities) {
            sum += similarity;
            squares += similarity * similarity;
        }
        story.setDistribution(sum, squares, others);
        for (var number = 0; number < similarities.length; number++) {
            if (similarities[number] > 0) {
                offer(all.get(number), similarities[number], story);
            }
        }
    }

    /** Adds the candidate if it is one of the best; returns whether it is. */
    private static boolean offer(IndexedStory candidate, float similarity, IndexedStory story) {
        var score = story.standardised(similarity);
        if (score + 1 <= story.threshold()) {
            return false;
        }
        score += closeness(candidate.article(), story.article());
        if (score <= story.threshold()) {
            return false;
        }
        story.insert(candidate, score);
        return true;
    }

    /** From 1 for stories of the same time towards 0. */
    private static float closeness(Article one, Article other) {
        if (one.isUndated() || other.isUndated()) {
            return 0;
        }
        var apart = Duration.between(one.published(), other.published()).abs();
        return (float) Math.exp(-(double) apart.toSeconds() / TIME_SCALE.toSeconds());
    }

    private void remove(Slug slug, Set<Slug> affected) {
        var story = stories.remove(slug);
        if (story == null) {
            return;
        }
        stories.values().stream().filter(other -> other.remove(story)).forEach(
                other -> affected.add(other.article().slug()));
    }

    private void add(Article article, Set<Slug> affected) {
        var text = TextFolding.of(ProseText.of(article));
        var counts = TermCounts.of(article, text);
        IntStream.range(0, counts.size()).forEach(at -> vocabulary.count(counts.term(at)));
        var story = indexed(article, text, counts, StoryPhrases.of(text, article.title().length(), _ -> {
        }));
        var all = List.copyOf(stories.values());
        var comparison = new Comparison(story, vocabulary, bm25);
        var similarities = new float[all.size()];
        for (var number = 0; number < similarities.length; number++) {
            comparison.compare(all.get(number));
            similarities[number] = comparison.similarity();
            if (comparison.reverse() > 0 && offer(story, comparison.reverse(), all.get(number))) {
                affected.add(all.get(number).article().slug());
            }
        }
        addCandidates(story, all, similarities, all.size());
        stories.put(article.slug(), story);
        affected.add(article.slug());
    }

}
