package kanbao.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Runs the application on a limited number of threads, so that Jetty always has threads left to accept connections. Responses
 * that are cached for all go before responses to a single request, such as search results.
 */
final class RenderQueue {

    private final Queue<Runnable> shared = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> single = new ConcurrentLinkedQueue<>();
    private final Semaphore permits;

    RenderQueue(int maxThreads) {
        permits = new Semaphore(maxThreads);
    }

    void execute(Runnable task, boolean isShared, Executor threads) {
        (isShared ? shared : single).add(task);
        if (permits.tryAcquire()) {
            threads.execute(this::work);
        }
    }

    private void work() {
        do {
            try {
                for (var task = next(); task != null; task = next()) {
                    task.run();
                }
            } finally {
                permits.release();
            }
        } while (hasTasks() && permits.tryAcquire());
    }

    private @Nullable Runnable next() {
        var task = shared.poll();
        return task == null ? single.poll() : task;
    }

    private boolean hasTasks() {
        return !shared.isEmpty() || !single.isEmpty();
    }

}
