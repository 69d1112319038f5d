import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Starts the jar over folders of more and more stories, and measures; {@code bench/scale} runs it. */
class Scale {

    private static final Pattern READY = Pattern.compile("Edition of \\d+ stories ready in (\\d+) ms");
    private static final HttpClient READER = HttpClient.newHttpClient();

    void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("| stories | load, s | live heap, MB | resident, MB | article p50, ms | article p99, ms |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (var size : List.of(arguments).subList(1, arguments.length)) {
            measure(Path.of(arguments[0]), Integer.parseInt(size));
        }
    }

    private static void measure(Path jar, int stories) throws IOException, InterruptedException {
        var random = new Random(stories);
        var folder = Stories.write(stories, random);
        var port = Machine.freePort();
        var site = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx2g", "-jar", jar.toString(),
                "--kanbao.content=" + folder, "--server.port=" + port,
                "--management.server.port=" + Machine.freePort()).redirectErrorStream(true).start();
        try {
            var load = untilReady(site);
            var times = read(port, stories, random);
            System.out.printf("| %,d | %.1f | %.0f | %.0f | %.2f | %.2f |%n", stories, load / 1000.0, liveHeap(site.pid()),
                    Machine.resident(site.pid()), times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        }
        finally {
            site.destroy();
            site.waitFor();
            Stories.delete(folder);
        }
    }

    private static long untilReady(Process site) throws IOException {
        var log = new BufferedReader(new InputStreamReader(site.getInputStream()));
        var load = -1L;
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                load = Long.parseLong(ready.group(1));
            }
            if (line.contains(" stories on port ")) {
                return load;
            }
        }
        throw new IllegalStateException("the site ended before it was ready");
    }

    /** The times of 1,000 random article pages, one after another, sorted; 2,000 more before them are not counted. */
    private static List<Double> read(int port, int stories, Random random) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var page = 0; page < 3_000; page++) {
            var address = URI.create("http://localhost:" + port + "/articles/story-" + random.nextInt(stories));
            var start = System.nanoTime();
            var answer = READER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            if (page >= 2_000) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        times.sort(null);
        return times;
    }

    private static double liveHeap(long pid) throws IOException {
        var histogram = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid),
                "GC.class_histogram").start();
        var total = new String(histogram.getInputStream().readAllBytes()).lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1e6;
    }

}
