package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.drain=0s")
class GracefulShutdownTest {

    private static final String ASKED = "HEAD /hot HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private GracefulShutdown shutdown;

    @Test
    void connectionsStayOpenAfterARestart() throws IOException {
        assertThat(answers()).as("the page is cached now").isEqualTo(2);
        shutdown.stop();
        var answered = answers();
        shutdown.start();

        assertThat(answered).isEqualTo(1);
        assertThat(answers()).isEqualTo(2);
    }

    /** How many of two requests on one connection, one after the other, are answered. */
    private int answers() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            var count = 0;
            while (count < 2 && isAnswered(socket)) {
                count++;
            }
            return count;
        }
    }

    private static boolean isAnswered(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(ASKED.getBytes(StandardCharsets.US_ASCII));
            var response = new StringBuilder();
            while (response.indexOf("\r\n\r\n") < 0) {
                var read = socket.getInputStream().read();
                if (read < 0) {
                    return false;
                }
                response.append((char) read);
            }
            return response.indexOf("HTTP/1.1 200") == 0;
        } catch (SocketException _) {
            return false;
        }
    }

}
