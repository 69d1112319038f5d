package kanbao.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged paper, run as an operator runs it: a process of its own, with the heap of a container of 256 MB, its ports
 * chosen by the system.
 */
final class PaperProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Pattern START_LINE = Pattern
            .compile("serves \\d+ stories on port (\\d+) and is managed on port \\d+");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;

    private PaperProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and waits until it serves or has ended.
     *
     * @param folder      the working folder, which holds the log as well
     * @param environment what is set beside what every process has
     * @param arguments   settings such as {@code --kanbao.content=stories}
     */
    static PaperProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return start(List.of(), folder, environment, arguments);
    }

    /** Starts it where no file can grow beyond this, in kilobytes, as on a disk that is full. */
    static PaperProcess startWithFilesOfAtMost(int kilobytes, Path folder) {
        return start(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "paper"), folder, Map.of());
    }

    private static PaperProcess start(List<String> within, Path folder, Map<String, String> environment,
            String... arguments) {
        var command = new ArrayList<>(within);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx89m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1", "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        Stream.of("--server.port=", "--management.server.port=")
                .filter(port -> command.stream().noneMatch(argument -> argument.startsWith(port)))
                .forEach(port -> command.add(port + "0"));
        try {
            var log = Files.createTempFile(folder, "paper", ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(PaperProcess::wouldBeASetting);
            builder.environment().put("MALLOC_ARENA_MAX", "1");
            builder.environment().putAll(environment);
            var paper = new PaperProcess(builder.start(), log);
            paper.await(() -> !paper.process.isAlive() || !paper.ports().isEmpty(), LONGEST_START);
            return paper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wouldBeASetting(String variable) {
        return variable.matches("(KANBAO|SERVER|MANAGEMENT|SPRING|LOGGING)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");
    }

    private static Path jar() {
        var jars = new File("target").listFiles((_, name) -> name.matches("kanbao-.*\\.jar"));
        if (jars == null || jars.length != 1) {
            throw new IllegalStateException("one kanbao-*.jar expected in target: mvn package makes it");
        }
        return jars[0].toPath().toAbsolutePath();
    }

    /** The port of the site. */
    int port() {
        return ports().stream()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it does not serve:\n" + log()));
    }

    private List<MatchResult> ports() {
        return START_LINE.matcher(log()).results().toList();
    }

    /** Everything it has said until now. */
    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                    .timeout(Duration.ofSeconds(20));
            return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it holds in memory and no file has, where the system tells. */
    int residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** How many sockets it has open, where the system tells. */
    long connections() throws IOException {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.filter(PaperProcess::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits until the log has these words. */
    void awaitWords(String words) {
        await(() -> log().contains(words), Duration.ofSeconds(10));
    }

    /** Tells it to end, as {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** Ends it where it stands, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, but no longer than this. */
    int exitCode(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it still runs after " + longest + ":\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        exitCode(Duration.ofSeconds(10));
    }

    private void await(BooleanSupplier happened, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            while (!happened.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    close();
                    throw new AssertionError("waited for " + longest + " in vain:\n" + log());
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

}
