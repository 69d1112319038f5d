import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Measures start, memory and response times with growing numbers of stories; {@code bench/scale} runs it. */
class Scale {

    private static final Pattern EDITION_READY = Pattern.compile("Edition of \\d+ stories ready in (\\d+) ms");
    /** The last background work after the start. */
    private static final Pattern RELATED_LINKS_READY = Pattern.compile("Related links of \\d+ stories ready");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PAGES = 1_000;
    /** The last round is reported. */
    private static final int ROUNDS = 3;
    /** Milliseconds until a cached page is rendered again. */
    private static final int CACHE_TIME = 10_000;

    private final Path jar;
    private final Path data = Files.createTempDirectory("kanbao-scale");

    private Scale(Path jar) throws IOException {
        this.jar = jar;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var scale = new Scale(Path.of(arguments[0]));
        System.out.println(Machine.description() + ", heap of 2 GB, serial collector");
        System.out.println(
                "\n| stories | load, s | first page after, s | live heap, MB | resident, MB | rendered page, p50, ms | p99 | cached page, p50, ms | p99 |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var sizes = new ArrayList<Size>();
        for (var stories : List.of(arguments).subList(2, arguments.length)) {
            sizes.add(scale.measure(Integer.parseInt(stories)));
        }
        draw(sizes, Path.of(arguments[1]));
        check(sizes);
        scale.requestAllPages(10_000);
        Stories.delete(scale.data);
        Promises.exit();
    }

    /** Page times are sorted and in milliseconds, other times in seconds, memory in MB. */
    private record Size(double stories, double load, double first, double heap, double resident, List<Double> rendered,
            List<Double> cached) {

        static double quantile(List<Double> times, double share) {
            return times.get((int) (times.size() * share));
        }

    }

    private Size measure(int stories) throws IOException, InterruptedException {
        var random = new Random(stories);
        var folder = Stories.write(stories, random);
        var begin = System.nanoTime();
        try (var site = new SiteProcess(jar, data, "-Xmx2g", "--kanbao.content=" + folder)) {
            time(site, 0);
            var first = (System.nanoTime() - begin) / 1e9;
            var load = Integer.parseInt(site.awaitLog(EDITION_READY).group(1)) / 1000.0;
            site.awaitLog(RELATED_LINKS_READY);
            var size = measurePages(site, stories, random, load, first);
            System.out.printf("| %,d | %.1f | %.1f | %.0f | %.0f | %.2f | %.2f | %.2f | %.2f |%n", stories, load, first,
                    size.heap(),
                    size.resident(), Size.quantile(size.rendered(), 0.5), Size.quantile(size.rendered(), 0.99),
                    Size.quantile(size.cached(), 0.5),
                    Size.quantile(size.cached(), 0.99));
            return size;
        } finally {
            Stories.delete(folder);
        }
    }

    /** Requests each of 1,000 random pages twice: it is rendered the first time, and cached the second time. */
    private static Size measurePages(SiteProcess site, int stories, Random random, double load, double first)
            throws IOException, InterruptedException {
        var numbers = new ArrayList<>(IntStream.range(0, stories).boxed().toList());
        Collections.shuffle(numbers, random);
        var rendered = new ArrayList<Double>();
        var cached = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            Thread.sleep(CACHE_TIME);
            rendered.clear();
            cached.clear();
            for (var number : numbers.subList(0, Math.min(PAGES, stories))) {
                rendered.add(time(site, number));
                cached.add(time(site, number));
            }
        }
        rendered.sort(null);
        cached.sort(null);
        return new Size(stories, load, first, Machine.liveHeap(site.pid()), Machine.resident(site.pid()), rendered,
                cached);
    }

    private static double time(SiteProcess site, int number) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + site.port() + "/articles/story-" + number);
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
        var start = System.nanoTime();
        var response = CLIENT.send(request, BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + response.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Checks that the page cache leaves enough memory for the stories. */
    private void requestAllPages(int stories) throws IOException, InterruptedException {
        var folder = Stories.write(stories, new Random(stories));
        try (var site = new SiteProcess(jar, data, "-Xmx300m", "--kanbao.content=" + folder)) {
            site.awaitLog(RELATED_LINKS_READY);
            for (var number = 0; number < stories; number++) {
                time(site, number);
            }
            System.out.printf(
                    "%n%,d stories in a heap of 300 MB, every page requested once without an error; %.0f MB live, %.0f MB resident.%n",
                    stories, Machine.liveHeap(site.pid()), Machine.resident(site.pid()));
        } catch (IOException | IllegalStateException e) {
            Promises.check(false, "In a heap of 300 MB a page of %,d stories failed: %s", stories, e);
        } finally {
            Stories.delete(folder);
        }
    }

    private static void check(List<Size> sizes) {
        for (var size : sizes) {
            Promises.check(size.stories() != 10_000 || size.load() < 10,
                    "10,000 stories load in %.1f s; promised are less than 10.", size.load());
        }
        checkConstantTime("rendered", sizes, Size::rendered);
        checkConstantTime("cached", sizes, Size::cached);
    }

    /** Two runs with the same number of stories can differ by half. */
    private static void checkConstantTime(String kind, List<Size> sizes, Function<Size, List<Double>> times) {
        var smallest = Size.quantile(times.apply(sizes.getFirst()), 0.5);
        var largest = Size.quantile(times.apply(sizes.getLast()), 0.5);
        Promises.check(largest <= 1.5 * smallest,
                "A %s page takes %.2f ms with the fewest stories and %.2f ms with the most.", kind, smallest, largest);
    }

    private static void draw(List<Size> sizes, Path file) throws IOException {
        var chart = new LineChart("Kanbao with growing numbers of stories", "stories, in thousands",
                sizes.stream().map(size -> size.stories() / 1_000).toList());
        chart.write(file, List.of(
                new LineChart.Panel("Time of one article page, ms", List.of(
                        curve("rendered, p50", sizes, size -> Size.quantile(size.rendered(), 0.5)),
                        curve("rendered, p99", sizes, size -> Size.quantile(size.rendered(), 0.99)),
                        curve("cached, p50", sizes, size -> Size.quantile(size.cached(), 0.5)),
                        curve("cached, p99", sizes, size -> Size.quantile(size.cached(), 0.99)))),
                new LineChart.Panel("Time of the start, s", List.of(
                        curve("stories loaded", sizes, Size::load),
                        curve("first page", sizes, Size::first))),
                new LineChart.Panel("Memory, MB", List.of(
                        curve("live heap", sizes, Size::heap),
                        curve("resident", sizes, Size::resident)))));
    }

    private static LineChart.Curve curve(String name, List<Size> sizes, Function<Size, Double> value) {
        return new LineChart.Curve(name, sizes.stream().map(value).toList());
    }

}
