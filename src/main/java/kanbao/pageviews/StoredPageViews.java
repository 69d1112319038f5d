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

/** Counts page views in memory, and stores each on disk before it reports it as counted. */
@Component
class StoredPageViews implements PageViews, SmartLifecycle {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Map<String, ViewCounter> counters = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration halfLife;
    private final ViewCounter unviewed;
    private final LongAdder total = new LongAdder();
    private final LongAdder unstored = new LongAdder();
    private final UniqueVisitors visitors;
    private final GroupCommit commits;
    private final Thread writer;

    @Autowired
    StoredPageViews(Settings settings, Clock clock) {
        this(settings, clock, RETRY_INTERVAL);
    }

    StoredPageViews(Settings settings, Clock clock, Duration retry) {
        this.clock = clock;
        halfLife = settings.hotHalfLife();
        unviewed = new ViewCounter(halfLife);
        visitors = new UniqueVisitors(clock);
        commits = new GroupCommit(settings.data(), clock, retry, halfLife, counters);
        writer = Thread.ofPlatform().name("page-views").daemon().unstarted(commits);
    }

    @Override
    public Outcome count(List<Slug> slugs, Visitor visitor) {
        if (!visitors.isFirst(slugs, visitor)) {
            return Outcome.NOT_COUNTED;
        }
        var slug = slugs.getFirst();
        counters.computeIfAbsent(slug.value(), _ -> new ViewCounter(halfLife)).add(clock.instant());
        total.increment();
        if (isStored(slug)) {
            return Outcome.STORED;
        }
        unstored.increment();
        return Outcome.IN_MEMORY_ONLY;
    }

    private boolean isStored(Slug slug) {
        try {
            return commits.write(slug.value()).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException _) {
            commits.stopWaiting();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long views(List<Slug> slugs) {
        return counters(slugs).mapToLong(ViewCounter::total).sum();
    }

    @Override
    public double hotness(List<Slug> slugs) {
        var now = clock.instant();
        return counters(slugs).mapToDouble(counter -> counter.hotness(now)).sum();
    }

    @Override
    public ViewHistory history(List<Slug> slugs) {
        var now = clock.instant();
        var hours = counters(slugs).map(counter -> counter.hours(now)).toList();
        return new ViewHistory(views(slugs), IntStream.range(0, ViewCounter.HOURS)
                .mapToObj(hour -> hours.stream().mapToLong(each -> each[hour]).sum())
                .toList());
    }

    private Stream<ViewCounter> counters(List<Slug> slugs) {
        commits.awaitStart(TIMEOUT);
        return slugs.stream().map(slug -> counters.getOrDefault(slug.value(), unviewed));
    }

    @Override
    public Duration outage() {
        return commits.outage();
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
            writer.join(TIMEOUT);
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
