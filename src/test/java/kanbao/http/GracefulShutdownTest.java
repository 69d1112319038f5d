package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.StringUtils;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.drain=0s")
class GracefulShutdownTest {

    private static final String ASKED = "GET /hot HTTP/1.1\r\nHost: localhost\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private GracefulShutdown shutdown;

    @Test
    void connectionsStayOpenAfterARestart() throws IOException {
        shutdown.stop();
        var answered = answers();
        shutdown.start();

        assertThat(answered).isEqualTo(1);
        assertThat(answers()).isEqualTo(2);
    }

    /** How many of two requests on one connection are answered. */
    private int answers() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write((ASKED + "\r\n" + ASKED + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return StringUtils.countOccurrencesOf(answer, "HTTP/1.1 200");
        }
    }

}
