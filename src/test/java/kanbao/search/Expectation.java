package kanbao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.search.SearchResults.Match;

/**
 * The expected results of a query, from one line of a list.
 *
 * @param stories slugs, in which {@code *} matches any characters
 */
record Expectation(String query, Place place, List<Pattern> stories) {

    enum Place {
        /** The first result is one of these. */
        FIRST,
        /** All of these are among the first three results. */
        THREE,
        /** No story contains all words. */
        NOWHERE,
        /** None of these is among the first three results, although they should be. */
        MISSED
    }

    Expectation {
        if (stories.isEmpty() != (place == Place.NOWHERE)) {
            throw new IllegalArgumentException("expected stories, or “nowhere” without stories: " + query);
        }
    }

    static Expectation of(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("expected “query | place | stories”, found: " + line);
        }
        return new Expectation(fields[0].strip(), Place.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)),
                Stream.of(fields[2].strip().split(" +")).filter(slug -> !slug.isEmpty()).map(Expectation::pattern)
                        .toList());
    }

    private static Pattern pattern(String slug) {
        return Pattern.compile(
                Arrays.stream(slug.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    boolean isMetBy(SearchResults results) {
        return switch (place) {
            case FIRST -> stories.stream().anyMatch(story -> isAmong(1, results, story));
            case THREE -> stories.stream().allMatch(story -> isAmong(3, results, story));
            case NOWHERE -> results.match() == Match.SOME_WORDS;
            case MISSED -> !isPartlyMetBy(results);
        };
    }

    /** Whether the results are also what a reader wants. */
    boolean isSatisfiedBy(SearchResults results) {
        return place != Place.MISSED && isMetBy(results);
    }

    /** Whether any expected story is among the first three results. */
    boolean isPartlyMetBy(SearchResults results) {
        return place == Place.NOWHERE
                ? isMetBy(results)
                : stories.stream().anyMatch(story -> isAmong(3, results, story));
    }

    private static boolean isAmong(int best, SearchResults results, Pattern story) {
        return slugs(results).limit(best).anyMatch(story.asMatchPredicate());
    }

    private static Stream<String> slugs(SearchResults results) {
        return results.hits().stream().map(hit -> hit.article().slug().value());
    }

    /** The query and the actual results. */
    String mismatch(SearchResults results) {
        return "%s → %s: %s".formatted(query, results.match(), slugs(results).toList());
    }

}
