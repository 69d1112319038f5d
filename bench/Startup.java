import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures start and memory of the plain jar and of the container build in turns; {@code bench/startup} runs it. */
class Startup {

    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final String LEAD_ARTICLE = "/articles/white-house-memo-alibaba";
    private static final int STARTS = 5;
    private static final int REQUESTS = 10_000;
    /** Milliseconds until the JIT compilers have returned their memory. */
    private static final int SETTLING_TIME = 3_000;
    private static final int READERS = 4;
    private static final int STORIES = 10_000;

    private final Path plain;
    private final Path container;

    Startup(Path plain, Path container) {
        this.plain = plain;
        this.container = container;
    }

    static void main(String[] arguments) throws Exception {
        var startup = new Startup(Path.of(arguments[0]), Path.of(arguments[1]));
        startup.train();
        startup.measure();
        Promises.exit();
    }

    /** Creates the AOT cache with the script of the image. */
    private void train() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(container.resolve("train").toString(), container.toString())
                .redirectErrorStream(true)
                .redirectOutput(container.resolve("train.log").toFile());
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin:", (path, java) -> java + path);
        builder.environment().put("SERVER_PORT", Integer.toString(Machine.freePort()));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(Machine.freePort()));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(container.resolve("train.log")));
        }
    }

    private void measure() throws Exception {
        var plainStarts = new ArrayList<Double>();
        var containerStarts = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        var stops = new ArrayList<Double>();
        for (var start = 0; start < STARTS; start++) {
            try (var site = startPlain()) {
                plainStarts.add(site.firstPage(LEAD_ARTICLE));
            }
            try (var site = startContainer("256m", container.resolve("none"))) {
                containerStarts.add(site.firstPage(LEAD_ARTICLE));
                requestPages(site, REQUESTS, _ -> LEAD_ARTICLE);
                Thread.sleep(SETTLING_TIME);
                memory.add(Machine.resident(site.pid()));
                stops.add(site.stop());
            }
        }
        var many = manyStories(stops);
        var ratio = median(containerStarts) / median(plainStarts);

        System.out.println("| | median | all | promise |");
        System.out.println("|---|---:|---|---:|");
        row("plain `java -jar`, s to the first page", "%.2f", plainStarts, "");
        row("container build, s to the first page", "%.2f", containerStarts, "");
        System.out.printf("| ratio of the two | %.2f | | ≤ 0.30 |%n", ratio);
        row("MB after 10,000 requests, limit 256 MB", "%.0f", memory, "≤ 215");
        System.out.printf("| MB with 10,000 stories, limit 512 MB | %.0f | first page after %.1f s | < 512 |%n",
                many.memory(), many.start());
        row("s from SIGTERM to the end", "%.2f", stops, "≤ 10");

        Promises.check(ratio <= 0.30, "It starts in %.2f of the time of the plain jar; promised is at most 0.30.",
                ratio);
        Promises.check(median(memory) <= 215, "It takes %.0f MB after 10,000 requests; promised are at most 215.",
                median(memory));
        Promises.check(many.memory() < 512, "It takes %.0f MB with 10,000 stories; promised are less than 512.",
                many.memory());
        Promises.check(stops.stream().allMatch(stop -> stop <= 10), "It took longer than 10 s to end.");
        measureImage();
    }

    private record ManyStoriesResult(double start, double memory) {}

    private ManyStoriesResult manyStories(List<Double> stops) throws Exception {
        var random = new Random(STORIES);
        var folder = Stories.write(STORIES, random);
        try (var site = startContainer("512m", folder)) {
            var start = site.firstPage("/articles/story-0");
            requestPages(site, REQUESTS / 5, number -> "/articles/story-" + (number * 7919L) % STORIES);
            var memory = Machine.resident(site.pid());
            stops.add(site.stop());
            return new ManyStoriesResult(start, memory);
        } finally {
            Stories.delete(folder);
        }
    }

    private Site startPlain() throws IOException {
        return new Site(List.of(JAVA, "-jar", plain.toString()), container.resolve("none"));
    }

    /** Uses the options of the image and a memory limit; fails if the AOT cache cannot be used. */
    private Site startContainer(String limit, Path content) throws IOException {
        return new Site(List.of(JAVA, "@" + container.resolve("java.options"), "@" + container.resolve("small.options"),
                "-XX:AOTCache=" + container.resolve("kanbao.aot"), "-XX:AOTMode=on", "-XX:MaxRAM=" + limit, "-jar",
                container.resolve("kanbao.jar").toString()), content);
    }

    /** Requests pages from four clients with persistent connections. */
    private static void requestPages(Site site, int requests, Function<Integer, String> path) throws Exception {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var shares = new ArrayList<Callable<Void>>();
            for (var reader = 0; reader < READERS; reader++) {
                var first = reader;
                shares.add(() -> {
                    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                        for (var number = first; number < requests; number += READERS) {
                            var address = URI.create("http://127.0.0.1:" + site.port() + path.apply(number));
                            var response = client.send(HttpRequest.newBuilder(address).build(),
                                    BodyHandlers.discarding());
                            if (response.statusCode() != 200) {
                                throw new IllegalStateException(address + " answered " + response.statusCode());
                            }
                        }
                    }
                    return null;
                });
            }
            for (var share : readers.invokeAll(shares)) {
                share.get();
            }
        }
    }

    private void measureImage() throws IOException, InterruptedException {
        for (var engine : List.of("docker", "podman")) {
            if (!output("sh", "-c", "command -v " + engine).isEmpty()
                    && !output(engine, "image", "inspect", "--format", "{{.Id}}", "kanbao").isEmpty()) {
                printLayers(output(engine, "history", "--no-trunc", "--format", "{{.Size}}\t{{.CreatedBy}}", "kanbao"));
                return;
            }
        }
        System.out.println("\nThe size of the image was not measured: no container engine has an image “kanbao”.");
    }

    private void printLayers(List<String> history) {
        var total = 0.0;
        System.out.println("\n| layer of the image | MB |");
        System.out.println("|---|---:|");
        for (var layer : history.reversed()) {
            var columns = layer.split("\t", 2);
            var size = megabytes(columns[0]);
            total += size;
            if (size >= 0.1) {
                var step = columns[1].replaceFirst(".*?(COPY|ADD|RUN) ", "$1 ")
                        .replaceFirst("(file|dir|multi):\\S+ in ", "")
                        .replaceFirst(" # buildkit", "");
                System.out.printf("| %s | %.1f |%n", step.substring(0, Math.min(step.length(), 80)).strip(), size);
            }
        }
        System.out.printf("| all | %.1f |%n", total);
        Promises.check(total <= 230, "The image has %.0f MB; promised are at most 230.", total);
    }

    /** Engines print sizes as {@code 66.1MB} or {@code 66.1 MB}. */
    private static double megabytes(String size) {
        var number = Double.parseDouble(size.replaceAll("[^\\d.]", ""));
        return switch (size.replaceAll("[\\d. ]", "")) {
            case "B" -> number / 1e6;
            case "kB" -> number / 1e3;
            case "MB" -> number;
            case "GB" -> number * 1e3;
            default -> throw new IllegalStateException("unexpected size of a layer: " + size);
        };
    }

    /** The output lines of a command, empty if it fails. */
    private static List<String> output(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        return process.waitFor() == 0 ? lines : List.of();
    }

    private static void row(String name, String format, List<Double> values, String promise) {
        var all = values.stream().map(format::formatted).collect(Collectors.joining(", "));
        System.out.printf("| %s | " + format + " | %s | %s |%n", name, median(values), all, promise);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** A running site with the environment of the image. */
    private static class Site implements AutoCloseable {

        private final int port = Machine.freePort();
        private final Path data = Files.createTempDirectory("kanbao-data");
        private final long begin;
        private final Process process;

        Site(List<String> command, Path content) throws IOException {
            Files.createDirectories(content);
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(data.resolve("log").toFile());
            builder.environment().keySet()
                    .removeIf(name -> name.toUpperCase(Locale.ROOT).matches("(KANBAO|SPRING)_.*"));
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().put("MALLOC_ARENA_MAX", "1");
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(Machine.freePort()));
            builder.environment().put("KANBAO_CONTENT", content.toString());
            builder.environment().put("KANBAO_DATA", data.toString());
            builder.environment().put("KANBAO_SAMPLE_WHEN_EMPTY", "true");
            builder.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
            begin = System.nanoTime();
            process = builder.start();
        }

        int port() {
            return port;
        }

        long pid() {
            return process.pid();
        }

        /** Sends a request every 5 ms; returns the seconds from the process start to the first status 200. */
        double firstPage(String path) throws IOException, InterruptedException {
            while (!isAnswered(path)) {
                if (!process.isAlive() || seconds(begin) > 120) {
                    throw new IllegalStateException(
                            "the site did not start:\n" + Files.readString(data.resolve("log")));
                }
                Thread.sleep(5);
            }
            return seconds(begin);
        }

        private boolean isAnswered(String path) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .startsWith("HTTP/1.1 200");
            } catch (IOException notYet) {
                return false;
            }
        }

        /** The seconds from SIGTERM to the end of the process. */
        double stop() throws InterruptedException {
            var start = System.nanoTime();
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return seconds(start);
        }

        @Override
        public void close() throws IOException, InterruptedException {
            stop();
            Stories.delete(data);
        }

        private static double seconds(long since) {
            return (System.nanoTime() - since) / 1e9;
        }

    }

}
