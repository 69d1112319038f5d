package kanbao.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Eight threads that report page views of one article, each from other loopback addresses, until they are stopped. */
final class PageViewLoad {

    static final int THREADS = 8;

    private static final int STORED = 204;
    private static final int BROWSERS = 25;
    private static final int ADDRESSES = 20;

    private final URI counter;
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    PageViewLoad(int port, String slug) {
        counter = URI.create("http://127.0.0.1:" + port + "/reads/" + slug);
        IntStream.range(0, THREADS).forEach(thread -> executor.execute(() -> sendViews(thread)));
    }

    /** Waits up to 30 s until the site has confirmed this number of page views. */
    void awaitStored(int number) throws InterruptedException {
        await(stored::get, number);
    }

    /** Waits up to 30 s until the site has answered this number of requests. */
    void awaitAnswered(int number) throws InterruptedException {
        await(answered::get, number);
    }

    /** Stops, and returns how many page views the site has confirmed. */
    long stop() throws InterruptedException {
        stopped.set(true);
        executor.shutdown();
        if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("a request is still open");
        }
        return stored.get();
    }

    private static void await(LongSupplier count, int number) throws InterruptedException {
        for (var tries = 0; count.getAsLong() < number; tries++) {
            if (tries > 600) {
                throw new AssertionError("only " + count.getAsLong() + " of " + number + " in 30 s");
            }
            Thread.sleep(50);
        }
    }

    private void sendViews(int thread) {
        for (var address = 0; address < ADDRESSES; address++) {
            try (var client = HttpClient.newBuilder().localAddress(address(thread, address)).build()) {
                for (var browser = 0; browser < BROWSERS && !stopped.get(); browser++) {
                    sendView(client, browser);
                }
            } catch (IOException siteEnded) {
                return;
            }
        }
    }

    private static InetAddress address(int thread, int address) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[]{127, 0, (byte) (thread + 1), (byte) (address + 1)});
    }

    private void sendView(HttpClient client, int browser) throws IOException {
        var request = HttpRequest.newBuilder(counter)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "Browser " + browser)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            if (client.send(request, BodyHandlers.discarding()).statusCode() == STORED) {
                stored.incrementAndGet();
            }
            answered.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

}
