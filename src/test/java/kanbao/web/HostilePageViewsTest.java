package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.article.Slug;
import kanbao.pageviews.PageViews;

/** Invalid, foreign and repeated requests for counting a page view are not counted. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class HostilePageViewsTest {

    private static final String FIREFOX = "Mozilla/5.0 Firefox/140.0";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @LocalServerPort
    private int port;

    @Autowired
    private PageViews pageViews;

    @ParameterizedTest
    @CsvSource({"Origin,https://evil.example", "Origin,http://localhost.evil.example", "Origin,null", "Origin,::::",
        "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Sec-Fetch-Site,none", "Purpose,prefetch",
        "Sec-Purpose,prefetch;prerender"})
    void aRequestFromAnotherSiteOrAPrefetchIsNotCounted(String header, String value) {
        PageResponseAssert.assertThat(post("/reads/fenghua-institution-visits", "User-Agent", FIREFOX, header, value))
                .hasStatus(204);

        assertThat(reads("fenghua-institution-visits")).isZero();
    }

    @Test
    void aRequestFromThisSiteIsCountedUnderEachOfItsHostNames() {
        post("/reads/songdafeng-visitors", "User-Agent", "Firefox 1", "Origin", "http://localhost:" + port);
        post("/reads/songdafeng-visitors", "User-Agent", "Firefox 2", "Origin", "https://localhost");
        post("/reads/songdafeng-visitors", "User-Agent", "Firefox 3", "Sec-Fetch-Site", "same-origin");

        assertThat(reads("songdafeng-visitors")).isEqualTo(3);
    }

    @Test
    void unknownArticlesAreNotStored() {
        IntStream.range(0, 200).forEach(number -> {
            var response = post("/reads/nothing-" + number, "User-Agent", FIREFOX);
            PageResponseAssert.assertThat(response).hasStatus(404);
            assertThat(response.body()).isEmpty();
        });

        assertThat(reads("nothing-1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reads/", "/reads", "/reads/a/b", "/reads/..%2farticles", "/reads/%F0%9F%8E%89"})
    void anAddressWithoutASlugIsRejected(String path) {
        assertThat(post(path, "User-Agent", FIREFOX).status()).isBetween(400, 499);
        assertThat(PageResponse.get(port, path, "User-Agent", FIREFOX).status()).isBetween(400, 499);
    }

    @Test
    void oneHundredThousandRequestsOfOneVisitorCountAsOnePageView() throws IOException {
        var responses = 0;
        while (responses < 100_000) {
            responses += postOverOneConnection("/reads/wuxi-travel-checkup");
        }

        assertThat(reads("wuxi-travel-checkup")).isOne();
    }

    private int postOverOneConnection(String path) throws IOException {
        var last = post(path, FIREFOX + "\r\nConnection: close");
        return send(post(path, FIREFOX).repeat(99) + last).split("HTTP/1.1 204", -1).length - 1;
    }

    private static String post(String path, String agent) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: " + agent
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    private String send(String requests) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    static Stream<BodyPublisher> oversizedBodies() {
        return Stream.of(BodyPublishers.ofByteArray(new byte[FIFTY_MEGABYTES]),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[FIFTY_MEGABYTES])));
    }

    @ParameterizedTest
    @MethodSource("oversizedBodies")
    void aLargeRequestBodyIsIgnoredAndDoesNotBlockOtherVisitors(BodyPublisher body) throws Exception {
        var request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + port + "/reads/national-standards-539?x=1"))
                .version(Version.HTTP_1_1)
                .header("User-Agent", FIREFOX)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode()).isIn(204, 400, 413);
        } catch (IOException cut) {
            assertThat(cut).as("the server closed the connection").isNotNull();
        }
        post("/reads/national-standards-539", "User-Agent", FIREFOX);

        assertThat(reads("national-standards-539")).isOne();
    }

    @Test
    void anOverlongUserAgentIsRejected() throws IOException {
        assertThat(send(post("/reads/fuxishan-womens-day", "F".repeat(10_000)))).startsWith("HTTP/1.1 4");

        assertThat(reads("fuxishan-womens-day")).isZero();
    }

    private PageResponse post(String path, String... headers) {
        return PageResponse.send("POST", port, path, headers);
    }

    private long reads(String slug) {
        return pageViews.views(List.of(Slug.of(slug)));
    }

}
