package kanbao.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Takes down the answer of the application, if it is a page to keep; any other answer goes on to its reader as it comes.
 * To keep are whole answers with a type that no header forbids to keep for everybody (RFC 9111, section 3).
 */
final class Take extends Response.Wrapper {

    private static final int LARGEST = 256 * 1024;

    private final Request reader;
    private final Making making;
    private final HttpFields.Mutable headers = HttpFields.build();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Course course = Course.OPEN;

    private enum Course {
        OPEN,
        TAKEN,
        PASSED_ON
    }

    Take(Request reader, Response response, Making making) {
        super(reader, response);
        this.reader = reader;
        this.making = making;
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
        if (course == Course.OPEN) {
            course = Course.TAKEN;
            if (!isToKeep()) {
                passOn();
            }
        }
        if (course == Course.TAKEN && body.size() + BufferUtil.length(content) > LARGEST) {
            passOn();
            super.write(false, ByteBuffer.wrap(body.toByteArray()),
                    Callback.from(() -> super.write(last, content, callback), callback::failed));
        } else if (course == Course.PASSED_ON) {
            super.write(last, content, callback);
        } else {
            take(last, content, callback);
        }
    }

    private void take(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (content != null) {
            body.writeBytes(BufferUtil.toArray(content));
            content.position(content.limit());
        }
        if (last) {
            making.end(ServedPages.kind(reader), headers, body.toByteArray()).answer(reader, getWrapped(), callback);
        } else {
            callback.succeeded();
        }
    }

    private void passOn() {
        course = Course.PASSED_ON;
        super.getHeaders().add(headers);
        making.endWithout();
    }

    private boolean isToKeep() {
        return (getStatus() == 0 || getStatus() == HttpStatus.OK_200) && headers.contains(HttpHeader.CONTENT_TYPE)
                && headers.getLongField(HttpHeader.CONTENT_LENGTH) <= LARGEST
                && !headers.contains(HttpHeader.CONTENT_ENCODING) && !headers.contains(HttpHeader.VARY)
                && !headers.contains(HttpHeader.SET_COOKIE)
                && !headers.contains(HttpHeader.CACHE_CONTROL, "no-store")
                && !headers.contains(HttpHeader.CACHE_CONTROL, "private");
    }

}
