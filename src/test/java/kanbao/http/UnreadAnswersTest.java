package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;

/** A client that does not read its responses must not block a thread. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.jetty.threads.max=12")
class UnreadAnswersTest {

    private static final int NEVER_READING = 40;
    private static final Duration SOON = Duration.ofSeconds(4);

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final List<Socket> clients = new ArrayList<>();

    @DynamicPropertySource
    static void content(DynamicPropertyRegistry registry) {
        registry.add("kanbao.content", folder::toString);
    }

    @BeforeAll
    static void aStoryWithAPictureThatIsTooLargeToKeep() throws IOException {
        var noise = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var pixel = 0; pixel < 700 * 500; pixel++) {
            noise.setRGB(pixel % 700, pixel / 700, random.nextInt());
        }
        ImageIO.write(noise, "png", folder.resolve("noise.png").toFile());
        Files.writeString(folder.resolve("noise.md"),
                "---\ntitle: 噪声\nsection: 科技\ndate: 2026-03-01\n---\n\n![噪声](noise.png)\n");
    }

    @AfterEach
    void leave() throws IOException {
        for (var client : clients) {
            client.close();
        }
        reader.close();
    }

    @Test
    void aLargePictureIsSentCompletely() throws Exception {
        var picture = Files.readAllBytes(folder.resolve("noise.png"));
        assertThat(picture).hasSizeGreaterThan(CapturedResponse.MAX_BUFFERED);
        for (var range : List.of("bytes=0-9,20-29", "bytes=0-")) {
            var answer = ask("GET", picture(), "Range", range);
            assertThat(answer.statusCode()).isEqualTo(range.contains(",") ? 200 : 206);
            assertThat(answer.body()).isEqualTo(picture);
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(picture.length);
            assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; sandbox");
        }
        var head = ask("HEAD", picture(), "Accept", "*/*");
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(picture.length);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    @Test
    void clientsThatDoNotReadALargePictureBlockNoSearch() throws Exception {
        var picture = picture();
        neverRead(picture, 1);

        assertThat(ask("GET", "/search?q=a", "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(ask("GET", picture, "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void clientsThatDoNotReadSearchResultsBlockNoSearch() throws Exception {
        neverRead("/search?q=b", 60);

        assertThat(ask("GET", "/search?q=a", "Accept", "text/html").statusCode()).isEqualTo(200);
        PageResponseAssert.assertThat(PageResponse.get(port, "/hot")).hasStatus(200);
    }

    private String picture() {
        var sources = PageResponse.get(port, "/articles/noise").html().select("img[src^=/pictures/]");
        return sources.attr("src").replaceFirst("-\\d+\\.png$", "/noise.png");
    }

    private void neverRead(String path, int times) throws Exception {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (var number = 0; number < NEVER_READING; number++) {
            var client = new Socket();
            client.setReceiveBufferSize(1024);
            client.connect(new InetSocketAddress("localhost", port));
            client.getOutputStream().write(request.repeat(times).getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        Thread.sleep(1_000);
    }

    private HttpResponse<byte[]> ask(String method, String path, String... header) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(SOON)
                .headers(header)
                .build();
        return reader.send(request, BodyHandlers.ofByteArray());
    }

}
