package kanbao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.search.SearchResults.Match;

/**
 * What a question ought to find, as a line of a list says it.
 *
 * @param stories their slugs, in which {@code *} stands for any letters
 */
record Expectation(String question, Place place, List<Pattern> stories) {

    enum Place {
        /** The first answer is one of these. */
        FIRST,
        /** All of these are among the first three. */
        THREE,
        /** No story has all of the words. */
        NOWHERE,
        /** None of these is among the first three, though they ought to be. */
        MISSED
    }

    Expectation {
        if (stories.isEmpty() != (place == Place.NOWHERE)) {
            throw new IllegalArgumentException("expected stories, or “nowhere” and none, for: " + question);
        }
    }

    static Expectation of(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("expected “question | place | stories”, found: " + line);
        }
        return new Expectation(fields[0].strip(), Place.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)),
                Stream.of(fields[2].strip().split(" +")).filter(slug -> !slug.isEmpty()).map(Expectation::pattern)
                        .toList());
    }

    private static Pattern pattern(String slug) {
        return Pattern.compile(
                Arrays.stream(slug.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** Whether this is an answer as expected. */
    boolean isMetBy(SearchResults answer) {
        return switch (place) {
            case FIRST -> stories.stream().anyMatch(story -> isAmong(1, answer, story));
            case THREE -> stories.stream().allMatch(story -> isAmong(3, answer, story));
            case NOWHERE -> answer.match() == Match.SOME_WORDS;
            case MISSED -> !isNearlyMetBy(answer);
        };
    }

    /** Whether it is also what its reader wishes for. */
    boolean isAnsweredBy(SearchResults answer) {
        return place != Place.MISSED && isMetBy(answer);
    }

    /** Whether something of what is expected is among the first three. */
    boolean isNearlyMetBy(SearchResults answer) {
        return place == Place.NOWHERE
                ? isMetBy(answer)
                : stories.stream().anyMatch(story -> isAmong(3, answer, story));
    }

    private static boolean isAmong(int best, SearchResults answer, Pattern story) {
        return slugs(answer).limit(best).anyMatch(story.asMatchPredicate());
    }

    private static Stream<String> slugs(SearchResults answer) {
        return answer.hits().stream().map(hit -> hit.article().slug().value());
    }

    /** What was asked, and what came instead. */
    String butCame(SearchResults answer) {
        return "%s → %s: %s".formatted(question, answer.match(), slugs(answer).toList());
    }

}
