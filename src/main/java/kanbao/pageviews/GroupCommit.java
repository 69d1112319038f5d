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
 * Puts counts on disk, all that came in while the last ones were written in one go (group commit: DeWitt and others,
 * Implementation Techniques for Main Memory Database Systems, 1984). While the disk takes none they stay in memory, and
 * all of them are written as soon as it does again.
 */
final class GroupCommit implements Runnable {

    private final Path folder;
    private final Clock clock;
    private final Duration retry;
    private final Duration halfLife;
    private final Map<String, ViewCounter> tallies;

    private final DiskHealth disk;
    private final CountDownLatch looked = new CountDownLatch(1);
    private Batch waiting = new Batch();
    private boolean ended;
    private boolean loaded;
    private volatile boolean slow;
    private long nextTry = System.nanoTime();
    private @Nullable PageViewStore store;

    GroupCommit(Path folder, Clock clock, Duration retry, Duration halfLife, Map<String, ViewCounter> tallies) {
        this.folder = folder;
        this.clock = clock;
        this.retry = retry;
        this.halfLife = halfLife;
        this.tallies = tallies;
        disk = new DiskHealth(folder, clock);
    }

    private record Batch(Set<String> slugs, CompletableFuture<Boolean> isStored) {

        Batch() {
            this(new HashSet<>(), new CompletableFuture<>());
        }

    }

    /** Writes the count of this article soon; the answer is whether it is on disk. */
    synchronized CompletableFuture<Boolean> write(String slug) {
        if (ended) {
            return CompletableFuture.completedFuture(false);
        }
        waiting.slugs().add(slug);
        notifyAll();
        return slow ? CompletableFuture.completedFuture(false) : waiting.isStored();
    }

    /** Waits until what was on disk at the start is known, or cannot be known, but no longer than this. */
    void awaitStart(Duration longest) {
        try {
            if (!looked.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                looked.countDown();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets nobody wait until something is written: the disk takes too long. */
    void beSlow() {
        slow = true;
    }

    /** How long nothing could be written, be it that the disk refuses or hangs; a writer that ended hangs for good. */
    Duration broken() {
        return disk.broken();
    }

    /** Lets what waits be written, and then no more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        disk.asks();
        reopen();
        disk.isAnswered();
        looked.countDown();
        for (var batch = next(); batch != null; batch = next()) {
            disk.asks();
            var stored = write(batch.slugs());
            disk.isAnswered();
            slow = false;
            batch.isStored().complete(stored);
        }
        if (store != null) {
            store.close();
        }
    }

    private synchronized @Nullable Batch next() {
        try {
            while (waiting.slugs().isEmpty() && !ended) {
                wait(store == null ? retry.toMillis() : 0);
                if (store == null && waiting.slugs().isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            ended = true;
        }
        if (waiting.slugs().isEmpty() && ended) {
            return null;
        }
        var batch = waiting;
        waiting = new Batch();
        return batch;
    }

    private boolean write(Set<String> slugs) {
        if (store == null && (System.nanoTime() < nextTry || !reopen())) {
            return false;
        }
        return write(numbers(slugs)) || (System.nanoTime() >= nextTry && reopen());
    }

    private boolean write(Map<String, long[]> numbers) {
        try {
            if (store != null) {
                store.write(numbers);
                return true;
            }
        } catch (IOException e) {
            disk.refuses(e);
            close();
        }
        return false;
    }

    private boolean reopen() {
        try {
            var opened = PageViewStore.open(folder, clock);
            store = opened.store();
            if (!loaded) {
                opened.tallies()
                        .forEach((slug, numbers) -> tallies.computeIfAbsent(slug, _ -> new ViewCounter(halfLife))
                                .addAll(numbers, clock.instant()));
                loaded = true;
            }
            var all = numbers(tallies.keySet());
            if (all.isEmpty() || write(all)) {
                disk.recovers();
                return true;
            }
        } catch (IOException e) {
            disk.refuses(e);
        }
        nextTry = System.nanoTime() + retry.toNanos();
        return false;
    }

    private Map<String, long[]> numbers(Set<String> slugs) {
        var numbers = new HashMap<String, long[]>();
        slugs.forEach(slug -> numbers.put(slug, tallies.getOrDefault(slug, new ViewCounter(halfLife)).numbers()));
        return numbers;
    }

    private void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

}
