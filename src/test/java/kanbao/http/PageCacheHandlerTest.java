package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kanbao.TestData;

/** Tests the cache with a small application that counts requests and returns unusual responses. */
class PageCacheHandlerTest {

    private static final int CAPACITY = 200_000;
    private static final CacheRules ALL_CACHED = new CacheRules(Stream.of(new RequestMappingHandlerMapping()), "/**",
            TestData.SITE);

    private final BackgroundCompression compression = new BackgroundCompression();
    private final Server server = new Server(0);
    private final ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    private final AtomicInteger rendered = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile PageCache cache = new PageCache(clock, null, compression, CAPACITY);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile String text = "text";

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new PageCacheHandler(new Application(), () -> ALL_CACHED, () -> cache,
                new MissingPages(() -> TestData.edition(), TestData.SITE)));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        gate.countDown();
        client.close();
        server.stop();
    }

    @Test
    void aPageIsRenderedOnceForAnyNumberOfConcurrentRequests() {
        gate = new CountDownLatch(1);
        var responses = IntStream.range(0, 50).mapToObj(_ -> requestAsync("/articles/a")).toList();
        await().until(() -> rendered.get() > 0);
        gate.countDown();

        assertThat(responses).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("1 text at /articles/a"));
        assertThat(rendered).hasValue(1);
    }

    @Test
    void aPageIsFreshForTenSecondsAndRenderedAgainAfterFifteen() {
        assertThat(request("/").body()).startsWith("1 ");
        clock.advance(Duration.ofSeconds(9));
        assertThat(request("/").body()).startsWith("1 ");
        clock.advance(Duration.ofSeconds(6));
        assertThat(request("/").body()).startsWith("2 ");
    }

    @Test
    void pagesRenderedTogetherDoNotAllExpireTogether() {
        var addresses = IntStream.range(0, 100).mapToObj(number -> "/articles/story-" + number).toList();
        addresses.forEach(this::request);
        clock.advance(Duration.ofSeconds(12));
        addresses.forEach(this::request);

        assertThat(rendered.get()).isBetween(110, 190);
    }

    @Test
    void otherRequestsGetTheStalePageWhileItIsRenderedAgain() {
        request("/");
        clock.advance(Duration.ofSeconds(17));
        gate = new CountDownLatch(1);
        var first = requestAsync("/");
        await().until(() -> rendered.get() == 2);

        assertThat(request("/").body()).startsWith("1 ");
        gate.countDown();
        assertThat(first.join().body()).startsWith("2 ");
        assertThat(request("/").body()).startsWith("2 ");
    }

    @Test
    void requestsWaitForAPageThatIsTooOld() {
        request("/");
        clock.advance(Duration.ofSeconds(20));
        gate = new CountDownLatch(1);
        var two = List.of(requestAsync("/"), requestAsync("/"));
        await().until(() -> rendered.get() == 2);
        gate.countDown();

        assertThat(two).allSatisfy(answer -> assertThat(answer.join().body()).startsWith("2 "));
    }

    @Test
    void aPageIsRenderedAgainAfterTheClockJumpsBack() {
        request("/");
        clock.advance(Duration.ofHours(-1));
        assertThat(request("/").body()).startsWith("2 ");
    }

    @Test
    void everyEditionHasACacheOfItsOwn() {
        request("/");
        cache = new PageCache(clock, null, compression, CAPACITY);
        assertThat(request("/").body()).startsWith("2 ");
    }

    @Test
    void anUnchangedPageKeepsItsEntityTag() {
        var tag = tag(request("/same"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(tag(request("/same"))).isEqualTo(tag);
        text = "another text";
        assertThat(tag(request("/same"))).as("still fresh").isEqualTo(tag);
        clock.advance(Duration.ofMinutes(1));
        assertThat(tag(request("/same"))).isNotEqualTo(tag);
        assertThat(rendered).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"/error, 500", "/missing, 404", "/moved, 301", "/secret, 200", "/mine, 200", "/cookie, 200",
        "/varied, 200", "/untyped, 200", "/large, 200"})
    void anUncacheableOrLargeResponseIsRenderedEachTime(String path, int status) {
        for (var time = 1; time <= 3; time++) {
            var answer = request(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(rendered).hasValue(time);
        }
    }

    @Test
    void waitingRequestsAreRenderedSeparatelyIfTheResponseIsUncacheable() {
        gate = new CountDownLatch(1);
        var responses = IntStream.range(0, 5).mapToObj(_ -> requestAsync("/missing")).toList();
        await().until(() -> rendered.get() > 0);
        gate.countDown();

        assertThat(responses).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(404));
        assertThat(rendered).hasValue(5);
    }

    @Test
    void waitingRequestsAreAnsweredIfRenderingFails() {
        gate = new CountDownLatch(1);
        var responses = IntStream.range(0, 5).mapToObj(_ -> requestAsync("/failing")).toList();
        await().until(() -> rendered.get() > 0);
        gate.countDown();

        assertThat(responses).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(500));
    }

    @Test
    void aLargePageIsSentCompletely() {
        assertThat(request("/large").body()).hasSize(1_000_000);
    }

    @Test
    void theApplicationNeverSeesTheQueryOfACachedPage() {
        assertThat(request("/archive/page/2?utm_source=x&%70age=3").body()).endsWith("at /archive/page/2");
        assertThat(request("/archive?x=%FF").body()).endsWith("at /archive");
        assertThat(request("/articles/a?page=2").body()).endsWith("at /articles/a");
    }

    @Test
    void frequentlyRequestedPagesAreNotEvictedByManyRarePages() {
        requestArticles(0, 100);
        for (var time = 0; time < 20; time++) {
            request("/");
        }
        requestArticles(100, 300);
        var before = rendered.get();

        request("/");
        assertThat(rendered).as("still cached").hasValue(before);
        requestArticles(0, 100);
        assertThat(rendered).as("most of the others were evicted").hasValueGreaterThan(before + 50);
    }

    private void requestArticles(int from, int to) {
        IntStream.range(from, to).forEach(number -> request("/articles/" + number));
    }

    @Test
    void aPopularPageIsCompressedBetter() {
        compression.start();
        try {
            var first = tag(request("/long", "Accept-Encoding", "br"));
            await().untilAsserted(
                    () -> assertThat(tag(request("/long", "Accept-Encoding", "br"))).isNotEqualTo(first)
                            .contains("br11"));
            assertThat(request("/long", "If-None-Match", first).statusCode()).as("entity tag of the first compression")
                    .isEqualTo(304);
        } finally {
            compression.stop();
        }
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> request(String path, String... headers) {
        return requestAsync(path, headers).join();
    }

    private CompletableFuture<HttpResponse<String>> requestAsync(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private final class Application extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var number = rendered.incrementAndGet();
            gate.await();
            var path = request.getHttpURI().getPathQuery();
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
            switch (path) {
                case "/error" -> response.setStatus(500);
                case "/missing" -> response.setStatus(404);
                case "/moved" -> response.setStatus(301);
                case "/secret" -> response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
                case "/mine" -> response.getHeaders().put(HttpHeader.CACHE_CONTROL, "private, max-age=10");
                case "/cookie" -> response.getHeaders().put(HttpHeader.SET_COOKIE, "a=b");
                case "/varied" -> response.getHeaders().put(HttpHeader.VARY, "Accept-Language");
                case "/untyped" -> response.getHeaders().remove(HttpHeader.CONTENT_TYPE);
                case "/failing" -> throw new IllegalStateException("it fails");
                default -> {
                }
            }
            Content.Sink.write(response, true, body(path, number), callback);
            return true;
        }

        private String body(String path, int number) {
            return switch (path) {
                case "/same" -> text;
                case "/long" -> IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining("、"));
                case "/large" -> "x".repeat(1_000_000);
                default -> number + " " + text + " at " + path;
            };
        }

    }

    private static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

    }

}
