package kanbao.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

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
 * Takes down the answer of the application, so that its thread never waits for a reader, and sends it when it is whole. If it
 * may be kept, it is kept for all who ask: whole answers with a type that no header forbids to keep for everybody (RFC 9111,
 * section 3). Only what is written beyond {@link #LARGEST} goes on to its reader as it comes.
 */
final class CapturedResponse extends Response.Wrapper {

    /** In bytes. */
    static final int LARGEST = 256 * 1024;

    private static final int PIECE = 32 * 1024;

    private final Request reader;
    private final @Nullable PendingPage making;
    private final HttpFields.Mutable headers = HttpFields.build();
    private final Body body = new Body();
    private Course course = Course.OPEN;
    private @Nullable Path file;

    private enum Course {
        OPEN,
        TAKEN,
        PASSED_ON
    }

    /** @param making of which the answer is the page, if it is to be kept; none for an answer to one reader */
    CapturedResponse(Request reader, Response response, @Nullable PendingPage making) {
        super(reader, response);
        this.reader = reader;
        this.making = making;
    }

    boolean isForEverybody() {
        return making != null;
    }

    /** Answers with this file, of which the application then writes nothing. */
    void send(Path path, long length) {
        file = path;
        passOn();
        getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        getHeaders().remove(HttpHeader.ACCEPT_RANGES);
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return course == Course.PASSED_ON ? super.getHeaders() : headers;
    }

    @Override
    public boolean isCommitted() {
        return course == Course.TAKEN || super.isCommitted();
    }

    @Override
    public void reset() {
        headers.clear();
        super.reset();
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (file != null) {
            sendFile(file, last, callback);
            return;
        }
        if (course == Course.OPEN) {
            course = Course.TAKEN;
            if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > LARGEST) {
                passOn();
            }
        }
        if (course == Course.TAKEN && body.size() + BufferUtil.length(content) > LARGEST) {
            passOn();
            super.write(false, body.whole(),
                    Callback.from(() -> super.write(last, content, callback), callback::failed));
        } else if (course == Course.PASSED_ON) {
            super.write(last, content, callback);
        } else {
            take(last, content, callback);
        }
    }

    /** Piece by piece, on a thread only while there is something to read and to send. */
    private void sendFile(Path path, boolean last, Callback callback) {
        if (!last) {
            callback.succeeded();
        } else if (HttpMethod.HEAD.is(reader.getMethod())) {
            super.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            var pieces = new ByteBufferPool.Sized(reader.getComponents().getByteBufferPool(), true, PIECE);
            Content.copy(Content.Source.from(pieces, path), getWrapped(),
                    Callback.from(InvocationType.BLOCKING, callback::succeeded, callback::failed));
        }
    }

    private void take(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (content != null) {
            body.writeBytes(BufferUtil.toArray(content));
            content.position(content.limit());
        }
        if (!last) {
            callback.succeeded();
        } else if (making != null && isToKeep()) {
            making.end(RequestTimer.kind(reader), headers, body.toByteArray()).answer(reader, getWrapped(), callback);
        } else {
            passOn();
            super.write(true, body.whole(), callback);
        }
    }

    private void passOn() {
        course = Course.PASSED_ON;
        super.getHeaders().add(headers);
        if (making != null) {
            making.endWithout();
        }
    }

    private boolean isToKeep() {
        return (getStatus() == 0 || getStatus() == HttpStatus.OK_200) && headers.contains(HttpHeader.CONTENT_TYPE)
                && !headers.contains(HttpHeader.CONTENT_ENCODING) && !headers.contains(HttpHeader.VARY)
                && !headers.contains(HttpHeader.SET_COOKIE)
                && !headers.contains(HttpHeader.CACHE_CONTROL, "no-store")
                && !headers.contains(HttpHeader.CACHE_CONTROL, "private");
    }

    private static final class Body extends ByteArrayOutputStream {

        /** Its bytes, not copied. */
        ByteBuffer whole() {
            return ByteBuffer.wrap(buf, 0, count);
        }

    }

}
