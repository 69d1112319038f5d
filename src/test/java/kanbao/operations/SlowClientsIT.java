package kanbao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of clients that hold idle connections do not slow down others, and use bounded memory. A second site without such
 * clients is measured in turns with the first, so that undisturbedSite load on the machine affects both alike.
 */
@Tag("faults")
@Timeout(180)
class SlowClientsIT {

    private static final int HALF_REQUESTS = 10_000;
    private static final int NEVER_READING_CLIENTS = 250;
    private static final String HALF_REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nUser-Age";
    private static final String PAGE_REQUESTS = "GET /archive HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(60);
    private static final String SEARCH_REQUESTS = "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20);
    private static final Duration MEASUREMENT = Duration.ofSeconds(8);
    /** The p99 needs this many pages; a slow machine gets more time for them, up to the maximum. */
    private static final int MINIMUM_PAGES = 200;
    private static final Duration MAXIMUM_MEASUREMENT = Duration.ofSeconds(60);
    /** A page may take this factor of the time on the undisturbed site, plus these milliseconds. */
    private static final int MAXIMUM_FACTOR = 3;
    private static final int TOLERANCE = 2_000;
    private static final int CONTAINER_MEGABYTES = 256;

    @TempDir
    private Path folder;

    private final List<SocketChannel> clients = new ArrayList<>();

    @AfterEach
    void closeConnections() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void tenThousandHalfRequestsAndClientsThatNeverReadDoNotSlowDownOthers() throws Exception {
        try (var site = SiteProcess.start(folder, Map.of());
                var undisturbedSite = SiteProcess.start(folder, Map.of())) {
            measure(site, undisturbedSite, Duration.ofSeconds(2));
            for (var number = 0; number < HALF_REQUESTS; number++) {
                connect(site.port(), HALF_REQUEST);
            }
            for (var number = 0; number < NEVER_READING_CLIENTS; number++) {
                connect(site.port(), PAGE_REQUESTS);
                connect(site.port(), SEARCH_REQUESTS);
            }

            var times = measure(site, undisturbedSite, MEASUREMENT);

            System.out.printf("SlowClientsIT: p99 of %d pages %d ms, on the undisturbed site %d ms%n",
                    times.disturbed().size(), p99(times.disturbed()), p99(times.undisturbed()));
            assertThat(p99(times.disturbed())).as("the p99 of %d pages, in ms", times.disturbed().size())
                    .isLessThanOrEqualTo(MAXIMUM_FACTOR * p99(times.undisturbed()) + TOLERANCE);
            assertThat(site.residentMegabytes()).isLessThan(CONTAINER_MEGABYTES);
            assertThat(site.log()).doesNotContain("OutOfMemory", "Exception");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(site.openSockets()).as("open connections").isLessThan(
                            100));
        }
    }

    private void connect(int port, String text) throws IOException {
        var client = SocketChannel.open();
        client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        client.configureBlocking(false);
        clients.add(client);
        try {
            client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException _) {
            assertThat(client.isOpen()).as("only the site may close a connection").isTrue();
        }
    }

    /** Sends one more byte on each connection, so that none is idle. */
    private void sendOneByteEach() {
        for (var client : clients) {
            try {
                client.write(ByteBuffer.wrap(new byte[]{'t'}));
            } catch (IOException _) {
                assertThat(client.isOpen()).as("only the site may close a connection").isTrue();
            }
        }
    }

    /** Response times of both sites in milliseconds. */
    private record Times(List<Long> disturbed, List<Long> undisturbed) {}

    /** Opens pages of both sites in turns. */
    private Times measure(SiteProcess site, SiteProcess undisturbedSite, Duration duration) {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        var start = System.nanoTime();
        while (isBefore(start, times.disturbed().size() < MINIMUM_PAGES ? MAXIMUM_MEASUREMENT : duration)) {
            if (times.disturbed().size() % 100 == 99) {
                sendOneByteEach();
            }
            times.disturbed().add(millisecondsForAPage(site));
            times.undisturbed().add(millisecondsForAPage(undisturbedSite));
        }
        return times;
    }

    private static boolean isBefore(long start, Duration end) {
        return System.nanoTime() - start < end.toNanos();
    }

    private static long millisecondsForAPage(SiteProcess site) {
        var start = System.nanoTime();
        assertThat(site.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(200);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long p99(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }

}
