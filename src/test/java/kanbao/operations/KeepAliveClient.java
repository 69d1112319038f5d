package kanbao.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Requests one page after the other on a persistent connection, as a proxy does. It opens a new connection only after a response
 * announced the end of the last one, and ends when its connection is refused. It never repeats a request, so no failure is hidden.
 */
final class KeepAliveClient implements Callable<KeepAliveClient> {

    private static final int WARM_UP_RESPONSES = 20;
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final CountDownLatch warmUp = new CountDownLatch(WARM_UP_RESPONSES);
    private final List<Response> responses = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    KeepAliveClient(int port) {
        this.port = port;
    }

    /** @param closesConnection whether it is announced as the last on its connection */
    record Response(int status, boolean closesConnection) {

        /** Whether a proxy may send the request to another instance. */
        boolean isUnavailable() {
            return status == 503;
        }

    }

    List<Response> responses() {
        return responses;
    }

    /** Describes the requests without a complete response. */
    List<String> failures() {
        return failures;
    }

    /** Waits up to 30 s until 20 responses have arrived. */
    void awaitWarmUp() throws InterruptedException {
        if (!warmUp.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + responses.size() + " responses in 30 s: " + failures);
        }
    }

    @Override
    public KeepAliveClient call() {
        var accepted = true;
        while (accepted) {
            try (var socket = new Socket()) {
                socket.setSoTimeout(10_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
                accepted = requestUntilClosed(socket);
            } catch (ConnectException refused) {
                accepted = false;
            } catch (IOException e) {
                failures.add(e + " after " + responses.size() + " responses");
                accepted = false;
            }
        }
        return this;
    }

    /**
     * Returns false if the server did not accept the first request: a server that stops listening drops the connections
     * that it has not accepted yet.
     */
    private boolean requestUntilClosed(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        if (!isAccepted(socket, in)) {
            return false;
        }
        readResponse(in);
        while (!responses.getLast().closesConnection()) {
            socket.getOutputStream().write(REQUEST);
            readResponse(in);
        }
        return true;
    }

    private static boolean isAccepted(Socket socket, BufferedInputStream in) throws IOException {
        try {
            socket.getOutputStream().write(REQUEST);
            in.mark(1);
            var accepted = in.read() >= 0;
            in.reset();
            return accepted;
        } catch (SocketException reset) {
            return false;
        }
    }

    private void readResponse(BufferedInputStream in) throws IOException {
        var response = RawResponse.read(in);
        responses.add(new Response(response.status(), response.closesConnection()));
        warmUp.countDown();
    }

}
