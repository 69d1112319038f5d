import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged jar, in little memory and with the collector of the container. */
class Paper implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern STORY = Pattern.compile("href=\"/articles/([^\"]+)\"");
    private static final Pattern READS = Pattern.compile("([\\d,]+)次阅读");
    private static final Pattern COUNTED = Pattern.compile("(?m)^kanbao_reads_total (\\S+)");

    private final int port = Machine.freePort();
    private final int management = Machine.freePort();
    private final Process process;
    private final Path log;

    /** Starts it with the sample and the heap of a small container, and returns when it is ready. */
    Paper(Path jar, Path data) throws IOException, InterruptedException {
        this(jar, data, "-Xmx89m");
    }

    /**
     * Starts it with these settings.
     *
     * @param options of Java: the heap, which the serial collector then clears, or {@code @} and a file with all of them
     */
    Paper(Path jar, Path data, String options, String... settings) throws IOException, InterruptedException {
        log = data.resolve("log");
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", options));
        if (!options.startsWith("@")) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--management.server.port=" + management,
                "--kanbao.data=" + data, "--server.forward-headers-strategy=native"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(KANBAO|SERVER|MANAGEMENT|SPRING|LOGGING)_.*"));
        process = builder.start();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get(management, "/health/readiness").contains("UP");
        }
        catch (IOException notYet) {
            return false;
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    int port() {
        return port;
    }

    /** Asks for a page until the code that makes it is compiled. */
    void warm(String path) throws IOException, InterruptedException {
        for (var times = 0; times < 500; times++) {
            get(port, path);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The slugs of its stories. */
    List<String> stories() throws IOException, InterruptedException {
        return STORY.matcher(get(port, "/archive")).results().map(link -> link.group(1)).distinct().sorted().toList();
    }

    /** How often readers are told that the story was read. */
    long reads(String story) throws IOException, InterruptedException {
        var words = READS.matcher(get(port, "/articles/" + story));
        if (!words.find()) {
            throw new IllegalStateException("the page of " + story + " does not tell how often it was read");
        }
        return Long.parseLong(words.group(1).replace(",", ""));
    }

    /** The reads that were counted since it started. */
    long counted() throws IOException, InterruptedException {
        var metric = COUNTED.matcher(get(management, "/prometheus"));
        return metric.find() ? (long) Double.parseDouble(metric.group(1)) : 0;
    }

    /** What it has logged or will log within five minutes. */
    MatchResult said(Pattern words) throws IOException, InterruptedException {
        for (var tries = 0; tries < 3_000; tries++) {
            var said = words.matcher(Files.readString(log));
            if (said.find()) {
                return said.toMatchResult();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("it never said " + words);
    }

    /** All that it has logged of these words. */
    List<MatchResult> all(Pattern words) throws IOException {
        return words.matcher(Files.readString(log)).results().toList();
    }

    /** The processor time that it has taken, in seconds. */
    double cpu() {
        return Machine.cpu(process.toHandle());
    }

    /** Ends it where it stands, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        process.waitFor();
    }

}
