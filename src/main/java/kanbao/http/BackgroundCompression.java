package kanbao.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.springframework.stereotype.Component;

import kanbao.edition.BackgroundThrottle;

/** Compresses popular pages with the best Brotli quality, one after the other in the background. */
@Component
class BackgroundCompression extends BackgroundThrottle {

    private static final int QUEUE_LENGTH = 256;

    private final BlockingQueue<CachedPage> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);

    BackgroundCompression() {
        super("compression");
    }

    /** Queues the page. If the queue is full, the page keeps its present compression. */
    void submit(CachedPage page) {
        queue.offer(page);
    }

    @Override
    protected Task nextTask() throws InterruptedException {
        return queue.take()::compressBest;
    }

}
