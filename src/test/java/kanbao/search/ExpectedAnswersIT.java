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
 * Asks a content folder all questions of the list that belongs to it: {@code mvn -Pcontent verify -Dcontent=FOLDER}. The lists
 * are in {@code src/test/resources/kanbao/search}; a folder that none of them knows fails.
 */
@Tag("content")
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
class ExpectedAnswersIT {

    private static final int SHOWN = 5;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private IndexBuilder indexes;

    @DynamicPropertySource
    static void content(DynamicPropertyRegistry properties) {
        properties.add("kanbao.content", () -> System.getProperty("content", "src/main/resources/edition"));
    }

    @Test
    void everyQuestionFindsWhatItsReaderExpects() {
        var list = ExpectedAnswers.of(editions.current());
        var index = indexes.indexOf(editions.current()).join();
        var missed = new ArrayList<String>();
        var first = 0;
        var near = 0;
        for (var expectation : list.expectations()) {
            var answer = index.search(new SearchQuery(expectation.question(), null, null, null, 0, SHOWN));
            first += expectation.isAnsweredBy(answer) ? 1 : 0;
            near += expectation.isNearlyMetBy(answer) ? 1 : 0;
            if (!expectation.isMetBy(answer)) {
                missed.add(expectation.butCame(answer));
            }
        }
        System.out.printf("%s: %d questions, %d answered as wished, %d within the first three%n", list.name(),
                list.expectations().size(), first, near);
        missed.forEach(System.out::println);
        assertThat(missed).isEmpty();
    }

}
