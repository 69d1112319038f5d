package kanbao.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.springframework.stereotype.Component;

import kanbao.edition.BackgroundThrottle;

/** Compresses the most requested pages again in the background, as small as possible. */
@Component
class BackgroundCompression extends BackgroundThrottle {

    private static final int CAPACITY = 256;

    private final BlockingQueue<CachedPage> queue = new ArrayBlockingQueue<>(CAPACITY);

    BackgroundCompression() {
        super("compression");
    }

    /** Queues the page; does nothing while the queue is full. */
    void shorten(CachedPage page) {
        queue.offer(page);
    }

    @Override
    protected Task nextTask() throws InterruptedException {
        return queue.take()::shorten;
    }

}
