package kanbao.http;

import java.io.IOException;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

import kanbao.http.DirectAnswers.DirectAnswer;

/**
 * Creates HTTP/1.1 connections that answer plain requests for cached pages at once, and leave all others to Jetty. They refuse a
 * request with more than a hundred header fields: Jetty limits only their length, a field of four bytes takes a hundred bytes in
 * memory, so a thousand requests of 8 KB would fill the heap.
 */
final class PageConnectionFactory extends HttpConnectionFactory {

    private static final int MAX_FIELDS = 100;

    private final DirectAnswers answers;

    PageConnectionFactory(HttpConfiguration http, DirectAnswers answers) {
        super(http);
        this.answers = answers;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new PageConnection(getHttpConfiguration(), connector, endPoint);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    private final class PageConnection extends HttpConnection {

        private final Callback nextRequest = new NextRequest();
        private volatile boolean isRefused;

        /** Reads the next request when some of it has arrived. */
        private final class NextRequest implements Callback {

            @Override
            public void succeeded() {
                onFillable();
            }

            @Override
            public void failed(Throwable failure) {
                onFillInterestedFailed(failure);
            }

            @Override
            public InvocationType getInvocationType() {
                return getServer().getInvocationType();
            }

        }

        PageConnection(HttpConfiguration http, Connector connector, EndPoint endPoint) {
            super(http, connector, endPoint);
        }

        /** Reads what the client has sent. Jetty gets the bytes if they are no plain request for a cached page. */
        @Override
        public void onFillable() {
            if (isRefused) {
                return;
            }
            if (!isRequestBufferEmpty() || !getParser().isStart()) {
                super.onFillable();
                return;
            }
            var received = answers.buffer();
            try {
                if (getEndPoint().fill(received) > 0) {
                    var answer = answers.find(received, this);
                    if (answer != null) {
                        getEndPoint().write(
                                Callback.from(InvocationType.NON_BLOCKING, () -> finish(answer), getEndPoint()::close),
                                answer.start(), answer.rest());
                        return;
                    }
                    onUpgradeTo(received);
                }
            } catch (IOException closed) {
                // Jetty reads again and notices it.
            } catch (RuntimeException e) {
                getEndPoint().close(e);
                return;
            }
            super.onFillable();
        }

        /** After a malformed request Jetty discards the rest of the buffer, and expects true here. */
        @Override
        public boolean isRequestBufferEmpty() {
            return isRefused || super.isRequestBufferEmpty();
        }

        private void finish(DirectAnswer answered) {
            answers.record(answered);
            fillInterested(nextRequest);
        }

        @Override
        protected RequestHandler newRequestHandler() {
            return new RequestHandler() {

                private int fields;

                @Override
                public void startRequest(String method, String uri, HttpVersion version) {
                    fields = 0;
                    super.startRequest(method, uri, version);
                }

                // The response to a malformed request ends the connection.
                @Override
                public void badMessage(HttpException failure) {
                    isRefused = true;
                    super.badMessage(failure);
                }

                @Override
                public void parsedHeader(HttpField field) {
                    count();
                    super.parsedHeader(field);
                }

                @Override
                public void parsedTrailer(HttpField field) {
                    count();
                    super.parsedTrailer(field);
                }

                private void count() {
                    if (++fields > MAX_FIELDS) {
                        throw new HttpException.RuntimeException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
                    }
                }

            };
        }

    }

}
