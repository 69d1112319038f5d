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
 * Changes one story again and again while others are read, in the memory of a container of 512 MB ({@code small}) or 1 GB
 * ({@code large}); {@code bench/newsroom} runs it. In turns with as long a while in which nothing changes: what the machine does
 * beside it, it does to both. The story of rank r is read with the probability of 1/r, as in {@link Search}.
 */
class Newsroom {

    private static final Pattern LINKED = Pattern.compile("Related links of \\d+ stories ready");
    private static final Pattern OUT = Pattern.compile("Published an edition of \\d+ stories (\\d+) ms after");
    private static final HttpClient READER = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> MEMORY = Map.of("small", "512m", "large", "1g");
    private static final int READERS = 4;
    /** Between two pages of one reader, in milliseconds, so that the processors are not full. */
    private static final int PAUSE = 10;
    /** In milliseconds: a page that is kept is made anew after so long. */
    private static final int TURN = 20_000;
    private static final int WARM_UP = 60_000;

    private final Paper paper;
    private final Path folder;
    private final int stories;
    private final List<Long> calm = new ArrayList<>();
    private final List<Long> changing = new ArrayList<>();
    private volatile List<Long> times = new ArrayList<>();

    private Newsroom(Paper paper, Path folder, int stories) {
        this.paper = paper;
        this.folder = folder;
        this.stories = stories;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var stories = Integer.parseInt(arguments[1]);
        var folder = Stories.write(stories, new Random(stories));
        var data = Files.createTempDirectory("kanbao-newsroom");
        var form = arguments[3];
        System.out.println(Machine.name() + ", " + form);
        try (var paper = new Paper(Path.of(arguments[0]), data, "@" + options(form, data), "--kanbao.content=" + folder)) {
            paper.said(LINKED);
            new Newsroom(paper, folder, stories).measure(Integer.parseInt(arguments[2]));
            System.out.printf("%,.0f MB resident.%n", Machine.resident(paper.pid()));
        }
        finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
        Promises.end();
    }

    /** Those of the container for its memory and its compilers, as Java would find them there. */
    private static Path options(String form, Path data) throws IOException {
        var options = new ArrayList<>(Files.readAllLines(Path.of("src/main/container/java.options")));
        options.addAll(Files.readAllLines(Path.of("src/main/container/" + form + ".options")));
        options.removeIf(option -> option.matches(".*(/kanbao/|aot).*"));
        options.add("-XX:MaxRAM=" + MEMORY.get(form));
        return Files.write(data.resolve("java.options"), options);
    }

    private void measure(int changes) throws IOException, InterruptedException {
        var ended = new AtomicBoolean();
        var readers = new ArrayList<Thread>();
        for (var reader = 0; reader < READERS; reader++) {
            readers.add(Thread.ofPlatform().start(() -> readUntil(ended)));
        }
        Thread.sleep(WARM_UP);
        times = new ArrayList<>();
        var shown = new ArrayList<Long>();
        for (var number = 0; number < changes; number++) {
            turn(calm, System.nanoTime());
            var start = System.nanoTime();
            times = new ArrayList<>();
            shown.add(change(number));
            turn(changing, start);
        }
        ended.set(true);
        for (var reader : readers) {
            reader.join();
        }
        tell(shown);
    }

    /** Waits until the turn that began then is over, and takes the times of its requests. */
    private void turn(List<Long> into, long start) throws InterruptedException {
        Thread.sleep(Math.max(0, TURN - (System.nanoTime() - start) / 1_000_000));
        var taken = times;
        times = new ArrayList<>();
        synchronized (this) {
            into.addAll(taken);
        }
    }

    /** How long it takes from the write until the page shows it, in microseconds. */
    private long change(int number) throws IOException, InterruptedException {
        var file = folder.resolve("story-7.md");
        var words = "第" + number + "次改动";
        var text = Files.readString(file) + "\n\n" + words + "。\n";
        var start = System.nanoTime();
        Files.writeString(file, text);
        while (!get("story-7").contains(words)) {
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1_000;
    }

    private void readUntil(AtomicBoolean ended) {
        var random = new Random();
        try {
            while (!ended.get()) {
                var start = System.nanoTime();
                get("story-" + (int) Math.pow(stories, random.nextDouble()));
                note((System.nanoTime() - start) / 1_000);
                Thread.sleep(PAUSE);
            }
        }
        catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void note(long micros) {
        times.add(micros);
    }

    private String get(String story) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + paper.port() + "/articles/" + story)).build();
        var answer = READER.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(story + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void tell(List<Long> shown) throws IOException {
        shown.sort(null);
        calm.sort(null);
        changing.sort(null);
        var made = paper.all(OUT).stream().map(out -> Long.parseLong(out.group(1))).sorted().toList();
        System.out.printf("%,d stories, %d changes of one, %d readers%n%n", stories, shown.size(), READERS);
        System.out.println("| ms | p50 | p99 | longest | number |\n|---|---:|---:|---:|---:|");
        row("from the write until the page shows it", shown);
        row("a page while nothing changes", calm);
        row("a page in the 20 s from a change on", changing);
        var median = made.get(made.size() / 2);
        System.out.printf("%nAn edition was out %d ms after a change was seen (median), at most %d.%n", median, made.getLast());
        Promises.hold(median <= 1_000, "An edition is out %d ms after a change was seen; promised are 1,000.", median);
        Promises.hold(shown.get(shown.size() / 2) <= 3_000_000, "A change is shown after %,d ms; promised are 3,000.",
                shown.get(shown.size() / 2) / 1_000);
        Promises.hold(changing.getLast() <= calm.getLast() + 50_000, "While stories change, the longest page takes %,d ms, otherwise %,d;"
                + " promised are 50 more.", changing.getLast() / 1_000, calm.getLast() / 1_000);
    }

    private static void row(String name, List<Long> micros) {
        System.out.printf("| %s | %.1f | %.1f | %.1f | %,d |%n", name, quantile(micros, 0.5), quantile(micros, 0.99),
                micros.getLast() / 1e3, micros.size());
    }

    private static double quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e3;
    }

}
