package kanbao.related;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long work again and again, with so much rest in between that it takes a twentieth of the time at most; of work that comes
 * meanwhile only the last is done.
 */
final class BackgroundThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThrottle.class);
    private static final int REST = 19;

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("pace").daemon().factory());
    private @Nullable Supplier<CompletableFuture<Void>> waiting;
    private @Nullable ScheduledFuture<?> turn;
    private long free = System.nanoTime();

    /** Does this work in its turn, in place of what waits now. */
    synchronized void next(Supplier<CompletableFuture<Void>> work) {
        waiting = work;
        if (turn == null) {
            turn = timer.schedule(this::begin, free - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void begin() {
        var work = waiting;
        if (work != null) {
            waiting = null;
            var start = System.nanoTime();
            var _ = begun(work).whenComplete((_, _) -> finish(start));
        }
    }

    private static CompletableFuture<Void> begun(Supplier<CompletableFuture<Void>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            LOG.error("Work that was to be done at leisure could not be begun", e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void finish(long start) {
        var now = System.nanoTime();
        free = now + (now - start) * REST;
        turn = null;
        if (waiting != null && !timer.isShutdown()) {
            next(waiting);
        }
    }

    void end() {
        timer.shutdownNow();
    }

}
