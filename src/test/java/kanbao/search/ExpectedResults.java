package kanbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

import kanbao.edition.Edition;

/** A list of queries and their expected results, written by a person who has read the stories of one folder. */
record ExpectedResults(String name, List<Expectation> expectations) {

    private static final List<String> LISTS = List.of("cosx.txt", "lctt.txt", "shipped.txt");

    /** The list whose stories are all in this edition. */
    static ExpectedResults of(Edition edition) {
        return LISTS.stream()
                .map(ExpectedResults::read)
                .filter(list -> list.matches(edition))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "None of %s matches these %d stories: the folder is a different one, or stories are missing"
                                .formatted(LISTS, edition.newest().size())));
    }

    private static ExpectedResults read(String name) {
        try {
            var lines = new ClassPathResource("kanbao/search/" + name).getContentAsString(StandardCharsets.UTF_8)
                    .lines();
            return new ExpectedResults(name,
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Expectation::of).toList());
        } catch (IOException e) {
            throw new AssertionError("no such list: " + name, e);
        }
    }

    /** Whether the edition contains every story in the list. */
    private boolean matches(Edition edition) {
        var slugs = edition.newest().stream().map(article -> article.slug().value()).toList();
        return expectations.stream()
                .flatMap(expectation -> expectation.stories().stream())
                .allMatch(story -> slugs.stream().anyMatch(story.asMatchPredicate()));
    }

}
