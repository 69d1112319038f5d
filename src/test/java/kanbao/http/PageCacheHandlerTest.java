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

/** A page is made once and kept for a while; the application behind it only counts, or does something odd. */
class PageCacheHandlerTest {

    private static final int ROOM = 200_000;

    private final BackgroundCompression later = new BackgroundCompression();
    private final Server server = new Server(0);
    private final ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    private final AtomicInteger made = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final HttpClient reader = HttpClient.newHttpClient();
    private volatile PageCache kept = new PageCache(clock, later, ROOM);
    private volatile CountDownLatch leave = new CountDownLatch(0);
    private volatile String words = "words";

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new PageCacheHandler(new Application(), CacheRules::all, () -> kept));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        leave.countDown();
        reader.close();
        server.stop();
    }

    @Test
    void aPageIsMadeOnceHoweverManyAskForItAtOnce() {
        leave = new CountDownLatch(1);
        var asking = IntStream.range(0, 50).mapToObj(_ -> askLater("/articles/a")).toList();
        await().until(() -> made.get() > 0);
        leave.countDown();

        assertThat(asking).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("1 words at /articles/a"));
        assertThat(made).hasValue(1);
    }

    @Test
    void aPageIsKeptForTenSecondsAndIsMadeAnewAfterFifteen() {
        assertThat(ask("/").body()).startsWith("1 ");
        clock.advance(Duration.ofSeconds(9));
        assertThat(ask("/").body()).startsWith("1 ");
        clock.advance(Duration.ofSeconds(6));
        assertThat(ask("/").body()).startsWith("2 ");
    }

    @Test
    void pagesThatWereMadeTogetherAreNotAllMadeAnewTogether() {
        var addresses = IntStream.range(0, 100).mapToObj(number -> "/articles/story-" + number).toList();
        addresses.forEach(this::ask);
        clock.advance(Duration.ofSeconds(12));
        addresses.forEach(this::ask);

        assertThat(made.get()).isBetween(110, 190);
    }

    @Test
    void whileAPageIsMadeAnewOthersGetTheOneThatThereIs() {
        ask("/");
        clock.advance(Duration.ofSeconds(17));
        leave = new CountDownLatch(1);
        var first = askLater("/");
        await().until(() -> made.get() == 2);

        assertThat(ask("/").body()).startsWith("1 ");
        leave.countDown();
        assertThat(first.join().body()).startsWith("2 ");
        assertThat(ask("/").body()).startsWith("2 ");
    }

    @Test
    void aPageThatIsTooOldIsWaitedFor() {
        ask("/");
        clock.advance(Duration.ofSeconds(20));
        leave = new CountDownLatch(1);
        var two = List.of(askLater("/"), askLater("/"));
        await().until(() -> made.get() == 2);
        leave.countDown();

        assertThat(two).allSatisfy(answer -> assertThat(answer.join().body()).startsWith("2 "));
    }

    @Test
    void aClockThatJumpsBackKeepsNothingOld() {
        ask("/");
        clock.advance(Duration.ofHours(-1));
        assertThat(ask("/").body()).startsWith("2 ");
    }

    @Test
    void anotherEditionHasPagesOfItsOwn() {
        ask("/");
        kept = new PageCache(clock, later, ROOM);
        assertThat(ask("/").body()).startsWith("2 ");
    }

    @Test
    void aPageThatComesOutTheSameKeepsItsTag() {
        var tag = tag(ask("/same"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(tag(ask("/same"))).isEqualTo(tag);
        words = "others";
        assertThat(tag(ask("/same"))).as("still fresh").isEqualTo(tag);
        clock.advance(Duration.ofMinutes(1));
        assertThat(tag(ask("/same"))).isNotEqualTo(tag);
        assertThat(made).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({"/error, 500", "/missing, 404", "/moved, 301", "/secret, 200", "/mine, 200", "/cookie, 200",
        "/varied, 200", "/untyped, 200", "/large, 200"})
    void whatIsNotForEverybodyOrTooLargeIsMadeEachTime(String path, int status) {
        for (var time = 1; time <= 3; time++) {
            var answer = ask(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(made).hasValue(time);
        }
    }

    @Test
    void whoWaitsForAPageThatTurnsOutNotToBeKeptGetsAnAnswerOfTheirOwn() {
        leave = new CountDownLatch(1);
        var asking = IntStream.range(0, 5).mapToObj(_ -> askLater("/missing")).toList();
        await().until(() -> made.get() > 0);
        leave.countDown();

        assertThat(asking).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(404));
        assertThat(made).hasValue(5);
    }

    @Test
    void whoWaitsForAPageThatFailsIsAnswered() {
        leave = new CountDownLatch(1);
        var asking = IntStream.range(0, 5).mapToObj(_ -> askLater("/failing")).toList();
        await().until(() -> made.get() > 0);
        leave.countDown();

        assertThat(asking).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(500));
    }

    @Test
    void aLargePageArrivesWhole() {
        assertThat(ask("/large").body()).hasSize(1_000_000);
    }

    @Test
    void theApplicationIsAskedForAPageAndNothingElse() {
        assertThat(ask("/archive/page/2?utm_source=x&%70age=3").body()).endsWith("at /archive/page/2");
        assertThat(ask("/archive?x=%FF").body()).endsWith("at /archive");
        assertThat(ask("/articles/a?page=2").body()).endsWith("at /articles/a");
    }

    @Test
    void pagesThatAreReadOftenAreNotPushedOutByManyThatAreNot() {
        askForArticles(0, 100);
        for (var time = 0; time < 20; time++) {
            ask("/");
        }
        askForArticles(100, 300);
        var before = made.get();

        ask("/");
        assertThat(made).as("it is still there").hasValue(before);
        askForArticles(0, 100);
        assertThat(made).as("most of the others are not").hasValueGreaterThan(before + 50);
    }

    private void askForArticles(int from, int to) {
        IntStream.range(from, to).forEach(number -> ask("/articles/" + number));
    }

    @Test
    void aPageThatIsAskedForOftenBecomesShorter() {
        later.start();
        try {
            var first = tag(ask("/long", "Accept-Encoding", "br"));
            await().untilAsserted(
                    () -> assertThat(tag(ask("/long", "Accept-Encoding", "br"))).isNotEqualTo(first).contains("br11"));
            assertThat(ask("/long", "If-None-Match", first).statusCode()).as("whoever has the longer one")
                    .isEqualTo(304);
        } finally {
            later.stop();
        }
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> ask(String path, String... headers) {
        return askLater(path, headers).join();
    }

    private CompletableFuture<HttpResponse<String>> askLater(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reader.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private final class Application extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var number = made.incrementAndGet();
            leave.await();
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
                case "/same" -> words;
                case "/long" -> IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining("、"));
                case "/large" -> "x".repeat(1_000_000);
                default -> number + " " + words + " at " + path;
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
