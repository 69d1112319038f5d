package kanbao.readership;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

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
    private final Map<String, LongAdder> counts;

    private Batch waiting = new Batch();
    private boolean ended;
    private boolean loaded;
    private boolean told;
    private long nextTry = System.nanoTime();
    private @Nullable ReadStore store;

    GroupCommit(Path folder, Clock clock, Duration retry, Map<String, LongAdder> counts) {
        this.folder = folder;
        this.clock = clock;
        this.retry = retry;
        this.counts = counts;
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
        return waiting.isStored();
    }

    /** Lets what waits be written, and then no more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public void run() {
        reopen();
        for (var batch = next(); batch != null; batch = next()) {
            batch.isStored().complete(write(batch.slugs()));
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
        var sums = new HashMap<String, Long>();
        slugs.forEach(slug -> sums.put(slug, sum(slug)));
        return write(sums);
    }

    private boolean write(Map<String, Long> sums) {
        try {
            if (store != null) {
                store.write(sums);
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
            store = ReadStore.open(folder, clock);
            if (!loaded) {
                store.forEach((slug, count) -> counts.computeIfAbsent(slug, _ -> new LongAdder()).add(count));
                loaded = true;
            }
            var all = new HashMap<String, Long>();
            counts.keySet().forEach(slug -> all.put(slug, sum(slug)));
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

    private long sum(String slug) {
        var count = counts.get(slug);
        return count == null ? 0 : count.sum();
    }

    private void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private void tell(IOException failure) {
        if (!told) {
            LOG.error(
                    "The read counts cannot be written to {} ({}): they are kept in memory, and are gone at the end unless"
                            + " it can be written before",
                    folder, reason(failure));
            told = true;
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName()
                : String.valueOf(failure.getMessage());
    }

    private void recovered() {
        if (told) {
            LOG.info("The read counts are written to {} again, and none is lost", folder);
            told = false;
        }
    }

}
