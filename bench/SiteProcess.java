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

/** The packaged jar in its own process, with the heap and the garbage collector of the small container. */
class SiteProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ARTICLE_LINK = Pattern.compile("href=\"/articles/([^\"]+)\"");
    private static final Pattern PAGE_VIEWS = Pattern.compile("([\\d,]+)次阅读");
    private static final Pattern COUNTED = Pattern.compile("(?m)^kanbao_reads_total (\\S+)");

    private final int port = Machine.freePort();
    private final int management = Machine.freePort();
    private final Process process;
    private final Path log;

    /** Starts the sample edition with the heap of the small container, and waits until the site is ready. */
    SiteProcess(Path jar, Path data) throws IOException, InterruptedException {
        this(jar, data, "-Xmx89m");
    }

    /**
     * Starts the site with these settings.
     *
     * @param options a heap option for Java with the serial collector, or {@code @} and a file with all options
     */
    SiteProcess(Path jar, Path data, String options, String... settings) throws IOException, InterruptedException {
        log = data.resolve("log");
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", options));
        if (!options.startsWith("@")) {
            command.add("-XX:+UseSerialGC");
        }
        command.addAll(
                List.of("-jar", jar.toString(), "--server.port=" + port, "--management.server.port=" + management,
                        "--kanbao.data=" + data, "--server.forward-headers-strategy=native"));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(KANBAO|SERVER|MANAGEMENT|SPRING|LOGGING)_.*"));
        process = builder.start();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the site did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get(management, "/health/readiness").contains("UP");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    int port() {
        return port;
    }

    /** Requests a page until the JIT compiler has compiled its code. */
    void warmUp(String path) throws IOException, InterruptedException {
        for (var times = 0; times < 500; times++) {
            get(port, path);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The slugs of all articles. */
    List<String> stories() throws IOException, InterruptedException {
        return ARTICLE_LINK.matcher(get(port, "/archive")).results().map(link -> link.group(1)).distinct().sorted()
                .toList();
    }

    /** The number of page views on the page of an article. */
    long pageViews(String slug) throws IOException, InterruptedException {
        var views = PAGE_VIEWS.matcher(get(port, "/articles/" + slug));
        if (!views.find()) {
            throw new IllegalStateException("the page of " + slug + " does not show its page views");
        }
        return Long.parseLong(views.group(1).replace(",", ""));
    }

    /** The page views that were counted since the start. */
    long countedViews() throws IOException, InterruptedException {
        var metric = COUNTED.matcher(get(management, "/prometheus"));
        return metric.find() ? (long) Double.parseDouble(metric.group(1)) : 0;
    }

    /** Waits up to five minutes until the log contains the pattern. */
    MatchResult awaitLog(Pattern pattern) throws IOException, InterruptedException {
        for (var tries = 0; tries < 3_000; tries++) {
            var match = pattern.matcher(Files.readString(log));
            if (match.find()) {
                return match.toMatchResult();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the log does not contain " + pattern);
    }

    /** All matches in the log. */
    List<MatchResult> logMatches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(log)).results().toList();
    }

    /** The CPU time of the process, in seconds. */
    double cpu() {
        return Machine.cpu(process.toHandle());
    }

    /** Sends SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        process.waitFor();
    }

}
