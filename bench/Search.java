import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Measures indexing and searching of many stories; {@code bench/search} runs it. */
class Search {

    private static final int STORIES = 10_000;
    private static final int QUERIES = 60_000;
    private static final int CLIENTS = 16;
    /** In seconds. */
    private static final int WARM_UP = 20;
    private static final int MEASUREMENT = 30;

    private static final Pattern INDEX_READY = Pattern.compile("Index of \\d+ stories ready in (\\d+) ms, (\\d+) MB");
    private static final Pattern RELATED_LINKS_READY = Pattern
            .compile("Related links of \\d+ stories ready in (\\d+) ms");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]{4,}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    private Search() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var random = new Random(STORIES);
        var folder = arguments.length > 1
                ? Stories.mix(Path.of(arguments[1]), STORIES, random)
                : Stories.write(STORIES, random);
        var data = Files.createTempDirectory("kanbao-search");
        try (var site = new SiteProcess(Path.of(arguments[0]), data, "-Xmx400m", "--kanbao.content=" + folder)) {
            var queries = queries(folder, random);
            checkIndex(site, size(folder));
            measure("distinct queries", site, new ArrayDeque<>(queries)::remove, false);
            measure("queries by popularity", site, () -> queries.get((int) Math.pow(QUERIES, random.nextDouble()) - 1),
                    true);
        } finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
        Promises.exit();
    }

    private static void checkIndex(SiteProcess site, long text) throws IOException, InterruptedException {
        var index = site.awaitLog(INDEX_READY);
        var links = site.awaitLog(RELATED_LINKS_READY);
        var seconds = Integer.parseInt(index.group(1)) / 1000.0;
        var share = 100 * Integer.parseInt(index.group(2)) * 1e6 / text;
        System.out.printf(
                "%,d stories, %.0f MB of text: indexed in %.1f s, %s MB of memory (%.0f %%); related links of one story in %.2f ms%n",
                STORIES, text / 1e6, seconds, index.group(2), share, Double.parseDouble(links.group(1)) / STORIES);
        Promises.check(seconds <= 15, "Indexing takes %.1f s; promised are at most 15.", seconds);
        Promises.check(share <= 60, "The index takes %.0f %% of the text; promised are at most 60.", share);
    }

    private static void measure(String kind, SiteProcess site, Supplier<String> queries, boolean isPromised)
            throws IOException {
        try (var clients = new LoadClients(site.port(), CLIENTS, () -> request(queries.get(), site.port()))) {
            clients.send(WARM_UP);
            var cpuBefore = site.cpu();
            clients.send(MEASUREMENT);
            System.out.printf(
                    "%d clients, %s: %,d responses/s, p50 %.1f ms, p99 %.1f ms, %.2f ms of CPU time per response%n",
                    CLIENTS,
                    kind, clients.responses() / MEASUREMENT, clients.quantile(0.5), clients.quantile(0.99),
                    (site.cpu() - cpuBefore) * 1000 / clients.responses());
            Promises.check(clients.responses() == clients.responses(200), "Not every response had status 200.");
            Promises.check(!isPromised || clients.quantile(0.99) < 400,
                    "The p99 is %.1f ms; promised is less than 400.", clients.quantile(0.99));
        }
    }

    private static byte[] request(String query, int port) {
        return ("GET /search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Typical queries: mostly two to four characters of a headline, sometimes one character, two words, or a Latin word. By
     * popularity, the query of rank r has a probability proportional to 1/r (Zipf, Human Behavior and the Principle of Least
     * Effort, 1949).
     */
    private static List<String> queries(Path folder, Random random) throws IOException {
        var queries = new ArrayList<String>();
        while (queries.size() < QUERIES) {
            var text = Files.readString(folder.resolve("story-" + random.nextInt(STORIES) + ".md"));
            var headline = text.lines().skip(1).findFirst().orElseThrow();
            var chinese = CHINESE.matcher(headline).results().map(match -> match.group()).toList();
            var latin = LATIN.matcher(text).results().map(match -> match.group()).toList();
            if (chinese.isEmpty()) {
                continue;
            }
            queries.add(switch (random.nextInt(10)) {
                case 0 -> part(chinese, 1, random);
                case 1, 2 -> part(chinese, 2, random) + " " + part(chinese, 2, random);
                case 3 -> latin.isEmpty() ? part(chinese, 2, random) : latin.get(random.nextInt(latin.size()));
                default -> part(chinese, 2 + random.nextInt(3), random);
            });
        }
        return queries;
    }

    private static String part(List<String> runs, int length, Random random) {
        var run = runs.get(random.nextInt(runs.size()));
        var start = random.nextInt(run.length() - length + 1);
        return run.substring(start, start + length);
    }

    private static long size(Path folder) {
        return IntStream.range(0, STORIES)
                .mapToLong(number -> folder.resolve("story-" + number + ".md").toFile().length()).sum();
    }

}
