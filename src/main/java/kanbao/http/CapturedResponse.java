package kanbao.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;

import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * Buffers the response of the application, so that its thread never waits for a slow client, and sends it once it is complete.
 * A response larger than {@link #MAX_BUFFERED} is streamed instead. If the response belongs to a pending page and may be
 * stored by a shared cache (RFC 9111, section 3), it becomes a cached page.
 */
final class CapturedResponse extends Response.Wrapper {

    /** In bytes. */
    static final int MAX_BUFFERED = 256 * 1024;

    private static final int CHUNK = 32 * 1024;

    private final Request request;
    private final @Nullable PendingPage pending;
    private final HttpFields.Mutable headers = HttpFields.build();
    private final Body body = new Body();
    private State state = State.EMPTY;
    private @Nullable Path file;
    /** The part of the file to send; null for none of it. */
    private @Nullable ByteRange part;

    private enum State {
        EMPTY,
        BUFFERING,
        STREAMING
    }

    /** @param pending the page that this response may become, or {@code null} for a response to this request alone */
    CapturedResponse(Request request, Response response, @Nullable PendingPage pending) {
        super(request, response);
        this.request = request;
        this.pending = pending;
    }

    /** Whether other requests may get this response, too. */
    boolean isShared() {
        return pending != null;
    }

    /** Makes this file, or the part that the client wants, the body. The application then writes no bytes. */
    void sendFile(Path path, long length) {
        file = path;
        stream();
        var tag = getHeaders().get(HttpHeader.ETAG);
        var tags = tag == null ? Set.<String>of() : Set.of(tag);
        if (ConditionalRequest.failsIfMatch(request.getHeaders(), tags)) {
            setStatus(HttpStatus.PRECONDITION_FAILED_412);
        } else if (tag != null && ConditionalRequest.matchingTag(request.getHeaders(), tag, tags) != null) {
            setStatus(HttpStatus.NOT_MODIFIED_304);
            getHeaders().remove(HttpHeader.CONTENT_TYPE);
        } else {
            part = ByteRanges.select(request, this, tag, length);
        }
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return state == State.STREAMING ? super.getHeaders() : headers;
    }

    @Override
    public boolean isCommitted() {
        return state == State.BUFFERING || super.isCommitted();
    }

    @Override
    public void reset() {
        headers.clear();
        super.reset();
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (file != null) {
            writeFile(file, last, callback);
            return;
        }
        if (state == State.EMPTY) {
            state = State.BUFFERING;
            if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > MAX_BUFFERED) {
                stream();
            }
        }
        if (state == State.BUFFERING && body.size() + BufferUtil.length(content) > MAX_BUFFERED) {
            stream();
            super.write(false, body.buffer(),
                    Callback.from(() -> super.write(last, content, callback), callback::failed));
        } else if (state == State.STREAMING) {
            super.write(last, content, callback);
        } else {
            buffer(last, content, callback);
        }
    }

    /** Copies the file chunk by chunk. It needs a thread only while a chunk can be written. */
    private void writeFile(Path path, boolean last, Callback callback) {
        if (!last) {
            callback.succeeded();
        } else if (part == null || HttpMethod.HEAD.is(request.getMethod())) {
            // A last write would make Jetty add Content-Length: 0 to a 304 response.
            super.write(getStatus() != HttpStatus.NOT_MODIFIED_304, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            var chunks = new ByteBufferPool.Sized(request.getComponents().getByteBufferPool(), true, CHUNK);
            Content.copy(Content.Source.from(chunks, path, part.first(), part.getLength()), getWrapped(),
                    Callback.from(InvocationType.BLOCKING, callback::succeeded, callback::failed));
        }
    }

    private void buffer(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (content != null) {
            body.writeBytes(BufferUtil.toArray(content));
            content.position(content.limit());
        }
        if (!last) {
            callback.succeeded();
        } else if (pending != null && pending.accepts(status()) && isCacheable()) {
            pending.complete(RequestTimer.route(request), status(), headers, body.toByteArray())
                    .respond(request, getWrapped(), callback);
        } else {
            stream();
            super.write(true, body.buffer(), callback);
        }
    }

    private void stream() {
        state = State.STREAMING;
        super.getHeaders().add(headers);
        if (pending != null) {
            pending.cancel();
        }
    }

    private int status() {
        return getStatus() == 0 ? HttpStatus.OK_200 : getStatus();
    }

    /** Clients must not store an error page, but this server can, if it is HTML: clients can ask for JSON instead. */
    private boolean isCacheable() {
        var type = headers.get(HttpHeader.CONTENT_TYPE);
        return type != null && !headers.contains(HttpHeader.CONTENT_ENCODING) && !headers.contains(HttpHeader.VARY)
                && !headers.contains(HttpHeader.SET_COOKIE)
                && (status() == HttpStatus.OK_200 ? isStorable() : type.startsWith("text/html"));
    }

    private boolean isStorable() {
        return !headers.contains(HttpHeader.CACHE_CONTROL, "no-store")
                && !headers.contains(HttpHeader.CACHE_CONTROL, "private");
    }

    private static final class Body extends ByteArrayOutputStream {

        /** Its bytes, not copied. */
        ByteBuffer buffer() {
            return ByteBuffer.wrap(buf, 0, count);
        }

    }

}
