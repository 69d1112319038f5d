package kanbao.pageviews;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import kanbao.article.Slug;
import kanbao.site.Settings;

/** Counts reads in memory, and puts them on disk before it says that they are counted. */
@Component
class StoredPageViews implements PageViews, SmartLifecycle {

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Map<String, ViewCounter> tallies = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration halfLife;
    private final ViewCounter none;
    private final LongAdder total = new LongAdder();
    private final LongAdder unstored = new LongAdder();
    private final UniqueVisitors readers;
    private final GroupCommit commits;
    private final Thread writer;

    @Autowired
    StoredPageViews(Settings settings, Clock clock) {
        this(settings, clock, RETRY);
    }

    StoredPageViews(Settings settings, Clock clock, Duration retry) {
        this.clock = clock;
        halfLife = settings.hotHalfLife();
        none = new ViewCounter(halfLife);
        readers = new UniqueVisitors(clock);
        commits = new GroupCommit(settings.data(), clock, retry, halfLife, tallies);
        writer = Thread.ofPlatform().name("page-views").daemon().unstarted(commits);
    }

    @Override
    public Outcome count(List<Slug> names, Visitor reader) {
        if (!readers.isFirst(names, reader)) {
            return Outcome.NOT_COUNTED;
        }
        var slug = names.getFirst();
        tallies.computeIfAbsent(slug.value(), _ -> new ViewCounter(halfLife)).add(clock.instant());
        total.increment();
        if (isStored(slug)) {
            return Outcome.STORED;
        }
        unstored.increment();
        return Outcome.IN_MEMORY_ONLY;
    }

    private boolean isStored(Slug slug) {
        try {
            return commits.write(slug.value()).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException _) {
            commits.beSlow();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long views(List<Slug> names) {
        return tallies(names).mapToLong(ViewCounter::total).sum();
    }

    @Override
    public double hotness(List<Slug> names) {
        var now = clock.instant();
        return tallies(names).mapToDouble(tally -> tally.warmth(now)).sum();
    }

    @Override
    public ViewHistory history(List<Slug> names) {
        var now = clock.instant();
        var hours = tallies(names).map(tally -> tally.hours(now)).toList();
        return new ViewHistory(views(names), IntStream.range(0, ViewCounter.HOURS)
                .mapToObj(hour -> hours.stream().mapToLong(each -> each[hour]).sum())
                .toList());
    }

    private Stream<ViewCounter> tallies(List<Slug> names) {
        commits.awaitStart(LONGEST_WAIT);
        return names.stream().map(slug -> tallies.getOrDefault(slug.value(), none));
    }

    @Override
    public Duration outage() {
        return commits.broken();
    }

    @Override
    public long totalSinceStart() {
        return total.sum();
    }

    @Override
    public long unstoredSinceStart() {
        return unstored.sum();
    }

    @Override
    public void start() {
        writer.start();
    }

    @Override
    public void stop() {
        commits.end();
        try {
            writer.join(LONGEST_WAIT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer.isAlive();
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

}
