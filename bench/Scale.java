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

/** Starts the jar over folders of more and more stories, and measures; {@code bench/scale} runs it. */
class Scale {

    private static final Pattern READY = Pattern.compile("Edition of \\d+ stories ready in (\\d+) ms");
    /** After this, nothing goes on beside the answers. */
    private static final Pattern LINKED = Pattern.compile("Related links of \\d+ stories ready");
    private static final HttpClient READER = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PAGES = 1_000;
    /** The last counts. */
    private static final int ROUNDS = 3;
    /** For so long a page that is kept is not made anew, in milliseconds. */
    private static final int FRESH = 10_000;

    private final Path jar;
    private final Path data = Files.createTempDirectory("kanbao-scale");

    private Scale(Path jar) throws IOException {
        this.jar = jar;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var scale = new Scale(Path.of(arguments[0]));
        System.out.println(Machine.name() + ", heap of 2 GB, serial collector");
        System.out.println("\n| stories | load, s | first page after, s | live heap, MB | resident, MB | page made, p50, ms | p99 | page kept, p50, ms | p99 |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var sizes = new ArrayList<Size>();
        for (var stories : List.of(arguments).subList(2, arguments.length)) {
            sizes.add(scale.measure(Integer.parseInt(stories)));
        }
        draw(sizes, Path.of(arguments[1]));
        judge(sizes);
        scale.askForAll(10_000);
        Stories.delete(scale.data);
        Promises.end();
    }

    /** Times of pages are in milliseconds, sorted; the others in seconds; memory is in MB. */
    private record Size(double stories, double load, double first, double heap, double resident, List<Double> made, List<Double> kept) {

        static double quantile(List<Double> times, double share) {
            return times.get((int) (times.size() * share));
        }

    }

    private Size measure(int stories) throws IOException, InterruptedException {
        var random = new Random(stories);
        var folder = Stories.write(stories, random);
        var begin = System.nanoTime();
        try (var paper = new Paper(jar, data, "-Xmx2g", "--kanbao.content=" + folder)) {
            time(paper, 0);
            var first = (System.nanoTime() - begin) / 1e9;
            var load = Integer.parseInt(paper.said(READY).group(1)) / 1000.0;
            paper.said(LINKED);
            var size = read(paper, stories, random, load, first);
            System.out.printf("| %,d | %.1f | %.1f | %.0f | %.0f | %.2f | %.2f | %.2f | %.2f |%n", stories, load, first, size.heap(),
                    size.resident(), Size.quantile(size.made(), 0.5), Size.quantile(size.made(), 0.99), Size.quantile(size.kept(), 0.5),
                    Size.quantile(size.kept(), 0.99));
            return size;
        }
        finally {
            Stories.delete(folder);
        }
    }

    /** Asks twice for each of 1,000 random pages, one after another: the first time it has to be made, the second it is kept. */
    private static Size read(Paper paper, int stories, Random random, double load, double first) throws IOException, InterruptedException {
        var numbers = new ArrayList<>(IntStream.range(0, stories).boxed().toList());
        Collections.shuffle(numbers, random);
        var made = new ArrayList<Double>();
        var kept = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            Thread.sleep(FRESH);
            made.clear();
            kept.clear();
            for (var number : numbers.subList(0, Math.min(PAGES, stories))) {
                made.add(time(paper, number));
                kept.add(time(paper, number));
            }
        }
        made.sort(null);
        kept.sort(null);
        return new Size(stories, load, first, Machine.liveHeap(paper.pid()), Machine.resident(paper.pid()), made, kept);
    }

    private static double time(Paper paper, int number) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + paper.port() + "/articles/story-" + number);
        var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
        var start = System.nanoTime();
        var answer = READER.send(request, BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Whether the pages that are kept leave room for the stories. */
    private void askForAll(int stories) throws IOException, InterruptedException {
        var folder = Stories.write(stories, new Random(stories));
        try (var paper = new Paper(jar, data, "-Xmx300m", "--kanbao.content=" + folder)) {
            paper.said(LINKED);
            for (var number = 0; number < stories; number++) {
                time(paper, number);
            }
            System.out.printf("%n%,d stories in a heap of 300 MB, every page asked for once: all answered; %.0f MB live, %.0f MB resident.%n",
                    stories, Machine.liveHeap(paper.pid()), Machine.resident(paper.pid()));
        }
        catch (IOException | IllegalStateException broken) {
            Promises.hold(false, "In a heap of 300 MB the pages of %,d stories are not all answered: %s", stories, broken);
        }
        finally {
            Stories.delete(folder);
        }
    }

    private static void judge(List<Size> sizes) {
        for (var size : sizes) {
            Promises.hold(size.stories() != 10_000 || size.load() < 10, "10,000 stories load in %.1f s; promised are 10.", size.load());
        }
        holdFlat("made", sizes, Size::made);
        holdFlat("kept", sizes, Size::kept);
    }

    /** The same page takes half as long again in another run of the same size at times. */
    private static void holdFlat(String how, List<Size> sizes, Function<Size, List<Double>> times) {
        var few = Size.quantile(times.apply(sizes.getFirst()), 0.5);
        var many = Size.quantile(times.apply(sizes.getLast()), 0.5);
        Promises.hold(many <= 1.5 * few, "A page that is %s takes %.2f ms with few stories and %.2f ms with many.", how, few, many);
    }

    private static void draw(List<Size> sizes, Path file) throws IOException {
        var picture = new Picture("Kanbao with more and more stories", "stories, in thousands",
                sizes.stream().map(size -> size.stories() / 1_000).toList());
        picture.write(file, List.of(
                new Picture.Panel("Time of one article page, ms", List.of(
                        curve("made, p50", sizes, size -> Size.quantile(size.made(), 0.5)),
                        curve("made, p99", sizes, size -> Size.quantile(size.made(), 0.99)),
                        curve("kept, p50", sizes, size -> Size.quantile(size.kept(), 0.5)),
                        curve("kept, p99", sizes, size -> Size.quantile(size.kept(), 0.99)))),
                new Picture.Panel("Time of the start, s", List.of(
                        curve("stories loaded", sizes, Size::load),
                        curve("first page", sizes, Size::first))),
                new Picture.Panel("Memory, MB", List.of(
                        curve("live heap", sizes, Size::heap),
                        curve("resident", sizes, Size::resident)))));
    }

    private static Picture.Curve curve(String name, List<Size> sizes, Function<Size, Double> value) {
        return new Picture.Curve(name, sizes.stream().map(value).toList());
    }

}
