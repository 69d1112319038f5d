package kanbao.pageviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The page views of one article: the total, the hotness, and the number in each of the last 24 hours.
 *
 * <p>Hotness is the sum of all views, where the weight of each halves with every half-life. Only the sum and the time of its
 * last change are stored. This is exact, because all weights shrink by the same factor: forward decay (Cormode and others,
 * Forward Decay: A Practical Time Decay Model for Streaming Systems, 2009), with the landmark moved to each view.
 */
final class ViewCounter {

    static final int HOURS = 24;

    /** The length of {@link #numbers}. */
    static final int LENGTH = 4 + HOURS;

    private final Duration halfLife;
    private long total;
    private double hotness;
    private long second;
    private long hour;
    private final long[] hours = new long[HOURS];

    ViewCounter(Duration halfLife) {
        this.halfLife = halfLife;
    }

    synchronized void add(Instant time) {
        total++;
        decayTo(time.getEpochSecond());
        hotness++;
        advanceTo(hourOf(time));
        hours[(int) (hour % HOURS)]++;
    }

    synchronized long total() {
        return total;
    }

    /** The hotness at this time. */
    synchronized double hotness(Instant time) {
        return hotness * weight(time.getEpochSecond() - second);
    }

    /** The views in each of the 24 hours up to and including the hour of this time, oldest first. */
    synchronized long[] hours(Instant time) {
        var last = Math.max(hour, hourOf(time));
        return LongStream.rangeClosed(last - HOURS + 1, last)
                .map(each -> each > hour || each <= hour - HOURS ? 0 : hours[(int) (each % HOURS)])
                .toArray();
    }

    /** All fields as numbers, for {@link #addAll}. */
    synchronized long[] numbers() {
        var numbers = new long[LENGTH];
        numbers[0] = total;
        numbers[1] = Double.doubleToLongBits(hotness);
        numbers[2] = second;
        numbers[3] = hour;
        System.arraycopy(hours, 0, numbers, 4, HOURS);
        return numbers;
    }

    /** Adds the numbers of another counter, as of this time. */
    synchronized void addAll(long[] numbers, Instant now) {
        total += numbers[0];
        decayTo(now.getEpochSecond());
        hotness += Double.longBitsToDouble(numbers[1]) * weight(second - numbers[2]);
        advanceTo(hourOf(now));
        for (var each = Math.max(0, hour - HOURS + 1); each <= Math.min(hour, numbers[3]); each++) {
            hours[(int) (each % HOURS)] += numbers[4 + (int) (each % HOURS)];
        }
    }

    private void decayTo(long time) {
        hotness *= weight(time - second);
        second = time;
    }

    /** A clock that jumps back does not increase a weight. */
    private double weight(long seconds) {
        return Math.pow(0.5, Math.max(0, seconds) / (double) halfLife.toSeconds());
    }

    private void advanceTo(long newHour) {
        if (Math.abs(newHour - hour) >= HOURS) {
            Arrays.fill(hours, 0);
            hour = newHour;
        }
        while (hour < newHour) {
            hour++;
            hours[(int) (hour % HOURS)] = 0;
        }
    }

    private static long hourOf(Instant time) {
        return time.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

}
