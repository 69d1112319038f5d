package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A story of 11:30 on 10 October 2025 in Shanghai, half an hour ago. */
class BreakingNewsTest {

    private static final Instant PUBLISHED = Instant.parse("2025-10-10T03:30:00Z");

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    private void write(String key) {
        folder.with("a.md", "---", "title: 甲", "date: 2025-10-10 11:30", key, "---", "正文。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2h | 120", "90m | 90", "90 min | 90", "1 hour | 60", "1h30m | 90",
        "PT2H | 120",
        "1d | 1440", "2小时 | 120", "２小时 | 120", "2个小时 | 120", "45分钟 | 45", "1小时30分 | 90", "1天 | 1440",
        "2025-10-10 18:00 | 390", "'2025-10-10T12:30:00+08:00' | 60", "2025年10月10日 下午3点 | 210", "'18:00' | 390",
        "'18：00' | 390", "11:00 | 1410"})
    void aStoryIsBreakingNewsForATimeOrUntilAMoment(String end, long minutes) {
        write("breaking: " + end);

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().placement().breakingUntil()).isEqualTo(PUBLISHED.plusSeconds(minutes * 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaking", "Breaking-News", "breaking_until", "突发", "快讯"})
    void theKeyHasSeveralSpellings(String key) {
        write(key + ": 2h");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().placement().breakingUntil()).isEqualTo(PUBLISHED.plusSeconds(7200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaking:", "breaking: false", "breaking: no", "突发: 否"})
    void aStoryCanSayThatItIsNotBreakingNews(String key) {
        write(key);

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().placement().breakingUntil()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "2", "soon", "two hours", "25:00", "9999999h", "'h'"})
    void aValueThatNamesNoEndIsAWarningAndTheStoryIsNotBreakingNews(String value) {
        write("breaking: " + value);

        assertThat(folder.story().placement().breakingUntil()).isNull();
        assertThat(folder.problems()).containsExactly("WARNING a.md:4: “breaking” is “" + value.replace("'", "")
                + "”; write how long, such as 2h or 30m, or until when, such as 2012-10-03 18:00");
    }

    @Test
    void aListIsAWarning() {
        write("breaking: [2h]");

        assertThat(folder.story().placement().breakingUntil()).isNull();
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("WARNING a.md:4: “breaking” is a list [2h]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-10 11:00", "0h", "2025-10-10"})
    void anEndBeforeThePublicationIsAWarning(String value) {
        write("breaking: " + value);

        assertThat(folder.story().placement().breakingUntil()).isNull();
        assertThat(folder.problems()).containsExactly("WARNING a.md:4: “breaking” is “" + value
                + "”, which is not after the publication; write a date after the publication");
    }

    @Test
    void aTimeCountedFromMidnightBecauseTheDateHasNoTimeIsAWarning() {
        folder.with("a.md", "---", "title: 甲", "date: 2025-10-10", "breaking: 20h", "---", "正文。");

        assertThat(folder.story().placement().breakingUntil()).isEqualTo("2025-10-10T12:00:00Z");
        assertThat(folder.problems())
                .containsExactly("WARNING a.md:4: “breaking” is “20h”, counted from midnight, because"
                        + " the date of the story has no time; add the time of publication to the date");
    }

    @Test
    void breakingNewsBeginsAndEndsToTheSecondWithoutBeingParsedAgain() {
        var time = new SetClock(Instant.parse("2025-10-10T03:29:59Z"));
        write("breaking: 2h");
        var reader = WrittenFolder.reader(time, temporary.toString());
        var before = reader.read();
        time.set(PUBLISHED);
        var begun = reader.reassemble();
        time.set(PUBLISHED.plusSeconds(7199));
        var last = reader.reassemble();
        time.set(PUBLISHED.plusSeconds(7200));
        var ended = reader.reassemble();

        assertThat(before.nextChange()).isEqualTo(PUBLISHED);
        assertThat(begun.nextChange()).isEqualTo(PUBLISHED.plusSeconds(7200));
        assertThat(last.articles()).singleElement()
                .satisfies(article -> assertThat(article.placement().breakingUntil()).isNotNull());
        assertThat(ended.articles()).singleElement().satisfies(article -> {
            assertThat(article.placement().breakingUntil()).isNull();
            assertThat(article.version()).isEqualTo(last.articles().getFirst().version());
        });
        assertThat(ended.nextChange()).isNull();
        assertThat(reader.parsedFileCount()).isEqualTo(1);
    }

}
