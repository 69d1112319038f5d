package kanbao.pageviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How often one article was read: in all, lately, and in each of the last 24 hours.
 *
 * <p>Lately is the sum of all reads, each weighing half as much for every half-life that has passed since. Only the sum and
 * the time of its last change are kept, which is exact, because all weights shrink alike: forward decay (Cormode and others,
 * Forward Decay: A Practical Time Decay Model for Streaming Systems, 2009), with the landmark moved to each read.
 */
final class ViewCounter {

    static final int HOURS = 24;

    /** Of {@link #numbers}. */
    static final int LENGTH = 4 + HOURS;

    private final Duration halfLife;
    private long total;
    private double warmth;
    private long at;
    private long hour;
    private final long[] hours = new long[HOURS];

    ViewCounter(Duration halfLife) {
        this.halfLife = halfLife;
    }

    synchronized void add(Instant time) {
        total++;
        warmTo(time.getEpochSecond());
        warmth++;
        turnTo(hourOf(time));
        hours[(int) (hour % HOURS)]++;
    }

    synchronized long total() {
        return total;
    }

    /** The reads until then, each by its weight. */
    synchronized double warmth(Instant time) {
        return warmth * weight(time.getEpochSecond() - at);
    }

    /** The reads in each of the 24 hours that end with the one of this time, the oldest first. */
    synchronized long[] hours(Instant time) {
        var last = Math.max(hour, hourOf(time));
        return LongStream.rangeClosed(last - HOURS + 1, last)
                .map(one -> one > hour || one <= hour - HOURS ? 0 : hours[(int) (one % HOURS)])
                .toArray();
    }

    /** Everything in numbers, for {@link #addAll}. */
    synchronized long[] numbers() {
        var numbers = new long[LENGTH];
        numbers[0] = total;
        numbers[1] = Double.doubleToLongBits(warmth);
        numbers[2] = at;
        numbers[3] = hour;
        System.arraycopy(hours, 0, numbers, 4, HOURS);
        return numbers;
    }

    /** Adds the reads of another tally, as of this time. */
    synchronized void addAll(long[] numbers, Instant now) {
        total += numbers[0];
        warmTo(now.getEpochSecond());
        warmth += Double.longBitsToDouble(numbers[1]) * weight(at - numbers[2]);
        turnTo(hourOf(now));
        for (var one = Math.max(0, hour - HOURS + 1); one <= Math.min(hour, numbers[3]); one++) {
            hours[(int) (one % HOURS)] += numbers[4 + (int) (one % HOURS)];
        }
    }

    private void warmTo(long second) {
        warmth *= weight(second - at);
        at = second;
    }

    /** A clock that jumped back makes nothing heavier. */
    private double weight(long seconds) {
        return Math.pow(0.5, Math.max(0, seconds) / (double) halfLife.toSeconds());
    }

    private void turnTo(long then) {
        if (Math.abs(then - hour) >= HOURS) {
            Arrays.fill(hours, 0);
            hour = then;
        }
        while (hour < then) {
            hour++;
            hours[(int) (hour % HOURS)] = 0;
        }
    }

    private static long hourOf(Instant time) {
        return time.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

}
