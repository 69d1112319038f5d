package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.site.ReadingSettingsScript;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/archive", "/nothing", "/articles/QWEN", "/assets/nothing.css", "/error"})
    void everyResponseHasTheSecurityHeaders(String path) {
        var page = PageResponse.get(port, path);
        SecurityHeaders.HEADERS.forEach((name, value) -> PageResponseAssert.assertThat(page).hasHeader(name, value));
        assertThat(page.header("Server") + page.header("X-Powered-By")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe")
                .contains("default-src 'none'", "script-src 'self' " + ReadingSettingsScript.HASH + ";",
                        "connect-src 'self';",
                        "manifest-src 'self';");
    }

    @Test
    void theHashIsThatOfTheOnlyInlineScript() throws NoSuchAlgorithmException {
        var scripts = PageResponse.get(port, "/").html().select("script:not([src], [type])");
        assertThat(scripts).singleElement().satisfies(script -> {
            var hash = MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            assertThat(ReadingSettingsScript.HASH)
                    .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        });
    }

    @Test
    void theExampleForNginxHasTheSameHeaders() throws IOException {
        var example = Files.readString(Path.of("docs/operations/nginx-static.conf"));
        SecurityHeaders.HEADERS.forEach((name, value) -> assertThat(example.replace("\"", ""))
                .contains("add_header " + name + " " + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /% HTTP/1.1", "GET /articles/%2e%2e%2fpasswd HTTP/1.1", "GET /a%00b HTTP/1.1",
        "GET /articles/{x} HTTP/1.1", "GET /../../etc/passwd HTTP/1.1", "NONSENSE"})
    void aRefusedRequestIsExplainedWithoutNamingTheServer(String requestLine) throws IOException {
        var answer = send(requestLine);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("这个请求无法处理")
                .doesNotContainIgnoringCase("jetty", "org.eclipse", "exception", "\nserver:");
        SecurityHeaders.HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
    }

    @ParameterizedTest
    @CsvSource({"PUT, a=%zz", "PATCH, a=b", "DELETE, a=b", "POST, a=b"})
    void aRequestBodyIsNeverParsed(String method, String start) throws Exception {
        var body = start + "a".repeat(4_000_000);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?x=1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body))
                .version(Version.HTTP_1_1)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isBetween(400, 499);
        } catch (IOException cut) {
            assertThat(PageResponse.get(port, "/").status()).as("still running after %s", cut).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 100_000})
    void aRequestLineThatIsTooLongIsRefused(int length) throws IOException {
        assertThat(send("GET /articles/" + "a".repeat(length) + " HTTP/1.1")).startsWith("HTTP/1.1 4");
    }

    private String send(String requestLine) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(
                    (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
