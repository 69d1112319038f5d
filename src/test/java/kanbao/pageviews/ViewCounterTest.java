package kanbao.pageviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ViewCounterTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ViewCounter counter = new ViewCounter(DAY);

    @Test
    void theWeightOfAViewHalvesAfterAHalfLife() {
        counter.add(NOON);

        assertThat(counter.hotness(NOON)).isEqualTo(1);
        assertThat(counter.hotness(NOON.plus(DAY))).isEqualTo(0.5);
        assertThat(counter.hotness(NOON.plus(DAY.multipliedBy(3)))).isEqualTo(0.125);
        assertThat(counter.total()).isOne();
    }

    @Test
    void hotnessEqualsTheSumOfTheWeightsOfAllViews() {
        var random = new Random(7);
        var expected = 0.0;
        var end = NOON.plus(Duration.ofDays(5));
        var time = NOON;
        for (var read = 0; read < 5_000; read++) {
            time = time.plusSeconds(random.nextInt(80));
            counter.add(time);
            expected += Math.pow(0.5, (end.getEpochSecond() - time.getEpochSecond()) / 86_400.0);
        }

        assertThat(counter.hotness(end)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aClockThatJumpsBackIncreasesNoWeight() {
        counter.add(NOON);
        counter.add(NOON.minus(DAY));

        assertThat(counter.hotness(NOON.minus(DAY))).isEqualTo(2);
        assertThat(counter.hotness(NOON)).as("when the clock is right again").isEqualTo(1);
        assertThat(counter.hours(NOON.minus(DAY))).endsWith(0, 1);
    }

    @Test
    void viewsOfTheLastDayAreCountedByHour() {
        counter.add(NOON);
        counter.add(NOON.plusSeconds(3_599));
        counter.add(NOON.plusSeconds(3_600));

        assertThat(counter.hours(NOON.plusSeconds(3_600))).hasSize(24).endsWith(0, 2, 1);
        assertThat(counter.hours(NOON.plus(Duration.ofHours(23)))).startsWith(2, 1, 0);
        assertThat(counter.hours(NOON.plus(Duration.ofHours(24)))).startsWith(1, 0);
        assertThat(counter.hours(NOON.plus(Duration.ofHours(25)))).containsOnly(0);
    }

    @Test
    void addedCountersEqualOneCounterOfAllViews() {
        var other = new ViewCounter(DAY);
        other.add(NOON.minus(Duration.ofHours(30)));
        other.add(NOON.minus(Duration.ofHours(2)));
        counter.add(NOON);

        counter.addAll(other.numbers(), NOON);

        assertThat(counter.total()).isEqualTo(3);
        assertThat(counter.hotness(NOON)).isCloseTo(1 + Math.pow(0.5, 2 / 24.0) + Math.pow(0.5, 30 / 24.0),
                within(1e-9));
        assertThat(counter.hours(NOON)).endsWith(1, 0, 1);
        assertThat(Arrays.stream(counter.hours(NOON)).sum()).isEqualTo(2);
    }

}
