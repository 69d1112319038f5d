package kanbao.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Many readers who open random pages without a pause, each on a persistent connection, half of the requests conditional. It
 * records a failure for every status other than 200 and 304, every broken connection, and every page that mixes text of two
 * editions, such as {@code volume-7} and {@code volume-8}.
 */
final class ReaderSimulation {

    private static final Pattern EDITION_MARK = Pattern.compile("(volume|tick)-\\d+");
    private static final Pattern PICTURE = Pattern.compile("/pictures/[^\" ]+");
    private static final int NOT_MODIFIED = 304;
    private static final long MAXIMUM_NANOS_WITHOUT_PICTURE = TimeUnit.SECONDS.toNanos(10);
    private static final int MAXIMUM_FAILURES = 20;

    private final int port;
    private final List<String> paths;
    private final String picturePage;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final LongAdder responses = new LongAdder();
    private final LongAdder notModified = new LongAdder();
    private final LongAdder pictures = new LongAdder();
    private final LongAdder replacedPictures = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** @param picturePage the page whose picture changes */
    ReaderSimulation(int port, int readers, List<String> paths, String picturePage) {
        this.port = port;
        this.paths = paths;
        this.picturePage = picturePage;
        IntStream.range(0, readers).forEach(_ -> executor.execute(this::readUntilStopped));
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long responses() {
        return responses.sum();
    }

    String summary() {
        return "%,d responses, %,d of them with status 304, %d failures; %,d pictures, %d replaced before they were requested"
                .formatted(responses.sum(), notModified.sum(), failures.size(), pictures.sum(),
                        replacedPictures.sum());
    }

    /** Stops when all open requests are answered. */
    void stop() throws InterruptedException {
        stopped.set(true);
        executor.shutdown();
        if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
            failures.add("a request is still open");
        }
    }

    private void readUntilStopped() {
        while (isRunning()) {
            try (var reader = new Reader()) {
                reader.read();
            } catch (IOException | RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    private boolean isRunning() {
        return !stopped.get() && failures.size() < MAXIMUM_FAILURES;
    }

    private final class Reader implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
        private final Map<String, String> entityTags = new HashMap<>();
        private boolean isOpen = true;

        Reader() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void read() throws IOException {
            while (isOpen && isRunning()) {
                var path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
                check(path, get(path, ThreadLocalRandom.current().nextBoolean() ? entityTags.get(path) : null));
                if (path.equals(picturePage)) {
                    loadPicture();
                }
            }
        }

        private void check(String path, RawResponse response) {
            responses.increment();
            if (response.status() == NOT_MODIFIED) {
                notModified.increment();
            } else if (response.status() != 200) {
                failures.add(path + " answered " + response.status());
            } else {
                entityTags.put(path, response.headers().getOrDefault("etag", ""));
                var editions = EDITION_MARK.matcher(response.body()).results()
                        .collect(Collectors.groupingBy(mark -> mark.group(1),
                                Collectors.mapping(MatchResult::group, Collectors.toSet())));
                editions.values().stream().filter(marks -> marks.size() > 1)
                        .forEach(marks -> failures.add(path + " mixes " + marks));
            }
        }

        /** Loads the page and then its picture, as a browser does. If the picture was replaced meanwhile, starts again. */
        private void loadPicture() throws IOException {
            var end = System.nanoTime() + MAXIMUM_NANOS_WITHOUT_PICTURE;
            while (isOpen && isRunning() && System.nanoTime() < end) {
                var page = get(picturePage, null);
                check(picturePage, page);
                var picture = PICTURE.matcher(page.body());
                if (picture.find()) {
                    pictures.increment();
                    if (get(picture.group(), null).status() == 200) {
                        return;
                    }
                    replacedPictures.increment();
                }
            }
            if (isOpen && isRunning()) {
                failures.add(picturePage + " had no picture for 10 s");
            }
        }

        private RawResponse get(String path, @Nullable String entityTag) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + (entityTag == null ? "" : "If-None-Match: " + entityTag + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var response = RawResponse.read(in);
            isOpen = !response.closesConnection();
            return response;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

    }

}
