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

/**
 * Thousands who hold connections and do nothing with them cost others nothing, and the site a bounded memory. A second paper,
 * which they leave alone, is read in turns with theirs: what the machine does beside the test, it does to both.
 */
@Timeout(180)
class SlowClientsIT {

    private static final int SLOW = 10_000;
    private static final int NEVER_READING = 250;
    private static final String HALF = "GET / HTTP/1.1\r\nHost: localhost\r\nUser-Age";
    private static final String PAGES = "GET /archive HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(60);
    private static final String SEARCHES = "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20);
    private static final Duration READING = Duration.ofSeconds(8);
    /** Of fewer pages one in a hundred says nothing, so that a slow machine is given more time, up to the longest. */
    private static final int PAGES_READ = 200;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** So many times as long as in the paper that is left alone, and so many milliseconds, a page may take. */
    private static final int TIMES = 3;
    private static final int FLOOR = 2_000;
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
        try (var paper = PaperProcess.start(folder, Map.of()); var other = PaperProcess.start(folder, Map.of())) {
            read(paper, other, Duration.ofSeconds(2));
            for (var number = 0; number < SLOW; number++) {
                connect(paper.port(), HALF);
            }
            for (var number = 0; number < NEVER_READING; number++) {
                connect(paper.port(), PAGES);
                connect(paper.port(), SEARCHES);
            }

            var times = read(paper, other, READING);

            System.out.printf("SlowClientsIT: p99 of %d pages %d ms, of the paper that is left alone %d ms%n",
                    times.held().size(), p99(times.held()), p99(times.alone()));
            assertThat(p99(times.held())).as("the p99 of %d pages, in ms", times.held().size())
                    .isLessThanOrEqualTo(TIMES * p99(times.alone()) + FLOOR);
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

    /** How long pages took in the paper whose connections are held and in the one that is left alone, in milliseconds. */
    private record Times(List<Long> held, List<Long> alone) {}

    /** Reads page after page of both. */
    private Times read(PaperProcess paper, PaperProcess other, Duration duration) {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        var start = System.nanoTime();
        while (isBefore(start, times.held().size() < PAGES_READ ? LONGEST : duration)) {
            if (times.held().size() % 100 == 99) {
                trickle();
            }
            times.held().add(read(paper));
            times.alone().add(read(other));
        }
        return times;
    }

    private static boolean isBefore(long start, Duration end) {
        return System.nanoTime() - start < end.toNanos();
    }

    private static long read(PaperProcess paper) {
        var start = System.nanoTime();
        assertThat(paper.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(200);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long p99(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }

}
