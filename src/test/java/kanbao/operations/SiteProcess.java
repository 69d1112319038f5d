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

/** The packaged jar in its own process, with the heap of a 256 MB container and free ports. */
final class SiteProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern START_LINE = Pattern
            .compile("serves \\d+ stories on port (\\d+) and is managed on port \\d+");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;

    private SiteProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the site and waits until it serves or has ended.
     *
     * @param folder      the working directory; the log is written there
     * @param environment additional environment variables
     * @param arguments   settings such as {@code --kanbao.content=stories}
     */
    static SiteProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return start(List.of(), folder, environment, arguments);
    }

    /** Starts the site with a maximum file size, which simulates a full disk. */
    static SiteProcess startWithMaximumFileSize(int kilobytes, Path folder) {
        return start(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "site"), folder, Map.of());
    }

    private static SiteProcess start(List<String> wrapper, Path folder, Map<String, String> environment,
            String... arguments) {
        var command = new ArrayList<>(wrapper);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx89m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1", "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        Stream.of("--server.port=", "--management.server.port=")
                .filter(port -> command.stream().noneMatch(argument -> argument.startsWith(port)))
                .forEach(port -> command.add(port + "0"));
        try {
            var log = Files.createTempFile(folder, "site", ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(SiteProcess::isSetting);
            builder.environment().put("MALLOC_ARENA_MAX", "1");
            builder.environment().putAll(environment);
            var site = new SiteProcess(builder.start(), log);
            site.await(() -> !site.process.isAlive() || !site.ports().isEmpty(), START_TIMEOUT);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSetting(String variable) {
        return variable.matches("(KANBAO|SERVER|MANAGEMENT|SPRING|LOGGING)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS");
    }

    private static Path jar() {
        var jars = new File("target").listFiles((_, name) -> name.matches("kanbao-.*\\.jar"));
        if (jars == null || jars.length != 1) {
            throw new IllegalStateException("expected one kanbao-*.jar in target; run mvn package first");
        }
        return jars[0].toPath().toAbsolutePath();
    }

    int port() {
        return ports().stream()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the site did not start:\n" + log()));
    }

    private List<MatchResult> ports() {
        return START_LINE.matcher(log()).results().toList();
    }

    /** Returns standard output and standard error. */
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

    /** Returns the anonymous resident memory; Linux only. */
    int residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the number of open sockets; Linux only. */
    long openSockets() throws IOException {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.filter(SiteProcess::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }

    /** Waits up to 10 s until the log contains this text. */
    void awaitLog(String text) {
        await(() -> log().contains(text), Duration.ofSeconds(10));
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Sends SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until the process ends. */
    int exitCode(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the site still runs after " + timeout + ":\n" + log());
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

    private void await(BooleanSupplier condition, Duration timeout) {
        var end = System.nanoTime() + timeout.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    close();
                    throw new AssertionError("the condition was not met within " + timeout + ":\n" + log());
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

}
