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
 * Readers who ask for pages that are there without pause, each over a connection that stays open, and for the picture that a
 * page shows. They note every answer that is neither the page nor that there is nothing new, every connection that breaks, and
 * every page on which words such as {@code volume-7} are of two editions.
 */
final class Audience {

    private static final Pattern EDITION = Pattern.compile("(volume|tick)-\\d+");
    private static final Pattern PICTURE = Pattern.compile("/pictures/[^\" ]+");
    private static final int NOTHING_NEW = 304;
    private static final long LONGEST_WITHOUT_PICTURE = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_FAILURES = 20;

    private final int port;
    private final List<String> paths;
    private final String illustrated;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final LongAdder answers = new LongAdder();
    private final LongAdder nothingNew = new LongAdder();
    private final LongAdder pictures = new LongAdder();
    private final LongAdder changedPictures = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** @param illustrated the page whose picture changes */
    Audience(int port, int readers, List<String> paths, String illustrated) {
        this.port = port;
        this.paths = paths;
        this.illustrated = illustrated;
        IntStream.range(0, readers).forEach(_ -> this.readers.execute(this::readUntilTheEnd));
    }

    /** What went wrong, in words; none where all is well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    long answers() {
        return answers.sum();
    }

    /** How many answers there were, for who reads the output of a test. */
    String told() {
        return "%,d requests, %,d of them answered with 304, %d failures; %,d pictures, %d had changed when they were asked for"
                .formatted(answers.sum(), nothingNew.sum(), failures.size(), pictures.sum(), changedPictures.sum());
    }

    /** Ends once everybody has the answer that they wait for. */
    void end() throws InterruptedException {
        ended.set(true);
        readers.shutdown();
        if (!readers.awaitTermination(30, TimeUnit.SECONDS)) {
            failures.add("somebody still waits for an answer");
        }
    }

    private void readUntilTheEnd() {
        while (goesOn()) {
            try (var reader = new Reader()) {
                reader.read();
            } catch (IOException | RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    /** Who has seen too much go wrong makes no more of it. */
    private boolean goesOn() {
        return !ended.get() && failures.size() < MOST_FAILURES;
    }

    private final class Reader implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
        private final Map<String, String> tags = new HashMap<>();
        private boolean isOpen = true;

        Reader() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void read() throws IOException {
            while (isOpen && goesOn()) {
                var path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
                note(path, ask(path, ThreadLocalRandom.current().nextBoolean() ? tags.get(path) : null));
                if (path.equals(illustrated)) {
                    seeThePicture();
                }
            }
        }

        private void note(String path, WholeAnswer answer) {
            answers.increment();
            if (answer.status() == NOTHING_NEW) {
                nothingNew.increment();
            } else if (answer.status() != 200) {
                failures.add(path + " answered " + answer.status());
            } else {
                tags.put(path, answer.fields().getOrDefault("etag", ""));
                var editions = EDITION.matcher(answer.words()).results()
                        .collect(Collectors.groupingBy(words -> words.group(1),
                                Collectors.mapping(MatchResult::group, Collectors.toSet())));
                editions.values().stream().filter(words -> words.size() > 1)
                        .forEach(words -> failures.add(path + " shows " + words + " at once"));
            }
        }

        /** As a browser does: the page, then what it shows; who comes too late for it looks at the page again. */
        private void seeThePicture() throws IOException {
            var end = System.nanoTime() + LONGEST_WITHOUT_PICTURE;
            while (isOpen && goesOn() && System.nanoTime() < end) {
                var page = ask(illustrated, null);
                note(illustrated, page);
                var picture = PICTURE.matcher(page.words());
                if (picture.find()) {
                    pictures.increment();
                    if (ask(picture.group(), null).status() == 200) {
                        return;
                    }
                    changedPictures.increment();
                }
            }
            if (isOpen && goesOn()) {
                failures.add(illustrated + " had no picture for 10 s");
            }
        }

        private WholeAnswer ask(String path, @Nullable String tag) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + (tag == null ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = WholeAnswer.read(in);
            isOpen = !answer.closes();
            return answer;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

    }

}
