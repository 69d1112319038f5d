package kanbao.related;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.related.CandidateLists.Candidate;
import kanbao.segmentation.TextFolding;

/**
 * The stories that are most similar to each story. Each story is a query for its terms ({@link Bm25}). Its scores are standardised, so
 * that closeness in time means the same for long and short stories. One thread uses it.
 *
 * <p>A few changed stories are only compared with all others. After many changes everything is computed again.
 */
final class SimilarStories {

    /** Stories so far apart have 1/e of the advantage of stories of the same time. */
    private static final Duration TIME_SCALE = Duration.ofDays(365);
    /** Stories above this resemblance are copies. Two stories that differ in every tenth sentence have 0.8. */
    private static final double COPY_RESEMBLANCE = 0.5;
    /** After changes of more than this share of the stories, everything is computed again. */
    private static final double MAX_CHANGES = 0.05;

    private final Map<Slug, IndexedStory> stories = new HashMap<>();
    /** The stories and removed ones, by number. */
    private final List<IndexedStory> numbered = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private List<Article> articles = List.of();
    private Vocabulary vocabulary = new Vocabulary();
    private PhraseWeights weights = new PhraseWeights(vocabulary, 0);
    private Bm25 bm25 = new Bm25(0, 0);
    private Postings postings = new Postings(List.of(), vocabulary, bm25);
    private CandidateLists candidates = new CandidateLists(numbered);
    private int changes;

    /**
     * Follows a change of the stories.
     *
     * @param next newest first
     * @return those whose candidates may have changed
     */
    Set<Slug> update(List<Article> next) {
        var change = ArticleChanges.between(articles, next);
        articles = next;
        changes += change.size();
        if (changes > next.size() * MAX_CHANGES) {
            changes = 0;
            computeAll();
            return Set.copyOf(stories.keySet());
        }
        var affected = new HashSet<Slug>();
        change.removed().forEach(article -> remove(article, affected));
        change.added().forEach(article -> add(article, affected));
        affected.retainAll(stories.keySet());
        return affected;
    }

    List<Candidate> similarTo(Article article) {
        return candidates.of(story(article).number());
    }

    /** Whether the two are the same story, or have nearly the same text, possibly in another Chinese script. */
    boolean areCopies(Article one, Article other) {
        return one.slug().equals(other.slug())
                || story(one).signature().resemblance(story(other).signature()) > COPY_RESEMBLANCE;
    }

    /** Finds the phrases that tell readers of the story why another is related; there may be none. */
    Function<Article, List<String>> sharedPhrases(Article article) {
        var phrases = new SharedPhrases(story(article), weights);
        return other -> phrases.with(story(other));
    }

    private IndexedStory story(Article article) {
        return Objects.requireNonNull(stories.get(article.slug()),
                () -> "not a story of this edition: " + article.slug());
    }

    /** Reads each text twice, because the weight of a term depends on all texts, and all texts need much memory. */
    private void computeAll() {
        stories.clear();
        numbered.clear();
        removed.clear();
        vocabulary = new Vocabulary();
        var length = 0L;
        for (var article : articles) {
            var terms = TermCounts.of(article, TextFolding.of(ProseText.of(article)));
            for (var at = 0; at < terms.size(); at++) {
                vocabulary.countRepeated(terms.term(at));
            }
            length += terms.length();
        }
        vocabulary.trim();
        bm25 = new Bm25(articles.size(), (double) length / Math.max(1, articles.size()));
        weights = new PhraseWeights(vocabulary, articles.size());
        var terms = new ArrayList<StoryTerms>();
        var signatures = new ArrayList<MinHashSignature>();
        var phrases = new ArrayList<StoryPhrases>();
        for (var article : articles) {
            var text = TextFolding.of(ProseText.of(article));
            var counts = TermCounts.of(article, text);
            var characteristic = counts.characteristic(vocabulary, bm25);
            terms.add(StoryTerms.of(counts, characteristic, vocabulary));
            signatures.add(new MinHashSignature(text));
            phrases.add(StoryPhrases.of(text, article.title().length(), counts, characteristic, weights));
            weights.count(phrases.getLast(), text);
        }
        weights.compute();
        postings = new Postings(terms, vocabulary, bm25);
        for (var number = 0; number < articles.size(); number++) {
            var story = new IndexedStory(number, articles.get(number), signatures.get(number),
                    phrases.get(number).keep(weights));
            numbered.add(story);
            stories.put(story.article().slug(), story);
        }
        candidates = new CandidateLists(numbered);
        for (var number = 0; number < numbered.size(); number++) {
            addCandidates(number, terms.get(number));
        }
    }

    /** Adds the best of the others; stories without similarity are none. */
    private void addCandidates(int story, StoryTerms terms) {
        var similarities = postings.similaritiesTo(terms);
        similarities[story] = 0;
        removed.stream().forEach(number -> similarities[number] = 0);
        var sum = 0.0;
        var squares = 0.0;
        for (var similarity : similarities) {
            sum += similarity;
            squares += similarity * similarity;
        }
        var others = Math.max(1, similarities.length - removed.cardinality() - 1);
        var mean = sum / others;
        candidates.begin(story, (float) mean, (float) Math.sqrt(Math.max(0, squares / others - mean * mean)));
        for (var other = 0; other < similarities.length; other++) {
            if (similarities[other] > 0) {
                offer(other, similarities[other], story);
            }
        }
    }

    /** Adds the candidate if it is one of the best; returns whether it is. */
    private boolean offer(int candidate, float similarity, int story) {
        var score = candidates.standardised(story, similarity);
        return score + 1 >= candidates.threshold(story) && candidates.insert(story, candidate,
                score + closeness(numbered.get(candidate).article(), numbered.get(story).article()));
    }

    /** From 1 for stories of the same time towards 0. */
    private static float closeness(Article one, Article other) {
        if (one.isUndated() || other.isUndated()) {
            return 0;
        }
        var apart = Duration.between(one.published(), other.published()).abs();
        return (float) Math.exp(-(double) apart.toSeconds() / TIME_SCALE.toSeconds());
    }

    private void remove(Article article, Set<Slug> affected) {
        var story = Objects.requireNonNull(stories.remove(article.slug()));
        removed.set(story.number());
        var counts = TermCounts.of(article, TextFolding.of(ProseText.of(article)));
        for (var at = 0; at < counts.size(); at++) {
            vocabulary.uncount(counts.term(at));
        }
        for (var number = 0; number < numbered.size(); number++) {
            if (candidates.remove(number, story.number())) {
                affected.add(numbered.get(number).article().slug());
            }
        }
    }

    private void add(Article article, Set<Slug> affected) {
        var text = TextFolding.of(ProseText.of(article));
        var counts = TermCounts.of(article, text);
        for (var at = 0; at < counts.size(); at++) {
            vocabulary.count(counts.term(at));
        }
        var characteristic = counts.characteristic(vocabulary, bm25);
        var terms = StoryTerms.of(counts, characteristic, vocabulary);
        var story = new IndexedStory(numbered.size(), article, new MinHashSignature(text),
                StoryPhrases.of(text, article.title().length(), counts, characteristic, weights).keep(weights));
        var similarities = postings.similaritiesOf(terms);
        numbered.add(story);
        stories.put(article.slug(), story);
        affected.add(article.slug());
        for (var other = 0; other < similarities.length; other++) {
            if (similarities[other] > 0 && !removed.get(other) && offer(story.number(), similarities[other], other)) {
                affected.add(numbered.get(other).article().slug());
            }
        }
        postings.add(terms);
        addCandidates(story.number(), terms);
    }

}
