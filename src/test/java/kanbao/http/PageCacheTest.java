package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import com.aayushatharva.brotli4j.decoder.Decoder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Cached pages are served according to RFC 9110 and RFC 9111. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageCacheTest {

    private static final String STORY = "/articles/jinan-lantern-fair";
    private static final List<HttpClient> READERS = Stream.of(Version.HTTP_1_1, Version.HTTP_2)
            .map(version -> HttpClient.newBuilder().version(version).build())
            .toList();
    private int asked;

    @LocalServerPort
    private int port;
    @Autowired
    private MeterRegistry registry;
    @Autowired
    private WebServerApplicationContext context;

    private HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return READERS.get(asked++ % READERS.size()).send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", STORY, "/sections/tech", "/archive", "/hot", "/opensearch.xml"})
    void aPageIsTheSameInEveryEncoding(String path) throws Exception {
        var whole = ask("GET", path);
        var gzip = ask("GET", path, "Accept-Encoding", "gzip");
        var brotli = ask("GET", path, "Accept-Encoding", "gzip, br");

        assertThat(header(whole, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(whole.body());
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(whole.body());
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(whole.body().length).isGreaterThan(gzip.body().length);
        for (var answer : new HttpResponse<?>[]{whole, gzip, brotli}) {
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(answer, "Date")).isNotEmpty();
        }
    }

    @Test
    void everyEncodingHasAStrongEntityTagThatDoesNotChange() throws Exception {
        var tags = new String[]{header(ask("GET", STORY), "ETag"),
            header(ask("GET", STORY, "Accept-Encoding", "gzip"), "ETag"),
            header(ask("GET", STORY, "Accept-Encoding", "br"), "ETag")};

        assertThat(tags).doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(tag).matches("\"[0-9a-f]{16}[-a-z0-9]*\""));
        assertThat(header(ask("GET", STORY), "ETag")).isEqualTo(tags[0]);
        assertThat(header(ask("GET", "/articles/changyucheng-lantern-festival"), "ETag")).isNotEqualTo(tags[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "W/TAG", "\"other\", TAG", "\"other\" , W/\"x\",TAG", "*"})
    void aMatchingEntityTagIsAnsweredWith304(String condition) throws Exception {
        for (var coding : new String[]{"identity", "gzip", "br"}) {
            var tag = header(ask("GET", STORY, "Accept-Encoding", coding), "ETag");
            for (var method : new String[]{"GET", "HEAD"}) {
                var answer = ask(method, STORY, "Accept-Encoding", coding, "If-None-Match",
                        condition.replace("TAG", tag));
                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(header(answer, "ETag")).isEqualTo(tag);
                assertThat(header(answer, "Cache-Control")).contains("max-age");
                assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
                assertThat(answer.headers().map()).doesNotContainKeys("Content-Length", "Content-Encoding",
                        "Content-Type");
            }
        }
    }

    @Test
    void theEntityTagOfAnotherEncodingMatchesToo() throws Exception {
        var gzip = header(ask("GET", STORY, "Accept-Encoding", "gzip"), "ETag");
        var answer = ask("GET", STORY, "Accept-Encoding", "br", "If-None-Match", gzip);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo(gzip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0123456789abcdef\"", "W/\"x\"", "0123", "\"unfinished", ",,,", "\"\"", "W/", "W/*",
        "TAG-gzip", "\"a\" \"b\""})
    void anotherEntityTagIsAnsweredWithThePage(String condition) throws Exception {
        var tag = header(ask("GET", STORY), "ETag").replace("\"", "");
        assertThat(ask("GET", STORY, "If-None-Match", condition.replace("TAG", tag)).statusCode()).isEqualTo(200);
    }

    @Test
    void severalHeaderLinesAreOneList() throws Exception {
        var tag = header(ask("GET", STORY), "ETag");
        assertThat(ask("GET", STORY, "If-None-Match", "\"a\"", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(header(ask("GET", STORY, "Accept-Encoding", "zstd", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void aFailedIfMatchIsAnsweredWith412() throws Exception {
        var tag = header(ask("GET", STORY), "ETag");
        assertThat(ask("GET", STORY, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(ask("GET", STORY, "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(ask("GET", STORY, "If-Match", "\"other\", " + tag).statusCode()).isEqualTo(200);
        assertThat(ask("GET", STORY, "If-Match", "W/" + tag).statusCode()).isEqualTo(412);
        assertThat(ask("GET", STORY, "If-Match", "\"other\"", "If-None-Match", tag).statusCode()).isEqualTo(412);
        assertThat(header(ask("GET", STORY, "If-Match", "\"other\""), "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY + ";x", STORY + ";x=1", STORY + "?utm_source=chat", STORY + ";x?page=2"})
    void pathParametersAndUnusedQueriesLeadToTheSameCachedPage(String address) throws Exception {
        assertThat(header(ask("GET", address), "ETag")).isEqualTo(header(ask("GET", STORY), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", STORY, "/assets/article.js", "/assets/icon.svg"})
    void headHasTheHeadersOfGetAndNoBody(String path) throws Exception {
        for (var coding : new String[]{"identity", "gzip", "br"}) {
            var head = ask("HEAD", path, "Accept-Encoding", coding);
            var get = ask("GET", path, "Accept-Encoding", coding);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (var name : get.headers().map().keySet()) {
                if (!name.equalsIgnoreCase("Date") && !name.startsWith(":")) {
                    assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
                }
            }
        }
    }

    @Test
    void headRendersAPageThatIsNotCachedYet() throws Exception {
        assertThat(header(ask("HEAD", "/articles/wuxi-travel-checkup"), "Content-Length")).isNotEmpty();
        assertThat(ask("GET", "/articles/wuxi-travel-checkup").body()).isNotEmpty();
    }

    @Test
    void aRangeIsAnsweredWithTheWholePage() throws Exception {
        var answer = ask("GET", STORY, "Range", "bytes=0-9");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isGreaterThan(1000);
        assertThat(header(answer, "Accept-Ranges")).isEmpty();
    }

    @Test
    void anUnusedQueryLeadsToTheSameCachedPage() throws Exception {
        var tag = header(ask("GET", STORY), "ETag");
        for (var query : new String[]{"?utm_source=x", "?page=2", "?page=abc", "?", "?%FF"}) {
            assertThat(header(ask("GET", STORY + query), "ETag")).isEqualTo(tag);
        }
    }

    @ParameterizedTest
    @CsvSource({"/sections/travel/page/2, 404", "/sections/travel?page=2, 404", "/sections/travel?page=1, 200",
        "/sections/travel?page=abc, 400",
        "/sections/travel?page=0, 400", "/sections/travel?x=1, 200", "/sections/travel?%70age=2, 200"})
    void aListAnswersForItsPageNumbers(String path, int status) throws Exception {
        assertThat(ask("GET", path).statusCode()).isEqualTo(status);
        assertThat(ask("GET", "/sections/travel").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/articles/JINAN-lantern-fair", "/search?q=once", "/search"})
    void errorsRedirectsAndFirstSearchesAreNotCached(String path) throws Exception {
        var answer = ask("GET", path, "Accept-Encoding", "gzip");
        assertThat(answer.headers().map()).doesNotContainKey("ETag");
        assertThat(header(answer, "Cache-Control")).doesNotContain("public");
    }

    @Test
    void aSearchIsCachedOnceItIsRepeated() throws Exception {
        assertThat(ask("GET", "/search?q=twice").headers().map()).doesNotContainKey("ETag");
        var tag = header(ask("GET", "/search?q=twice", "Accept-Encoding", "gzip"), "ETag");

        assertThat(tag).endsWith("-gzip\"");
        assertThat(ask("GET", "/search?q=twice", "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(ask("GET", "/search?q=twice&page=2").statusCode()).isEqualTo(404);
    }

    /** Jetty handles a request with an unknown header field. */
    @ParameterizedTest
    @CsvSource({"GET, no-condition", "GET, If-None-Match", "HEAD, no-condition", "HEAD, If-None-Match"})
    void aPlainRequestIsAnsweredWithTheSameBytesAsAnyOther(String method, String condition) throws Exception {
        for (var encoding : new String[]{"identity", "gzip", "br"}) {
            var tag = header(ask("GET", STORY, "Accept-Encoding", encoding), "ETag");
            var request = "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n".formatted(method, STORY,
                    encoding)
                    + (condition.equals("If-None-Match") ? "If-None-Match: " + tag + "\r\n" : "");
            try (var connection = new Socket("localhost", port)) {
                var plain = response(connection, request + "\r\n");
                assertThat(requestsReadByJetty(connection)).isZero();
                assertThat(response(connection, request + "X-Unknown: 1\r\n\r\n")).isEqualTo(plain);
                assertThat(response(connection, request + "\r\n")).isEqualTo(plain).contains(tag);
                assertThat(requestsReadByJetty(connection)).isEqualTo(1);
            }
        }
    }

    private long requestsReadByJetty(Socket client) {
        return Stream.of(((JettyWebServer) Objects.requireNonNull(context.getWebServer())).getServer().getConnectors())
                .flatMap(connector -> connector.getConnectedEndPoints().stream())
                .filter(endPoint -> endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address
                        && address.getPort() == client.getLocalPort())
                .mapToLong(endPoint -> endPoint.getConnection().getMessagesIn())
                .sum();
    }

    private static String response(Socket connection, String request) throws IOException {
        connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        var response = new StringBuilder();
        while (!response.toString().endsWith("\r\n\r\n")) {
            response.append((char) connection.getInputStream().read());
        }
        var length = Pattern.compile("Content-Length: (\\d+)").matcher(response);
        if (request.startsWith("GET") && length.find()) {
            var body = connection.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            response.append(new String(body, StandardCharsets.ISO_8859_1));
        }
        return response.toString().replaceFirst("Date: .*\r\n", "");
    }

    @Test
    void unknownAddressesAreAnsweredFromOneRenderedPageWithTheirOwnSearchTerms() throws Exception {
        ask("GET", "/nothing");
        ask("GET", "/zh-hant/nothing");
        var before = rendered();
        for (var number = 0; number < 50; number++) {
            var page = ask("GET", "/articles/no-story-x%d%%22%%3E%%3Cb%%3E".formatted(number));
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(text(page)).contains("lang=\"zh-Hans\"",
                    "value=\"no story x%d&quot;&gt;&lt;b&gt;\"".formatted(number));
            assertThat(text(ask("GET", "/zh-hant/other-" + number + ".php"))).contains("lang=\"zh-Hant-TW\"",
                    "value=\"other %d\"".formatted(number));
        }
        assertThat(rendered() - before).as("rendered again only when it is no longer fresh").isLessThan(10);
    }

    @Test
    void redirectsAndWithdrawnPagesAreAnsweredWithoutTheApplication() throws Exception {
        ask("GET", "/preview");
        var before = rendered();
        for (var number = 0; number < 20; number++) {
            assertThat(header(ask("GET", "/articles/JINAN-lantern-fair?" + number), "Location")).contains(STORY);
        }
        assertThat(rendered()).isEqualTo(before);
    }

    private long rendered() {
        return registry.get("kanbao.pages.rendered").timers().stream().mapToLong(Timer::count).sum();
    }

    private static String text(HttpResponse<byte[]> page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/", "/nothing", "/search?q=x"})
    void theContentLanguageIsABcp47Tag(String path) throws Exception {
        assertThat(header(ask("GET", path), "Content-Language")).isEqualTo("zh-Hans");
    }

    @Test
    void pagesAreCacheableForSecondsAndAssetsForAYear() throws Exception {
        assertThat(header(ask("GET", STORY), "Cache-Control")).isEqualTo(
                "public, max-age=10, stale-while-revalidate=20");
        assertThat(header(ask("GET", "/assets/article.js"), "Cache-Control")).contains("max-age=31536000", "public");
    }

    @Test
    void theStyleSheetAndScriptsAreCompressedBestFromTheFirstRequestOn() throws Exception {
        assertThat(header(ask("GET", "/assets/site.css", "Accept-Encoding", "br"), "ETag")).contains("br11");
    }

}
