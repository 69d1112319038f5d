package kanbao.pageviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import kanbao.TestData;
import kanbao.article.Slug;
import kanbao.pageviews.PageViews.Outcome;
import kanbao.site.Settings;

@ExtendWith(OutputCaptureExtension.class)
class StoredPageViewsTest {

    private static final List<Slug> QWEN = List.of(Slug.of("qwen"));
    private static final List<Slug> LANTERNS = List.of(Slug.of("lanterns"));
    private static final Visitor VISITOR = new Visitor("192.0.2.1", "Firefox");

    private Instant now = Instant.parse("2026-03-01T04:00:00Z");

    @TempDir
    private Path data;

    @Test
    void storedViewsSurviveARestart() throws Exception {
        var before = start();
        assertThat(before.count(QWEN, VISITOR)).isEqualTo(Outcome.STORED);
        assertThat(before.count(LANTERNS, VISITOR)).isEqualTo(Outcome.STORED);
        before.stop();

        var after = start();
        assertThat(after.views(QWEN)).as("at once").isOne();
        assertThat(after.count(QWEN, new Visitor("192.0.2.2", "Firefox"))).isEqualTo(Outcome.STORED);
        assertThat(after.views(QWEN)).isEqualTo(2);
        assertThat(after.views(LANTERNS)).isOne();
        assertThat(after.totalSinceStart()).isOne();
        after.stop();
    }

    @Test
    void aVisitorCountsOncePerArticleAndDay() throws Exception {
        var pageViews = start();
        pageViews.count(QWEN, VISITOR);

        assertThat(pageViews.count(QWEN, VISITOR)).isEqualTo(Outcome.NOT_COUNTED);
        assertThat(pageViews.count(QWEN, new Visitor("192.0.2.1", "Chrome"))).isEqualTo(Outcome.STORED);
        now = now.plus(Duration.ofDays(1));
        assertThat(pageViews.count(QWEN, VISITOR)).isEqualTo(Outcome.STORED);
        now = now.minus(Duration.ofDays(1));
        assertThat(pageViews.count(QWEN, VISITOR)).as("a clock that jumps back").isEqualTo(Outcome.NOT_COUNTED);
        assertThat(pageViews.views(QWEN)).isEqualTo(3);
        pageViews.stop();
    }

    @Test
    void changingTheUserAgentDoesNotInflateACount() throws Exception {
        var pageViews = start();
        IntStream.range(0, 1_000).forEach(name -> pageViews.count(QWEN, new Visitor("192.0.2.1", "Browser " + name)));

        assertThat(pageViews.views(QWEN)).isEqualTo(UniqueVisitors.MAX_AGENTS);
        pageViews.stop();
    }

    @Test
    void viewsUnderAnOldSlugCountForTheRenamedArticleAndForNoVisitorTwice() throws Exception {
        var pageViews = start();
        pageViews.count(LANTERNS, VISITOR);
        now = now.plus(Duration.ofHours(2));
        var renamed = List.of(QWEN.getFirst(), LANTERNS.getFirst());

        assertThat(pageViews.count(renamed, VISITOR)).isEqualTo(Outcome.NOT_COUNTED);
        assertThat(pageViews.count(renamed, new Visitor("192.0.2.2", "Firefox"))).isEqualTo(Outcome.STORED);
        assertThat(pageViews.views(renamed)).isEqualTo(2);
        assertThat(pageViews.hotness(renamed)).isEqualTo(1 + Math.pow(0.5, 2 / 24.0));
        assertThat(pageViews.history(renamed).total()).isEqualTo(2);
        assertThat(pageViews.history(renamed).hourly()).endsWith(1L, 0L, 1L);
        assertThat(pageViews.views(QWEN)).isOne();
        assertThat(pageViews.views(LANTERNS)).isOne();
        pageViews.stop();
    }

    @Test
    void concurrentVisitorsAreAllCounted() throws Exception {
        var pageViews = start();
        try (var visitors = Executors.newFixedThreadPool(16)) {
            visitors.invokeAll(IntStream.range(0, 2_000)
                    .mapToObj(number -> (Callable<Outcome>) () -> pageViews.count(QWEN,
                            new Visitor("192.0.2." + number, "Firefox")))
                    .toList());
        }

        assertThat(pageViews.views(QWEN)).isEqualTo(2_000);
        pageViews.stop();
    }

    @Test
    void aDamagedFileIsSetAsideAndCountingGoesOn(CapturedOutput output) throws Exception {
        Files.writeString(data.resolve("reads.mv"), "this is no store ".repeat(1_000));

        var pageViews = start();
        assertThat(pageViews.count(QWEN, VISITOR)).isEqualTo(Outcome.STORED);
        pageViews.stop();

        assertThat(data.resolve("reads.mv.damaged-20260301-120000")).exists();
        assertThat(output).contains("are damaged. The file was renamed to");
    }

    @Test
    void damageAnywhereInTheFileCostsNoThreadAndNoCountThatIsTakenForReal(CapturedOutput output) throws Exception {
        var before = start();
        IntStream.range(0, 400).forEach(story -> before.count(List.of(Slug.of("story-" + story)), VISITOR));
        before.stop();
        var whole = Files.readAllBytes(data.resolve("reads.mv"));
        var random = new Random(5);
        for (var round = 0; round < 60; round++) {
            var bytes = whole.clone();
            IntStream.range(0, 40).forEach(_ -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt());
            var end = round % 3 == 0 ? random.nextInt(bytes.length) : bytes.length;
            Files.write(data.resolve("reads.mv"), Arrays.copyOf(bytes, end));
            var after = start();
            now = now.plusSeconds(1);

            assertThat(after.count(QWEN, VISITOR)).isEqualTo(Outcome.STORED);
            assertThat(after.views(QWEN)).isOne();
            assertThat(after.views(List.of(Slug.of("story-7")))).isBetween(0L, 1L);
            after.stop();
        }
        assertThat(output).contains("are damaged. The file was renamed to").doesNotContain("\tat ");
    }

    @Test
    void aClockThatWasAYearAheadKeepsNothingFromCountingOnceItIsRight() throws Exception {
        now = now.plus(Duration.ofDays(365));
        var before = start();
        before.count(QWEN, VISITOR);
        before.stop();
        now = now.minus(Duration.ofDays(365));
        var pageViews = start();
        pageViews.count(LANTERNS, VISITOR);

        assertThat(pageViews.hotness(QWEN)).isEqualTo(1);
        now = now.plus(Duration.ofDays(1));
        assertThat(pageViews.hotness(QWEN)).isEqualTo(0.5);
        assertThat(pageViews.count(LANTERNS, VISITOR)).isEqualTo(Outcome.STORED);
        pageViews.stop();
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndNothingIsLostWhenItCanAgain(CapturedOutput output) throws Exception {
        var blocked = data.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        var pageViews = start(new StoredPageViews(settings(blocked), clock(), Duration.ofMillis(50)));

        assertThat(pageViews.count(QWEN, VISITOR)).isEqualTo(Outcome.IN_MEMORY_ONLY);
        assertThat(pageViews.count(LANTERNS, VISITOR)).isEqualTo(Outcome.IN_MEMORY_ONLY);
        assertThat(pageViews.views(QWEN)).isOne();
        assertThat(pageViews.unstoredSinceStart()).isEqualTo(2);
        assertThat(output.toString().split("cannot be written", -1)).hasSize(2);

        Files.delete(blocked);
        waitUntilStored(pageViews);
        pageViews.stop();
        assertThat(output).contains("are written to " + blocked + " again");
        var after = start(new StoredPageViews(settings(blocked), clock(), Duration.ofSeconds(1)));
        after.count(QWEN, VISITOR);
        assertThat(after.views(QWEN)).isEqualTo(pageViews.views(QWEN) + 1);
        assertThat(after.views(LANTERNS)).isOne();
        after.stop();
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsNotTouched(CapturedOutput output) throws Exception {
        var first = start();
        first.count(QWEN, VISITOR);
        var second = start();

        assertThat(second.count(QWEN, VISITOR)).isEqualTo(Outcome.IN_MEMORY_ONLY);
        assertThat(output).contains("another process has it open");
        second.stop();
        first.stop();
        var after = start();
        after.count(LANTERNS, VISITOR);
        assertThat(after.views(QWEN)).isOne();
        after.stop();
    }

    private void waitUntilStored(StoredPageViews pageViews) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            if (pageViews.count(QWEN, new Visitor("198.51.100." + tries, "Firefox")) == Outcome.STORED) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the folder is writable, but views are not stored");
    }

    private StoredPageViews start() {
        return start(new StoredPageViews(settings(data), clock(), Duration.ofSeconds(10)));
    }

    private static StoredPageViews start(StoredPageViews pageViews) {
        pageViews.start();
        return pageViews;
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(TestData.SITE.timeZone());
    }

    private static Settings settings(Path data) {
        var settings = TestData.settings(TestData.SITE, Settings.EDITION);
        return new Settings(settings.content(), settings.sampleWhenEmpty(), settings.lineBreaks(), data,
                settings.fonts(), settings.drain(),
                settings.hotHalfLife(), settings.forbidTraining(), null, settings.attachments(),
                settings.podcasts(), settings.site(), settings.pictures());
    }

}
