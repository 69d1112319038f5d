package kanbao.readership;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts counts on disk, all that came in while the last ones were written in one go (group commit: DeWitt and others,
 * Implementation Techniques for Main Memory Database Systems, 1984). While the disk takes none they stay in memory, and
 * all of them are written as soon as it does again.
 */
final class GroupCommit implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final Path folder;
    private final Clock clock;
    private final Duration retry;
    private final Duration halfLife;
    private final Map<String, Tally> tallies;

    private final CountDownLatch looked = new CountDownLatch(1);
    private Batch waiting = new Batch();
    private boolean ended;
    private boolean loaded;
    private volatile boolean slow;
    private volatile @Nullable Instant brokenSince;
    private volatile @Nullable Instant busySince;
    private long nextTry = System.nanoTime();
    private @Nullable ReadStore store;

    GroupCommit(Path folder, Clock clock, Duration retry, Duration halfLife, Map<String, Tally> tallies) {
        this.folder = folder;
        this.clock = clock;
        this.retry = retry;
        this.halfLife = halfLife;
        this.tallies = tallies;
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

    /** How long the disk has refused what was to be written, or has been busy with it; a writer that ended stays busy. */
    Duration broken() {
        var refused = brokenSince;
        var since = refused == null ? busySince : refused;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** Lets what waits be written, and then no more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        busySince = clock.instant();
        reopen();
        busySince = null;
        looked.countDown();
        for (var batch = next(); batch != null; batch = next()) {
            busySince = clock.instant();
            batch.isStored().complete(write(batch.slugs()));
            busySince = null;
            slow = false;
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
            tell(e);
            close();
        }
        return false;
    }

    private boolean reopen() {
        try {
            var opened = ReadStore.open(folder, clock);
            store = opened.store();
            if (!loaded) {
                opened.tallies().forEach((slug, numbers) -> tallies.computeIfAbsent(slug, _ -> new Tally(halfLife))
                        .addAll(numbers, clock.instant()));
                loaded = true;
            }
            var all = numbers(tallies.keySet());
            if (all.isEmpty() || write(all)) {
                recovered();
                return true;
            }
        } catch (IOException e) {
            tell(e);
        }
        nextTry = System.nanoTime() + retry.toNanos();
        return false;
    }

    private Map<String, long[]> numbers(Set<String> slugs) {
        var numbers = new HashMap<String, long[]>();
        slugs.forEach(slug -> numbers.put(slug, tallies.getOrDefault(slug, new Tally(halfLife)).numbers()));
        return numbers;
    }

    private void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private void tell(IOException failure) {
        if (brokenSince == null) {
            LOG.error(
                    "The read counts cannot be written to {} ({}): they are kept in memory, and are gone at the end unless"
                            + " it can be written before",
                    folder, reason(failure));
            brokenSince = clock.instant();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName()
                : String.valueOf(failure.getMessage());
    }

    private void recovered() {
        if (brokenSince != null) {
            LOG.info("The read counts are written to {} again, and none is lost", folder);
            brokenSince = null;
        }
    }

}
