import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An nginx that serves the same pages with the same headers from files, configured for the highest speed. */
class Nginx implements AutoCloseable {

    private static final String CONFIGURATION = """
            daemon off;
            %s
            worker_processes auto;
            worker_rlimit_nofile 16384;
            error_log stderr error;
            pid nginx.pid;
            events { worker_connections 8192; }
            http {
                access_log off;
                server_tokens off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                open_file_cache max=16384 inactive=10m;
                open_file_cache_valid 10m;
                gzip_static on;
                gzip_vary on;
                max_ranges 0;
                types {}
                default_type "%s";
                add_header Last-Modified "";
                %s
                client_body_temp_path temporary;
                proxy_temp_path temporary;
                fastcgi_temp_path temporary;
                uwsgi_temp_path temporary;
                scgi_temp_path temporary;
                server {
                    listen 127.0.0.1:%d backlog=4096;
                    listen 127.0.0.1:%d http2 backlog=4096;
                    root pages;
                    index front;
                }
            }
            """;
    /** Headers that nginx writes itself, or that differ between responses or servers. */
    private static final Set<String> NOT_COPIED = Set.of("connection", "content-encoding", "content-length",
            "content-type", "date", "etag",
            "server", "vary");

    private final Path folder = Files.createTempDirectory("kanbao-nginx");
    private final int port = Machine.freePort();
    private final int http2 = Machine.freePort();
    private final Process process;
    private final Server server;

    /** Copies these pages of another server and starts nginx. */
    Nginx(Server other, List<String> paths) throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("temporary"));
        for (var path : paths) {
            save(path, other);
        }
        var headers = other.get(paths.getFirst(), "Accept-Encoding", "identity").headers();
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(
                System.getProperty("user.name").equals("root") ? "user root;" : "",
                headers.firstValue("Content-Type").orElseThrow(), headerDirectives(headers.map()), port, http2));
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        server = new Server("nginx", "http://127.0.0.1:" + port, other.article(), "http://127.0.0.1:" + http2,
                this::cpu);
        check(other, paths.getFirst());
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void save(String path, Server other) throws IOException, InterruptedException {
        var file = folder.resolve("pages" + (path.endsWith("/") ? path + "front" : path));
        Files.createDirectories(file.getParent());
        Files.write(file, other.get(path, "Accept-Encoding", "identity").body());
        Files.write(Path.of(file + ".gz"), other.get(path, "Accept-Encoding", "gzip").body());
    }

    private static String headerDirectives(Map<String, List<String>> headers) {
        return headers.entrySet()
                .stream()
                .filter(header -> !NOT_COPIED.contains(header.getKey().toLowerCase()))
                .map(header -> "add_header %s \"%s\";".formatted(header.getKey(),
                        header.getValue().getFirst().replace("\"", "\\\"")))
                .collect(Collectors.joining("\n    "));
    }

    private void check(Server other, String path) throws IOException, InterruptedException {
        var expected = other.get(path, "Accept-Encoding", "gzip");
        var actual = firstResponse(path);
        if (!Arrays.equals(actual.body(), expected.body()) || !comparable(actual).equals(comparable(expected))) {
            throw new IllegalStateException(
                    "nginx serves " + comparable(actual) + ", expected " + comparable(expected));
        }
    }

    private HttpResponse<byte[]> firstResponse(String path) throws IOException, InterruptedException {
        while (true) {
            try {
                return server.get(path, "Accept-Encoding", "gzip");
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("nginx did not start:\n" + Files.readString(log()));
                }
                Thread.sleep(20);
            }
        }
    }

    /** The headers that must be equal on both servers. */
    private static Map<String, List<String>> comparable(HttpResponse<byte[]> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("connection", "date", "etag", "server"));
        return headers;
    }

    Server server() {
        return server;
    }

    private double cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToDouble(Machine::cpu).sum();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        Stories.delete(folder);
    }

}
