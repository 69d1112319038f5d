package kanbao.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import kanbao.segmentation.TextFolding;
import kanbao.segmentation.WordSegmenter;

/**
 * Finds the phrases that tell a reader why a story is related to another: phrases of both stories, best first. If there are none, it is a
 * phrase of one headline that stands in the text of the other.
 */
final class SharedPhrases {

    private static final int MAX_PHRASES = 2;
    /** A phrase of both with half of the maximum score occurs so often. */
    private static final double SATURATION = 3;
    /** An occurrence in a headline counts as so many in the text. */
    private static final int HEADLINE_COUNT = 4;
    /** A phrase of both headlines comes first, however common it is. */
    private static final double BOTH_HEADLINES = 10;
    /** A longer phrase replaces its part if it scores at least this share. */
    private static final double MIN_LONGER = 0.4;
    /** A second phrase scores at least this share of the first. */
    private static final double MIN_SECOND = 0.6;
    /** Around the place of a phrase, so many characters are read to see where words end. */
    private static final int CONTEXT = 20;

    private final IndexedStory story;
    private final PhraseWeights weights;
    private @Nullable String prose;

    /** Those of this story with others. */
    SharedPhrases(IndexedStory story, PhraseWeights weights) {
        this.story = story;
        this.weights = weights;
    }

    private String prose() {
        var text = prose == null ? ProseText.of(story.article()) : prose;
        prose = text;
        return text;
    }

    private record Phrase(String text, String folded, double score) {

        boolean isPartOf(Phrase other) {
            return other.folded.length() > folded.length() && other.folded.contains(folded);
        }

        /** Whether two characters that follow each other stand in both. */
        boolean overlaps(Phrase other) {
            return IntStream.range(1, folded.length())
                    .anyMatch(at -> other.folded.contains(folded.substring(at - 1, at + 1)));
        }

    }

    /** The phrases that it shares with the other, as the story writes them. */
    List<String> with(IndexedStory other) {
        var shared = shared(story.phrases(), other.phrases());
        if (shared.isEmpty()) {
            var others = ProseText.of(other.article());
            return inHeadline(story, prose(), others).or(() -> inHeadline(other, others, prose())).stream().toList();
        }
        var whole = shared.stream()
                .filter(phrase -> shared.stream()
                        .noneMatch(longer -> phrase.isPartOf(longer) && longer.score >= phrase.score * MIN_LONGER))
                .toList();
        var chosen = new ArrayList<Phrase>();
        for (var phrase : whole) {
            if (chosen.size() < MAX_PHRASES
                    && (chosen.isEmpty() || phrase.score >= chosen.getFirst().score * MIN_SECOND)
                    && chosen.stream().noneMatch(phrase::overlaps)) {
                chosen.add(phrase);
            }
        }
        return chosen.stream().map(Phrase::text).toList();
    }

    /** Phrases of both. A short word is one only if it is in a headline: in the text it may be any. */
    private List<Phrase> shared(StoryPhrases one, StoryPhrases other) {
        var shared = new ArrayList<Phrase>();
        for (int at = 0, next = 0; at < one.size(); at++) {
            var hash = one.hash(at);
            while (next < other.size() && other.hash(next) < hash) {
                next++;
            }
            if (next < other.size() && other.hash(next) == hash) {
                var score = score(one, at) * score(other, next);
                var isInBoth = one.isInHeadline(at) && other.isInHeadline(next);
                var weight = isInBoth ? weights.of(hash) + BOTH_HEADLINES : weights.of(hash);
                var isInEither = one.isInHeadline(at) || other.isInHeadline(next);
                if (weight > 0 && (isInEither || !one.isShortWord(at))) {
                    var text = one.text(at, prose());
                    shared.add(new Phrase(text, TextFolding.of(text), score * weight));
                }
            }
        }
        shared.sort(Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::folded));
        return shared;
    }

    private static double score(StoryPhrases phrases, int at) {
        var count = phrases.count(at) + (phrases.isInHeadline(at) ? HEADLINE_COUNT : 0);
        return count / (count + SATURATION);
    }

    /** The most significant phrase of the headline that stands in the other text. */
    private Optional<String> inHeadline(IndexedStory one, String text, String other) {
        var folded = TextFolding.of(other);
        return IntStream.range(0, one.phrases().size())
                .filter(at -> one.phrases().isInHeadline(at) && weights.of(one.phrases().hash(at)) > 0)
                .mapToObj(at -> {
                    var phrase = one.phrases().text(at, text);
                    return new Phrase(phrase, TextFolding.of(phrase),
                            weights.of(one.phrases().hash(at)) * Math.min(4, phrase.length()));
                })
                .filter(phrase -> stands(phrase.folded, folded))
                .max(Comparator.comparingDouble(Phrase::score).thenComparing(Phrase::folded))
                .map(Phrase::text);
    }

    /** Whether the first occurrence of the phrase begins and ends where words do. */
    private static boolean stands(String phrase, String text) {
        var place = text.indexOf(phrase);
        if (place < 0) {
            return false;
        }
        var start = Math.max(0, place - CONTEXT);
        var context = text.substring(start, Math.min(text.length(), place + phrase.length() + CONTEXT));
        var words = WordSegmenter.words(context);
        return words.stream().anyMatch(word -> word.start() == place - start)
                && words.stream().anyMatch(word -> word.end() == place - start + phrase.length());
    }

}
