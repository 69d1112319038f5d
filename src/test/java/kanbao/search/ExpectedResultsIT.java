package kanbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.edition.CurrentEdition;

/**
 * Runs all queries of the list for a content folder: {@code mvn -Pcontent verify -Dcontent=FOLDER}. The lists are in
 * {@code src/test/resources/kanbao/search}; a folder without a list fails.
 */
@Tag("content")
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
class ExpectedResultsIT {

    private static final int RESULTS = 5;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private IndexBuilder indexes;

    @DynamicPropertySource
    static void content(DynamicPropertyRegistry properties) {
        properties.add("kanbao.content", () -> System.getProperty("content", "src/main/resources/edition"));
    }

    @Test
    void everyQueryFindsTheExpectedStories() {
        var list = ExpectedResults.of(editions.current());
        var index = indexes.indexOf(editions.current()).join();
        var missed = new ArrayList<String>();
        var first = 0;
        var near = 0;
        for (var expectation : list.expectations()) {
            var results = index.search(new SearchQuery(expectation.query(), false, null, null, null, 0, RESULTS));
            first += expectation.isSatisfiedBy(results) ? 1 : 0;
            near += expectation.isPartlyMetBy(results) ? 1 : 0;
            if (!expectation.isMetBy(results)) {
                missed.add(expectation.mismatch(results));
            }
        }
        System.out.printf("%s: %d queries, %d satisfied, %d partly met%n", list.name(),
                list.expectations().size(), first, near);
        missed.forEach(System.out::println);
        assertThat(missed).isEmpty();
    }

}
