package kanbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

import kanbao.edition.Edition;

/** A list of questions and of what they ought to find, written by somebody who has read the stories of one folder. */
record ExpectedAnswers(String name, List<Expectation> expectations) {

    private static final List<String> LISTS = List.of("cosx.txt", "lctt.txt", "shipped.txt");

    /** The one list that knows the stories of this edition. */
    static ExpectedAnswers of(Edition edition) {
        return LISTS.stream()
                .map(ExpectedAnswers::read)
                .filter(list -> list.fits(edition))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No list of %s knows these %d stories: the folder is another, or some of its stories are gone"
                                .formatted(LISTS, edition.newest().size())));
    }

    private static ExpectedAnswers read(String name) {
        try {
            var lines = new ClassPathResource("kanbao/search/" + name).getContentAsString(StandardCharsets.UTF_8)
                    .lines();
            return new ExpectedAnswers(name,
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Expectation::of).toList());
        } catch (IOException e) {
            throw new AssertionError("no such list: " + name, e);
        }
    }

    /** Whether every story that it names is there. */
    private boolean fits(Edition edition) {
        var slugs = edition.newest().stream().map(article -> article.slug().value()).toList();
        return expectations.stream()
                .flatMap(expectation -> expectation.stories().stream())
                .allMatch(story -> slugs.stream().anyMatch(story.asMatchPredicate()));
    }

}
