package kanbao.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain requests for fresh pages on the thread that has read them, without Jetty's parser, request and response. The answer
 * has the same bytes as one of {@link PageCacheHandler}.
 */
final class DirectAnswers {

    /** In bytes. A longer request is no plain request. */
    private static final int MAX_REQUEST = 4096;

    private final Supplier<PageCache> caches;
    private final RequestTimer timer;
    private final @Nullable ConnectionLimiter limiter;
    private final GracefulShutdown shutdown;
    private final Server server;
    private final ThreadLocal<ByteBuffer> buffers = ThreadLocal.withInitial(() -> ByteBuffer.allocate(MAX_REQUEST));
    private volatile Start start = new Start(new HttpField("Date", ""), BufferUtil.EMPTY_BUFFER,
            BufferUtil.EMPTY_BUFFER);

    DirectAnswers(Supplier<PageCache> caches, RequestTimer timer, @Nullable ConnectionLimiter limiter,
            GracefulShutdown shutdown, Server server) {
        this.caches = caches;
        this.timer = timer;
        this.limiter = limiter;
        this.shutdown = shutdown;
        this.server = server;
    }

    /**
     * A response in two parts.
     *
     * @param start the status line and the date
     * @param route of the page, for the metrics
     * @param began when the request was read, as a value of {@link System#nanoTime}
     */
    record DirectAnswer(ByteBuffer start, ByteBuffer rest, String route, int status, long began) {}

    /** The beginnings of responses in the same second. */
    private record Start(HttpField date, ByteBuffer ok, ByteBuffer notModified) {

        static Start of(HttpField date) {
            return new Start(date, bytes("HTTP/1.1 200 OK\r\nDate: " + date.getValue() + "\r\n"),
                    bytes("HTTP/1.1 304 Not Modified\r\nDate: " + date.getValue() + "\r\n"));
        }

        private static ByteBuffer bytes(String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
        }

    }

    /** The empty buffer of this thread for a request. */
    ByteBuffer buffer() {
        var buffer = buffers.get();
        BufferUtil.clear(buffer);
        return buffer;
    }

    /** The answer to the request in the buffer of this thread; null if Jetty has to handle it. */
    @SuppressWarnings("ByteBufferBackingArray") // the buffer is its whole array
    @Nullable
    DirectAnswer find(ByteBuffer received, Connection connection) {
        var began = System.nanoTime();
        if (received.remaining() == MAX_REQUEST || shutdown.isDraining() || server.getRequestLog() != null) {
            return null;
        }
        var request = PlainRequest.parse(received.array(), received.remaining());
        if (request == null) {
            return null;
        }
        var cache = caches.get();
        if (cache.find(request.path()) instanceof CachedPage page && page.isText() && cache.isFresh(page)) {
            if (limiter != null) {
                var _ = limiter.use(connection);
            }
            return answer(page, request, began);
        }
        return null;
    }

    private @Nullable DirectAnswer answer(CachedPage page, PlainRequest request, long began) {
        var representation = page.negotiate(request.acceptEncoding());
        var prefix = start();
        if (request.ifNoneMatch() == null) {
            return new DirectAnswer(prefix.ok().duplicate(), representation.message(request.isHead()),
                    page.route(),
                    HttpStatus.OK_200, began);
        }
        // Jetty evaluates a list, and the entity tag of another encoding.
        return request.ifNoneMatch().equals(representation.tag())
                ? new DirectAnswer(prefix.notModified().duplicate(), representation.notModified(),
                        page.route(), HttpStatus.NOT_MODIFIED_304, began)
                : null;
    }

    /** Counts an answer that was written. */
    void record(DirectAnswer answer) {
        timer.record(answer.route(), answer.status(), answer.began());
    }

    private Start start() {
        var date = server.getDateField();
        var current = start;
        if (!current.date().equals(date)) {
            current = Start.of(date);
            start = current;
        }
        return current;
    }

}
