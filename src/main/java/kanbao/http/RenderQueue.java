package kanbao.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * What waits for a thread of the application: pages for everybody go before answers for one reader, such as searches. They
 * never take all of the threads, which Jetty needs to take connections.
 */
final class RenderQueue {

    private final Queue<Runnable> forEverybody = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> forOne = new ConcurrentLinkedQueue<>();
    private final Semaphore free;

    /** @param most how much is done at once */
    RenderQueue(int most) {
        free = new Semaphore(most);
    }

    void execute(Runnable task, boolean isForEverybody, Executor threads) {
        (isForEverybody ? forEverybody : forOne).add(task);
        if (free.tryAcquire()) {
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
                free.release();
            }
        } while (isWaited() && free.tryAcquire());
    }

    private @Nullable Runnable next() {
        var task = forEverybody.poll();
        return task == null ? forOne.poll() : task;
    }

    private boolean isWaited() {
        return !forEverybody.isEmpty() || !forOne.isEmpty();
    }

}
