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

/** Indexes many stories and asks for their words; {@code bench/search} runs it. */
class Search {

    private static final int STORIES = 10_000;
    private static final int QUESTIONS = 60_000;
    private static final int CLIENTS = 16;
    /** In seconds. */
    private static final int WARM_UP = 20;
    private static final int MEASURED = 30;

    private static final Pattern INDEX = Pattern.compile("Index of \\d+ stories ready in (\\d+) ms, (\\d+) MB");
    private static final Pattern LINKS = Pattern.compile("Related links of \\d+ stories ready in (\\d+) ms");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}]{4,}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    private Search() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var random = new Random(STORIES);
        var folder = arguments.length > 1 ? Stories.mix(Path.of(arguments[1]), STORIES, random) : Stories.write(STORIES, random);
        var data = Files.createTempDirectory("kanbao-search");
        try (var paper = new Paper(Path.of(arguments[0]), data, "-Xmx400m", "--kanbao.content=" + folder)) {
            var questions = questions(folder, random);
            index(paper, size(folder));
            ask("new questions each time", paper, new ArrayDeque<>(questions)::remove, false);
            ask("as readers ask", paper, () -> questions.get((int) Math.pow(QUESTIONS, random.nextDouble()) - 1), true);
        }
        finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
        Promises.end();
    }

    private static void index(Paper paper, long text) throws IOException, InterruptedException {
        var index = paper.said(INDEX);
        var links = paper.said(LINKS);
        var seconds = Integer.parseInt(index.group(1)) / 1000.0;
        var share = 100 * Integer.parseInt(index.group(2)) * 1e6 / text;
        System.out.printf("%,d stories, %.0f MB of text: indexed in %.1f s, in %s MB of memory (%.0f %%); links of one story in %.2f ms%n",
                STORIES, text / 1e6, seconds, index.group(2), share, Double.parseDouble(links.group(1)) / STORIES);
        Promises.hold(seconds <= 15, "Indexing takes %.1f s; promised are 15.", seconds);
        Promises.hold(share <= 60, "The index takes %.0f %% of the text; promised are 60.", share);
    }

    private static void ask(String how, Paper paper, Supplier<String> questions, boolean promised) throws IOException {
        try (var crowd = new Crowd(paper.port(), CLIENTS, () -> request(questions.get(), paper.port()))) {
            crowd.ask(WARM_UP);
            var before = paper.cpu();
            crowd.ask(MEASURED);
            System.out.printf("%d clients, %s: %,d answers/s, p50 %.1f ms, p99 %.1f ms, %.2f ms of processor time for each%n", CLIENTS,
                    how, crowd.answers() / MEASURED, crowd.quantile(0.5), crowd.quantile(0.99),
                    (paper.cpu() - before) * 1000 / crowd.answers());
            Promises.hold(crowd.answers() == crowd.answers(200), "Not every answer was 200.");
            Promises.hold(!promised || crowd.quantile(0.99) < 100, "The p99 is %.1f ms; promised is less than 100.", crowd.quantile(0.99));
        }
    }

    private static byte[] request(String question, int port) {
        return ("GET /search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What readers ask: two to four characters of a headline mostly, one character, two words, a Latin word. Asked as readers ask,
     * the question of rank r has the probability of 1/r (Zipf, Human Behavior and the Principle of Least Effort, 1949).
     */
    private static List<String> questions(Path folder, Random random) throws IOException {
        var questions = new ArrayList<String>();
        while (questions.size() < QUESTIONS) {
            var text = Files.readString(folder.resolve("story-" + random.nextInt(STORIES) + ".md"));
            var headline = text.lines().skip(1).findFirst().orElseThrow();
            var chinese = CHINESE.matcher(headline).results().map(match -> match.group()).toList();
            var latin = LATIN.matcher(text).results().map(match -> match.group()).toList();
            if (chinese.isEmpty()) {
                continue;
            }
            questions.add(switch (random.nextInt(10)) {
                case 0 -> part(chinese, 1, random);
                case 1, 2 -> part(chinese, 2, random) + " " + part(chinese, 2, random);
                case 3 -> latin.isEmpty() ? part(chinese, 2, random) : latin.get(random.nextInt(latin.size()));
                default -> part(chinese, 2 + random.nextInt(3), random);
            });
        }
        return questions;
    }

    private static String part(List<String> runs, int length, Random random) {
        var run = runs.get(random.nextInt(runs.size()));
        var start = random.nextInt(run.length() - length + 1);
        return run.substring(start, start + length);
    }

    private static long size(Path folder) {
        return IntStream.range(0, STORIES).mapToLong(number -> folder.resolve("story-" + number + ".md").toFile().length()).sum();
    }

}
