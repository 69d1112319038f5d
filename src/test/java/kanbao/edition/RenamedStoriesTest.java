package kanbao.edition;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.report.Problem;

class RenamedStoriesTest {

    private static final Article TIDE = article("tide").title("潮").build();
    private static final Article MOON = article("moon").title("月").build();

    private static final Set<String> TIDE_GONE = Set.of("/articles/tide");

    private final RenamedStories renames = new RenamedStories();

    private List<String> problems(Edition before, Set<String> gone, Article... next) {
        return renames.problems(before, TestData.content(List.of(), next), gone).stream().map(Problem::toString)
                .toList();
    }

    @Test
    void aStoryThatAppearsWithTheTitleOfAVanishedOneShouldGetAnAlias() {
        assertThat(problems(TestData.edition(TIDE, MOON), TIDE_GONE, MOON,
                article("high-tide").title("潮").build())).containsExactly(
                        "high-tide.md: the story at “/articles/tide” vanished, and this seems to be the same story at"
                                + " “/articles/high-tide”; add “aliases: [/articles/tide]”, so that readers find it at its"
                                + " former address");
    }

    @Test
    void aStoryThatAppearsWithTheTextOfAVanishedOneShouldGetAnAlias() {
        var text = "钱塘江的潮水今天上午十点准时到达，两岸有三万人观看。";
        var before = TestData.edition(article("tide").title("潮").text(text).build());

        assertThat(problems(before, TIDE_GONE, article("water").title("水").text(text).build())).hasSize(1);
    }

    @Test
    void theWarningStaysInTheNextEditionsUntilThereIsAnAlias() {
        var renamed = article("high-tide").title("潮").build();
        problems(TestData.edition(TIDE), TIDE_GONE, renamed);

        assertThat(problems(TestData.edition(renamed), TIDE_GONE, renamed, MOON)).hasSize(1);
        assertThat(problems(TestData.edition(renamed), TIDE_GONE,
                article("high-tide").title("潮").aliases("/articles/tide/").build())).isEmpty();
        assertThat(problems(TestData.edition(renamed), Set.of(), renamed, TIDE)).as("it is back").isEmpty();
    }

    @Test
    void aStoryThatVanishesAloneOrBesideTwoWithItsTitleIsNotCalledRenamed() {
        assertThat(problems(TestData.edition(TIDE, MOON), TIDE_GONE, MOON)).isEmpty();
        assertThat(problems(TestData.edition(TIDE), TIDE_GONE, article("a").title("潮").build(),
                article("b").title("潮").build())).isEmpty();
    }

    @Test
    void anOlderStoryWithTheSameTitleIsNotTheRenamedOne() {
        var older = article("older").title("潮").build();

        assertThat(problems(TestData.edition(TIDE, older), TIDE_GONE, older)).isEmpty();
    }

}
