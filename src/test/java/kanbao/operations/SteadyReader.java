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
 * A proxy that asks for one page after the other over connections that stay open, and opens a new one only when it was told
 * that the last is closed, until it is turned away. It never asks twice, so that nothing that goes wrong is covered up.
 */
final class SteadyReader implements Callable<SteadyReader> {

    private static final int WARM = 20;
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final CountDownLatch warm = new CountDownLatch(WARM);
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    SteadyReader(int port) {
        this.port = port;
    }

    /** @param closes whether it says that it is the last on its connection */
    record Answer(int status, boolean closes) {

        /** Whether it says that another instance may have it. */
        boolean isRefusal() {
            return status == 503;
        }

    }

    List<Answer> answers() {
        return answers;
    }

    /** What became of requests that got no whole answer. */
    List<String> failures() {
        return failures;
    }

    /** Waits until it is well on its way. */
    void awaitWarm() throws InterruptedException {
        if (!warm.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("only " + answers.size() + " answers in 30 s: " + failures);
        }
    }

    @Override
    public SteadyReader call() {
        var open = true;
        while (open) {
            try (var socket = new Socket()) {
                socket.setSoTimeout(10_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
                open = askUntilClosed(socket);
            } catch (ConnectException refused) {
                open = false;
            } catch (IOException e) {
                failures.add(e + " after " + answers.size() + " answers");
                open = false;
            }
        }
        return this;
    }

    /** Whether its first request was taken at all. A server that stops listening lets the connections go that still wait. */
    private boolean askUntilClosed(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        if (!isTaken(socket, in)) {
            return false;
        }
        note(answer(in));
        while (!answers.getLast().closes()) {
            socket.getOutputStream().write(REQUEST);
            note(answer(in));
        }
        return true;
    }

    private static boolean isTaken(Socket socket, BufferedInputStream in) throws IOException {
        try {
            socket.getOutputStream().write(REQUEST);
            in.mark(1);
            var taken = in.read() >= 0;
            in.reset();
            return taken;
        } catch (SocketException reset) {
            return false;
        }
    }

    private void note(Answer answer) {
        answers.add(answer);
        warm.countDown();
    }

    private static Answer answer(BufferedInputStream in) throws IOException {
        var answer = WholeAnswer.read(in);
        return new Answer(answer.status(), answer.closes());
    }

}
