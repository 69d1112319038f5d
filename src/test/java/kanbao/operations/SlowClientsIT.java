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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands who hold connections and do nothing with them cost others nothing, and the site a bounded memory. */
@Timeout(120)
class SlowClientsIT {

    private static final int SLOW = 10_000;
    private static final int NEVER_READING = 250;
    private static final String HALF = "GET / HTTP/1.1\r\nHost: localhost\r\nUser-Age";
    private static final String PAGES = "GET /archive HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(60);
    private static final String SEARCHES = "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20);
    private static final Duration READING = Duration.ofSeconds(8);
    /** What the container may take, in MB. */
    private static final int LIMIT = 256;

    @TempDir
    private Path folder;

    private final List<SocketChannel> clients = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void tenThousandHalfRequestsAndThoseWhoNeverReadHinderNobody() throws Exception {
        try (var paper = PaperProcess.start(folder, Map.of())) {
            read(paper, Duration.ofSeconds(2));
            for (var number = 0; number < SLOW; number++) {
                connect(paper.port(), HALF);
            }
            for (var number = 0; number < NEVER_READING; number++) {
                connect(paper.port(), PAGES);
                connect(paper.port(), SEARCHES);
            }

            var times = read(paper, READING);

            assertThat(times.get(times.size() * 99 / 100)).as("the p99 of %d pages, in ms", times.size())
                    .isLessThan(2_000);
            assertThat(paper.residentMegabytes()).isLessThan(LIMIT);
            assertThat(paper.log()).doesNotContain("OutOfMemory", "Exception");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(paper.connections()).as("those that are still open").isLessThan(
                            100));
        }
    }

    private void connect(int port, String words) throws IOException {
        var client = SocketChannel.open();
        client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        client.configureBlocking(false);
        clients.add(client);
        try {
            client.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException _) {
            assertThat(client.isOpen()).as("it is only the site that may have left").isTrue();
        }
    }

    /** One letter more from each, so that none of them is silent. */
    private void trickle() {
        for (var client : clients) {
            try {
                client.write(ByteBuffer.wrap(new byte[]{'t'}));
            } catch (IOException _) {
                assertThat(client.isOpen()).as("it is only the site that may have left").isTrue();
            }
        }
    }

    /** Reads page after page; how long each took, in milliseconds, sorted. */
    private List<Long> read(PaperProcess paper, Duration duration) {
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            if (times.size() % 100 == 99) {
                trickle();
            }
            var start = System.nanoTime();
            assertThat(paper.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(200);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        times.sort(null);
        return times;
    }

}
