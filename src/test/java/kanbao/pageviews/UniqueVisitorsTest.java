package kanbao.pageviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import kanbao.TestData;
import kanbao.article.Slug;

@Isolated
class UniqueVisitorsTest {

    private static final List<Slug> QWEN = List.of(Slug.of("qwen"));
    private static final int TWO_MILLION = 2_000_000;
    /** 10 MB, plus the overhead of the garbage collector for large arrays. */
    private static final long BOUND = 16 << 20;

    private Instant now = Instant.parse("2026-03-01T04:00:00Z");
    private final UniqueVisitors visitors = new UniqueVisitors(clock());

    @Test
    void oneAddressCannotUseUpTheLimitsOfADay() {
        IntStream.range(0, 60_000).forEach(number -> visitors.isFirst(List.of(Slug.of("s" + number % 3_000)),
                new Visitor("192.0.2.1", "Browser " + number)));

        assertThat(isFirst("192.0.2.2", "Firefox")).isTrue();
        assertThat(isFirst("2001:db8:1:2::1", "Firefox")).isTrue();
        assertThat(isFirst("2001:db8:1:2:ffff::7", "Firefox")).isFalse();
        assertThat(isFirst("2001:db8:1:3::1", "Firefox")).isTrue();
    }

    @Test
    void twoMillionUserAgentsOfOneAddressCountUpToItsLimit() {
        assertThat(firsts(number -> new Visitor("192.0.2.1", "Browser " + number)))
                .isEqualTo(UniqueVisitors.MAX_AGENTS);
        assertThat(isFirst("192.0.2.2", "Firefox")).isTrue();
    }

    @Test
    void twoMillionAddressesUseBoundedMemory() {
        var before = used();

        assertThat(firsts(number -> new Visitor("10." + number, "Browser " + number)))
                .isEqualTo(BoundedHashSet.CAPACITY);
        assertThat(used() - before).isLessThan(BOUND);
        assertThat(isFirst("10.7", "Browser 7")).as("a visitor of today").isFalse();
        now = now.plus(Duration.ofDays(1));
        assertThat(isFirst("10.7", "Browser 7")).as("on the next day").isTrue();
    }

    @Test
    void aClockThatJumpsBackADayCountsEachVisitorOnce() {
        assertThat(isFirst("192.0.2.1", "Firefox")).isTrue();
        now = now.minus(Duration.ofDays(1));
        assertThat(isFirst("192.0.2.1", "Firefox")).as("a day before").isFalse();
        assertThat(isFirst("192.0.2.2", "Firefox")).isTrue();
        now = now.plus(Duration.ofDays(1));
        assertThat(isFirst("192.0.2.1", "Firefox")).as("on the same day again").isFalse();
        assertThat(isFirst("192.0.2.2", "Firefox")).isFalse();
        now = now.plus(Duration.ofDays(1));
        assertThat(isFirst("192.0.2.1", "Firefox")).as("on the next day").isTrue();
    }

    @Test
    void aFullSetIgnoresNumbersUntilItIsCleared() {
        var set = new BoundedHashSet();
        IntStream.rangeClosed(1, BoundedHashSet.CAPACITY).forEach(number -> set.add(number * 0x9E3779B97F4A7C15L));

        assertThat(set.add(42)).isFalse();
        assertThat(set.add(0x9E3779B97F4A7C15L)).isFalse();
        set.clear();
        assertThat(set.add(42)).isTrue();
        assertThat(set.add(42)).isFalse();
    }

    private boolean isFirst(String address, String agent) {
        return visitors.isFirst(QWEN, new Visitor(address, agent));
    }

    private long firsts(IntFunction<Visitor> visitor) {
        return IntStream.range(0, TWO_MILLION).mapToObj(visitor).filter(one -> visitors.isFirst(QWEN, one)).count();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(TestData.SITE.timeZone());
    }

}
