package kanbao.pageviews;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Writes counts to disk on its own thread. All counts that arrive during a write form the next batch (group commit: DeWitt
 * and others, Implementation Techniques for Main Memory Database Systems, 1984). While the disk fails, counts stay in memory;
 * all of them are written once it recovers.
 */
final class GroupCommit implements Runnable {

    private final Path folder;
    private final Clock clock;
    private final Duration retry;
    private final Duration halfLife;
    private final Map<String, ViewCounter> counters;

    private final DiskHealth disk;
    private final CountDownLatch loadAttempted = new CountDownLatch(1);
    private Batch pending = new Batch();
    private boolean ended;
    private boolean loaded;
    private volatile boolean slow;
    private long nextAttempt = System.nanoTime();
    private @Nullable PageViewStore store;

    GroupCommit(Path folder, Clock clock, Duration retry, Duration halfLife, Map<String, ViewCounter> counters) {
        this.folder = folder;
        this.clock = clock;
        this.retry = retry;
        this.halfLife = halfLife;
        this.counters = counters;
        disk = new DiskHealth(folder, clock);
    }

    private record Batch(Set<String> slugs, CompletableFuture<Boolean> isStored) {

        Batch() {
            this(new HashSet<>(), new CompletableFuture<>());
        }

    }

    /** Adds the count of this article to the next batch; completes with whether it is on disk. */
    synchronized CompletableFuture<Boolean> write(String slug) {
        if (ended) {
            return CompletableFuture.completedFuture(false);
        }
        pending.slugs().add(slug);
        notifyAll();
        return slow ? CompletableFuture.completedFuture(false) : pending.isStored();
    }

    /** Waits until the stored counts have been loaded or loading has failed, but no longer than the timeout. */
    void awaitStart(Duration timeout) {
        try {
            if (!loadAttempted.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                loadAttempted.countDown();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops callers from waiting for the disk until the next write ends. */
    void stopWaiting() {
        slow = true;
    }

    /** How long the disk has failed or hung. */
    Duration outage() {
        return disk.outage();
    }

    /** Writes the last batch and ends the thread. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        disk.begin();
        reopen();
        disk.end();
        loadAttempted.countDown();
        for (var batch = next(); batch != null; batch = next()) {
            disk.begin();
            var stored = write(batch.slugs());
            disk.end();
            slow = false;
            batch.isStored().complete(stored);
        }
        if (store != null) {
            store.close();
        }
    }

    private synchronized @Nullable Batch next() {
        try {
            while (pending.slugs().isEmpty() && !ended) {
                wait(store == null ? retry.toMillis() : 0);
                if (store == null && pending.slugs().isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            ended = true;
        }
        if (pending.slugs().isEmpty() && ended) {
            return null;
        }
        var batch = pending;
        pending = new Batch();
        return batch;
    }

    private boolean write(Set<String> slugs) {
        if (store == null && (System.nanoTime() < nextAttempt || !reopen())) {
            return false;
        }
        return write(numbers(slugs)) || (System.nanoTime() >= nextAttempt && reopen());
    }

    private boolean write(Map<String, long[]> numbers) {
        try {
            if (store != null) {
                store.write(numbers);
                return true;
            }
        } catch (IOException e) {
            disk.fail(e);
            close();
        }
        return false;
    }

    private boolean reopen() {
        try {
            var opened = PageViewStore.open(folder, clock);
            store = opened.store();
            if (!loaded) {
                opened.counters()
                        .forEach((slug, numbers) -> counters.computeIfAbsent(slug, _ -> new ViewCounter(halfLife))
                                .addAll(numbers, clock.instant()));
                loaded = true;
            }
            var all = numbers(counters.keySet());
            if (all.isEmpty() || write(all)) {
                disk.recover();
                return true;
            }
        } catch (IOException e) {
            disk.fail(e);
        }
        nextAttempt = System.nanoTime() + retry.toNanos();
        return false;
    }

    private Map<String, long[]> numbers(Set<String> slugs) {
        var numbers = new HashMap<String, long[]>();
        slugs.forEach(slug -> numbers.put(slug, counters.getOrDefault(slug, new ViewCounter(halfLife)).numbers()));
        return numbers;
    }

    private void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

}
