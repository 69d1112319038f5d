package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.jetty.max-connections=16")
class ConnectionLimiterTest {

    private static final int MOST = 14;

    @LocalServerPort
    private int port;

    private final List<Socket> open = new ArrayList<>();

    @BeforeEach
    void renderThePage() throws IOException {
        assertThat(isAnswered(connect())).isTrue();
        leave();
    }

    @AfterEach
    void leave() throws IOException {
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    @Test
    void theLongestIdleConnectionsAreClosedFirst() throws IOException {
        var reader = connect();
        assertThat(isAnswered(reader)).isTrue();
        var silent = new ArrayList<Socket>();
        for (var number = 0; number < 3 * MOST; number++) {
            silent.add(connect());
            silent.getLast().getOutputStream().write('G');
        }

        assertThat(isAnswered(reader)).isTrue();
        assertThat(isClosed(silent.getFirst())).isTrue();
        assertThat(isClosed(silent.getLast())).isFalse();
    }

    @Test
    void theConnectionWithTheMostActiveRequestsIsClosedFirst() throws IOException {
        var reader = connect();
        assertThat(isAnswered(reader)).isTrue();
        var unread = connect();
        unread.getOutputStream().write(requestsThatMayNotBeAnswered(3 * MOST));

        assertThat(isClosed(unread)).isTrue();
        assertThat(isAnswered(reader)).isTrue();
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(3_000);
        open.add(socket);
        return socket;
    }

    private static boolean isAnswered(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("HEAD /hot HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = new byte[4096];
        var length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(length, 0), StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200");
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** HTTP/2 requests (RFC 9113) with a flow-control window of 0 bytes. */
    private static byte[] requestsThatMayNotBeAnswered(int number) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(frame(4, 0, 0, new byte[]{0, 4, 0, 0, 0, 0}));
        var request = new ByteArrayOutputStream();
        request.writeBytes(new byte[]{(byte) 0x82, (byte) 0x86, 0x04, 4});
        request.writeBytes("/hot".getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(new byte[]{0x41, 9});
        request.writeBytes("localhost".getBytes(StandardCharsets.US_ASCII));
        for (var stream = 0; stream < number; stream++) {
            all.writeBytes(frame(1, 5, 2 * stream + 1, request.toByteArray()));
        }
        return all.toByteArray();
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

}
