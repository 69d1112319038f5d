import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Changes one story repeatedly while readers open others, in the memory of a container of 512 MB ({@code small}) or 1 GB
 * ({@code large}); {@code bench/newsroom} runs it. Turns with a change alternate with turns without, so that other load on the
 * machine affects both alike. The article of rank r is opened with a probability proportional to 1/r, as in {@link Search}.
 */
class Newsroom {

    private static final Pattern RELATED_LINKS_READY = Pattern.compile("Related links of \\d+ stories ready");
    private static final Pattern EDITION_PUBLISHED = Pattern.compile("Published an edition of \\d+ stories (\\d+) ms after");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> MEMORY = Map.of("small", "512m", "large", "1g");
    private static final int READERS = 4;
    /** Milliseconds between two pages of one reader, so that the processors are not saturated. */
    private static final int PAUSE = 10;
    /** In milliseconds; a cached page is rendered again after this time. */
    private static final int TURN = 20_000;
    private static final int WARM_UP = 60_000;

    private final SiteProcess site;
    private final Path folder;
    private final int stories;
    private final List<Long> timesWithoutChange = new ArrayList<>();
    private final List<Long> timesWithChange = new ArrayList<>();
    private volatile List<Long> currentTimes = new ArrayList<>();

    private Newsroom(SiteProcess site, Path folder, int stories) {
        this.site = site;
        this.folder = folder;
        this.stories = stories;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var stories = Integer.parseInt(arguments[1]);
        var folder = Stories.write(stories, new Random(stories));
        var data = Files.createTempDirectory("kanbao-newsroom");
        var profile = arguments[3];
        System.out.println(Machine.description() + ", " + profile);
        try (var site = new SiteProcess(Path.of(arguments[0]), data, "@" + options(profile, data),
                "--kanbao.content=" + folder)) {
            site.awaitLog(RELATED_LINKS_READY);
            new Newsroom(site, folder, stories).measure(Integer.parseInt(arguments[2]));
            System.out.printf("%,.0f MB resident.%n", Machine.resident(site.pid()));
        } finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
        Promises.exit();
    }

    /** Writes the Java options of the container for memory and compilers into a file. */
    private static Path options(String profile, Path data) throws IOException {
        var options = new ArrayList<>(Files.readAllLines(Path.of("src/main/container/java.options")));
        options.addAll(Files.readAllLines(Path.of("src/main/container/" + profile + ".options")));
        options.removeIf(option -> option.matches(".*(/kanbao/|aot).*"));
        options.add("-XX:MaxRAM=" + MEMORY.get(profile));
        return Files.write(data.resolve("java.options"), options);
    }

    private void measure(int changes) throws IOException, InterruptedException {
        var stopped = new AtomicBoolean();
        var readers = new ArrayList<Thread>();
        for (var reader = 0; reader < READERS; reader++) {
            readers.add(Thread.ofPlatform().start(() -> readUntil(stopped)));
        }
        Thread.sleep(WARM_UP);
        currentTimes = new ArrayList<>();
        var delays = new ArrayList<Long>();
        for (var number = 0; number < changes; number++) {
            finishTurn(timesWithoutChange, System.nanoTime());
            var start = System.nanoTime();
            currentTimes = new ArrayList<>();
            delays.add(change(number));
            finishTurn(timesWithChange, start);
        }
        stopped.set(true);
        for (var reader : readers) {
            reader.join();
        }
        report(delays);
    }

    /** Waits until the turn is over, and moves the times of its requests into this list. */
    private void finishTurn(List<Long> target, long start) throws InterruptedException {
        Thread.sleep(Math.max(0, TURN - (System.nanoTime() - start) / 1_000_000));
        var taken = currentTimes;
        currentTimes = new ArrayList<>();
        synchronized (this) {
            target.addAll(taken);
        }
    }

    /** The microseconds from the write until the page shows the change. */
    private long change(int number) throws IOException, InterruptedException {
        var file = folder.resolve("story-7.md");
        var sentence = "第" + number + "次改动";
        var text = Files.readString(file) + "\n\n" + sentence + "。\n";
        var start = System.nanoTime();
        Files.writeString(file, text);
        while (!get("story-7").contains(sentence)) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1_000;
    }

    private void readUntil(AtomicBoolean stopped) {
        var random = new Random();
        try {
            while (!stopped.get()) {
                var start = System.nanoTime();
                get("story-" + (int) Math.pow(stories, random.nextDouble()));
                record((System.nanoTime() - start) / 1_000);
                Thread.sleep(PAUSE);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void record(long micros) {
        currentTimes.add(micros);
    }

    private String get(String story) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/articles/" + story))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(story + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void report(List<Long> delays) throws IOException {
        delays.sort(null);
        timesWithoutChange.sort(null);
        timesWithChange.sort(null);
        var editionTimes = site.logMatches(EDITION_PUBLISHED).stream().map(match -> Long.parseLong(match.group(1)))
                .sorted().toList();
        System.out.printf("%,d stories, %d changes of one, %d readers%n%n", stories, delays.size(), READERS);
        System.out.println("| ms | p50 | p99 | maximum | count |\n|---|---:|---:|---:|---:|");
        row("from the write until the page shows it", delays);
        row("a page while nothing changes", timesWithoutChange);
        row("a page in the 20 s after a change", timesWithChange);
        var median = editionTimes.get(editionTimes.size() / 2);
        System.out.printf("%nAn edition was published %d ms after its change was detected (median), at most %d ms.%n",
                median, editionTimes.getLast());
        Promises.check(median <= 1_000,
                "An edition is published %d ms after its change was detected; promised are at most 1,000.", median);
        Promises.check(delays.get(delays.size() / 2) <= 3_000_000,
                "A change is shown after %,d ms; promised are at most 3,000.",
                delays.get(delays.size() / 2) / 1_000);
        Promises.check(timesWithChange.getLast() <= timesWithoutChange.getLast() + 50_000,
                "While stories change, the longest page takes %,d ms, otherwise %,d;"
                        + " promised are at most 50 more.",
                timesWithChange.getLast() / 1_000, timesWithoutChange.getLast() / 1_000);
    }

    private static void row(String name, List<Long> micros) {
        System.out.printf("| %s | %.1f | %.1f | %.1f | %,d |%n", name, quantile(micros, 0.5), quantile(micros, 0.99),
                micros.getLast() / 1e3, micros.size());
    }

    private static double quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e3;
    }

}
