import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Many clients on one thread, so that they leave the processors to the server: each has a connection that stays open, and
 * asks again as soon as it is answered.
 */
class Crowd implements AutoCloseable {

    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_ANSWER = 1 << 20;

    private final Selector selector = Selector.open();
    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
    private final int[] statuses = new int[600];
    private final long[] longest = new long[600];
    private long[] nanos = new long[1 << 20];
    private int answers;
    private long sent;

    Crowd(int port, int connections, Supplier<byte[]> requests) throws IOException {
        this.requests = requests;
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (var number = 0; number < connections; number++) {
            connect();
        }
    }

    private SelectionKey connect() throws IOException {
        var channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, new Client());
    }

    private static class Client {
        /** When it asked what is not answered yet; 0 if there is nothing. */
        long asked;
        boolean closes;
        /** Whether it asked for the head only. */
        boolean isHead;
        /** What came of an answer that is not whole yet. */
        byte[] part = new byte[0];
    }

    /** Asks for so long; what was answered before is forgotten. */
    void ask(double seconds) throws IOException {
        answers = 0;
        Arrays.fill(statuses, 0);
        Arrays.fill(longest, 0);
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var key : List.copyOf(selector.keys())) {
            if (key.isValid() && ((Client) key.attachment()).asked == 0) {
                ask(key);
            }
        }
        while (System.nanoTime() < end) {
            selector.select(key -> answered(key, end), 100);
        }
    }

    /** Waits for what is not answered yet, and asks no more. */
    void await() throws IOException {
        while (selector.keys().stream().anyMatch(key -> key.isValid() && ((Client) key.attachment()).asked != 0)) {
            selector.select(key -> answered(key, 0), 100);
        }
    }

    private void answered(SelectionKey key, long end) {
        try {
            if (isWhole(key)) {
                var client = (Client) key.attachment();
                note(client);
                var open = client.closes ? reconnect(key) : key;
                if (System.nanoTime() < end) {
                    ask(open);
                }
            }
        }
        catch (IOException gone) {
            throw new Gone(gone);
        }
    }

    /** The server closed a connection, or let it break. */
    static class Gone extends RuntimeException {
        Gone(IOException cause) {
            super(cause);
        }
    }

    /** A server closes a connection after many answers, and says so in the last one. */
    private SelectionKey reconnect(SelectionKey key) throws IOException {
        key.channel().close();
        return connect();
    }

    private void ask(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        var request = requests.get();
        client.isHead = request[0] == 'H';
        client.asked = System.nanoTime();
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(request));
        sent++;
    }

    private boolean isWhole(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        in.clear().put(client.part);
        if (((SocketChannel) key.channel()).read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        var bytes = in.array();
        var whole = isWhole(bytes, in.position(), client);
        client.part = whole ? new byte[0] : Arrays.copyOf(bytes, in.position());
        return whole;
    }

    private static boolean isWhole(byte[] bytes, int length, Client client) {
        var body = endOfHead(bytes, length);
        if (body < 0) {
            return false;
        }
        var head = new String(bytes, 0, body, StandardCharsets.ISO_8859_1);
        client.closes = head.contains("Connection: close");
        var at = head.indexOf("Content-Length: ");
        if (client.isHead) {
            return true;
        }
        if (at >= 0) {
            return length - body >= Integer.parseInt(head, at + 16, head.indexOf('\r', at), 10);
        }
        return !head.contains("Transfer-Encoding: chunked") || Arrays.equals(bytes, length - END_OF_CHUNKS.length, length,
                END_OF_CHUNKS, 0, END_OF_CHUNKS.length);
    }

    private static int endOfHead(byte[] bytes, int length) {
        for (var at = 4; at <= length; at++) {
            if (bytes[at - 1] == '\n' && bytes[at - 2] == '\r' && bytes[at - 3] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void note(Client client) {
        var bytes = in.array();
        var status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        if (answers == nanos.length) {
            nanos = Arrays.copyOf(nanos, answers * 2);
        }
        nanos[answers] = System.nanoTime() - client.asked;
        statuses[status]++;
        longest[status] = Math.max(longest[status], nanos[answers++]);
        client.asked = 0;
    }

    int answers() {
        return answers;
    }

    int answers(int status) {
        return statuses[status];
    }

    /** The requests since the beginning, answered or not. */
    long sent() {
        return sent;
    }

    /** The time in milliseconds that this share of the answers did not exceed. */
    double quantile(double share) {
        var sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(answers - 1, answers * share)] / 1e6;
    }

    /** The time in milliseconds that no answer of this status exceeded. */
    double longest(int status) {
        return longest[status] / 1e6;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

}
