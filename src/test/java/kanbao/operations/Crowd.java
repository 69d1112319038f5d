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

/** Many readers of one story, each at an address of its own on this machine, who read on until they are told to end. */
final class Crowd {

    static final int READERS = 8;

    private static final int STORED = 204;
    private static final int BROWSERS = 25;
    private static final int ADDRESSES = 20;

    private final URI story;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    Crowd(int port, String slug) {
        story = URI.create("http://127.0.0.1:" + port + "/reads/" + slug);
        IntStream.range(0, READERS).forEach(reader -> readers.execute(() -> read(reader)));
    }

    /** Waits until so many reads are answered as stored. */
    void reads(int number) throws InterruptedException {
        await(stored::get, number);
    }

    /** Waits until so many were asked for. */
    void asks(int number) throws InterruptedException {
        await(asked::get, number);
    }

    /** Ends, and tells how many reads were answered as stored. */
    long end() throws InterruptedException {
        ended.set(true);
        readers.shutdown();
        if (!readers.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("somebody still reads");
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

    private void read(int reader) {
        for (var address = 0; address < ADDRESSES; address++) {
            try (var client = HttpClient.newBuilder().localAddress(address(reader, address)).build()) {
                for (var browser = 0; browser < BROWSERS && !ended.get(); browser++) {
                    read(client, browser);
                }
            } catch (IOException gone) {
                return;
            }
        }
    }

    private static InetAddress address(int reader, int address) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[]{127, 0, (byte) (reader + 1), (byte) (address + 1)});
    }

    private void read(HttpClient client, int browser) throws IOException {
        var request = HttpRequest.newBuilder(story)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "Browser " + browser)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            if (client.send(request, BodyHandlers.discarding()).statusCode() == STORED) {
                stored.incrementAndGet();
            }
            asked.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

}
