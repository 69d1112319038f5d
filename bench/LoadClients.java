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
 * Many HTTP clients on one thread, so that the server has the other processors. Each has a persistent connection, and sends the
 * next request as soon as it has the response.
 */
class LoadClients implements AutoCloseable {

    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MAXIMUM_RESPONSE = 1 << 20;

    private final Selector selector = Selector.open();
    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final ByteBuffer in = ByteBuffer.allocate(MAXIMUM_RESPONSE);
    private final int[] statuses = new int[600];
    private final long[] longest = new long[600];
    private long[] nanos = new long[1 << 20];
    private int responses;
    private long sent;

    LoadClients(int port, int connections, Supplier<byte[]> requests) throws IOException {
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
        /** The time of the open request, 0 if none is open. */
        long requestTime;
        boolean closesConnection;
        boolean isHeadRequest;
        /** The received part of an incomplete response. */
        byte[] received = new byte[0];
    }

    /** Resets the counters and sends requests for this time. */
    void send(double seconds) throws IOException {
        responses = 0;
        Arrays.fill(statuses, 0);
        Arrays.fill(longest, 0);
        var end = System.nanoTime() + (long) (seconds * 1e9);
        for (var key : List.copyOf(selector.keys())) {
            if (key.isValid() && ((Client) key.attachment()).requestTime == 0) {
                sendRequest(key);
            }
        }
        while (System.nanoTime() < end) {
            selector.select(key -> receive(key, end), 100);
        }
    }

    /** Waits for the responses to all open requests. */
    void await() throws IOException {
        while (selector.keys().stream()
                .anyMatch(key -> key.isValid() && ((Client) key.attachment()).requestTime != 0)) {
            selector.select(key -> receive(key, 0), 100);
        }
    }

    private void receive(SelectionKey key, long end) {
        try {
            if (isComplete(key)) {
                var client = (Client) key.attachment();
                record(client);
                var open = client.closesConnection ? reconnect(key) : key;
                if (System.nanoTime() < end) {
                    sendRequest(open);
                }
            }
        } catch (IOException e) {
            throw new ConnectionLost(e);
        }
    }

    /** The server closed a connection, or it broke. */
    static class ConnectionLost extends RuntimeException {
        ConnectionLost(IOException cause) {
            super(cause);
        }
    }

    /** A server closes a connection after many responses, and announces it in the last one. */
    private SelectionKey reconnect(SelectionKey key) throws IOException {
        key.channel().close();
        return connect();
    }

    private void sendRequest(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        var request = requests.get();
        client.isHeadRequest = request[0] == 'H';
        client.requestTime = System.nanoTime();
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(request));
        sent++;
    }

    private boolean isComplete(SelectionKey key) throws IOException {
        var client = (Client) key.attachment();
        in.clear().put(client.received);
        if (((SocketChannel) key.channel()).read(in) < 0) {
            throw new EOFException("the server closed the connection");
        }
        var bytes = in.array();
        var isComplete = isComplete(bytes, in.position(), client);
        client.received = isComplete ? new byte[0] : Arrays.copyOf(bytes, in.position());
        return isComplete;
    }

    private static boolean isComplete(byte[] bytes, int length, Client client) {
        var body = endOfHeaders(bytes, length);
        if (body < 0) {
            return false;
        }
        var head = new String(bytes, 0, body, StandardCharsets.ISO_8859_1);
        client.closesConnection = head.contains("Connection: close");
        var at = head.indexOf("Content-Length: ");
        if (client.isHeadRequest) {
            return true;
        }
        if (at >= 0) {
            return length - body >= Integer.parseInt(head, at + 16, head.indexOf('\r', at), 10);
        }
        return !head.contains("Transfer-Encoding: chunked")
                || Arrays.equals(bytes, length - END_OF_CHUNKS.length, length,
                        END_OF_CHUNKS, 0, END_OF_CHUNKS.length);
    }

    private static int endOfHeaders(byte[] bytes, int length) {
        for (var at = 4; at <= length; at++) {
            if (bytes[at - 1] == '\n' && bytes[at - 2] == '\r' && bytes[at - 3] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void record(Client client) {
        var bytes = in.array();
        var status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
        if (responses == nanos.length) {
            nanos = Arrays.copyOf(nanos, responses * 2);
        }
        nanos[responses] = System.nanoTime() - client.requestTime;
        statuses[status]++;
        longest[status] = Math.max(longest[status], nanos[responses++]);
        client.requestTime = 0;
    }

    int responses() {
        return responses;
    }

    int responses(int status) {
        return statuses[status];
    }

    /** The number of all requests, answered or not. */
    long sent() {
        return sent;
    }

    /** The quantile of the response times, in milliseconds. */
    double quantile(double share) {
        var sorted = Arrays.copyOf(nanos, responses);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(responses - 1, responses * share)] / 1e6;
    }

    /** The longest response time with this status, in milliseconds. */
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
