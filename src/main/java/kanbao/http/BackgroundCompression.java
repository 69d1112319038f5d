package kanbao.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the pages that are asked for most as short as can be, beside everything else, in a twentieth of a processor's time. */
@Component
class BackgroundCompression implements SmartLifecycle {

    private static final int WAITING = 256;
    private static final int REST = 19;

    private final BlockingQueue<CachedPage> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile Thread worker = new Thread();

    /** Sooner or later, or not at all while there is too much to do. */
    void shorten(CachedPage page) {
        waiting.offer(page);
    }

    private void work() {
        try {
            while (true) {
                var page = waiting.take();
                var start = System.nanoTime();
                page.shorten();
                TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - start));
            }
        } catch (InterruptedException _) {
            waiting.clear();
        }
    }

    @Override
    public void start() {
        worker = Thread.ofPlatform().name("compression").daemon().start(this::work);
    }

    @Override
    public void stop() {
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return worker.isAlive();
    }

}
