package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** Pages that arrive in small pieces, as on a slow connection: the browser paints them while they are incomplete. */
@BrowserTest
@ContextConfiguration(initializers = TestSiteInitializer.class)
class SlowPageIT {

    private static final int PIECE_BYTES = 200;
    private static final int PAUSE_MILLIS = 20;
    private static final Display PHONE = new Display(Screen.PHONE, ColorScheme.LIGHT);

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    private Browser browser;
    private HttpServer slowServer;

    @BeforeAll
    void start(Browser sharedBrowser) throws IOException {
        browser = sharedBrowser;
        slowServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slowServer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        slowServer.createContext("/", this::answerSlowly);
        slowServer.start();
    }

    @AfterAll
    void stop() {
        slowServer.stop(0);
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/white-house-memo-alibaba", "/sections/travel"})
    void nothingMovesWhileThePageArrives(String path) {
        browser.open("http://localhost:" + slowServer.getAddress().getPort() + path, PHONE);
        assertThat(browser.list("layout-shifts")).isEmpty();
    }

    private void answerSlowly(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + exchange.getRequestURI()))
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("text/plain");
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(response.statusCode(), 0);
            var body = response.body();
            var piece = type.startsWith("text/html") ? PIECE_BYTES : body.length;
            for (var start = 0; start < body.length;) {
                var end = endOfLine(body, start + piece);
                exchange.getResponseBody().write(Arrays.copyOfRange(body, start, end));
                exchange.getResponseBody().flush();
                start = end;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A headline that arrives in two parts may move by a word; that is not tested. */
    private static int endOfLine(byte[] body, int from) {
        var end = from;
        while (end < body.length && body[end - 1] != '\n') {
            end++;
        }
        return Math.min(end, body.length);
    }

}
