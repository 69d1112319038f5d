package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no browser sends are answered according to RFC 9110 and RFC 9112, without naming the server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileRequestsTest {

    private static final String STORY = "/articles/jinan-lantern-fair";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", STORY, "/hot", "/archive", "/search", "/search?q=x", "/opensearch.xml", "/nothing",
        "/assets/article.js", "/assets/nothing.js", "/articles/JINAN-lantern-fair", "/reads/nothing",
        "/speculation-rules.json"})
    void headIsGetWithoutABody(String path) throws IOException {
        var get = send(request("GET", path));
        var head = send(request("HEAD", path));
        assertThat(head).endsWith("\r\n\r\n").startsWith(get.lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"http://other.example/articles/jinan-lantern-fair, 200", "http://localhost/, 200",
        "http://user@other.example/, 400", "/articles/%256ainan-lantern-fair, 400", "/articles%2Fjinan, 400",
        "/articles/..%2F..%2Fetc/passwd, 400", "/articles/../nothing, 400", "/./hot, 400", "/assets/.., 400",
        "/articles/.hidden, 404", "/hot/, 301",
        "/hot;x=1, 200",
        "/a%00b, 400", "/%FF, 400", "/articles/%E5%85, 400", "*, 400"})
    void anUnusualRequestTargetIsAnsweredByTheStandard(String target, int status) throws IOException {
        assertAnswer(send(request("GET", target)), status);
        assertAnswer(send(request("GET", target)), status);
    }

    @ParameterizedTest
    @CsvSource({"TRACE, 405", "CONNECT, 4", "OPTIONS, 2", "PROPFIND, 4", "get, 4", "DELETE, 405", "PUT, 405"})
    void anUnsupportedMethodIsRefused(String method, String start) throws IOException {
        var answer = send(method + " / HTTP/1.1\r\nHost: localhost\r\nCookie: secret\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + start).doesNotContain("secret").doesNotContainIgnoringCase("jetty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET / HTTP/9.9\r\n\r\n",
        "GET\r\n\r\n", "\u0016\u0003\u0001\u0002\r\n\r\n"})
    void anAmbiguousRequestIsRefusedAndItsConnectionClosed(String request) throws IOException {
        var answer = send(request + "GET /hot HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (4|5)\\d\\d .*")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("HTTP/1.1 200");
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        var paths = new String[]{STORY, "/hot", "/nothing", "/search?q=x", "/assets/article.js"};
        var requests = IntStream.range(0, 100)
                .mapToObj(number -> (number % 7 == 0 ? "HEAD " : "GET ") + paths[number % paths.length]
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .collect(Collectors.joining());
        var answer = sendAndListen(requests + request("GET", "/"));

        var statuses = Arrays.stream(answer.split("HTTP/1.1 ", -1))
                .skip(1)
                .map(one -> one.substring(0, 3))
                .toList();
        assertThat(statuses).hasSize(101);
        assertThat(IntStream.range(0, 100)
                .filter(number -> !statuses.get(number).equals(number % paths.length == 2 ? "404" : "200"))).isEmpty();
    }

    @Test
    void tooManyHeaderFieldsAreRefused() throws IOException {
        var fields = "a:\r\n".repeat(101);
        assertAnswer(send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + fields + "\r\n"), 431);
        assertAnswer(send(request("GET", "/")), 200);
    }

    @Test
    void aHeaderFieldThatIsTooLongIsRefused() throws IOException {
        assertAnswer(send("GET / HTTP/1.1\r\nHost: localhost\r\nA: " + "x".repeat(20_000) + "\r\n\r\n"), 431);
    }

    @Test
    void anHttp10ClientIsAnsweredAndItsConnectionClosed() throws IOException {
        assertThat(send("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200").contains("</html>");
    }

    private static String request(String method, String target) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static void assertAnswer(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContainIgnoringCase("jetty");
        SecurityHeaders.HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
    }

    /** Does not close the sending side of the connection. */
    private String sendAndListen(String requests) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String send(String requests) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
