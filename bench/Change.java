import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A paper under full load while its stories are read: the hot list changes, and with it every page. */
class Change {

    private static final int CONNECTIONS = 64;
    /** In seconds; while it is measured, the hot list is worked out once or twice. */
    private static final int WARM_UP = 45;
    private static final int MEASURED = 45;
    private static final int SECONDS_IN_A_ROW = 9;
    private static final int PAGES_FOR_A_READ = 50;
    private static final int STORIES_READ = 50;
    private static final int PAGE = 200;
    private static final int STORED = 204;
    /** What a read is answered with while the disk is slow. */
    private static final int TAKEN = 202;
    private static final Pattern STORY = Pattern.compile("href=\"/articles/([^\"]+)\"");

    private final Server server;
    private final List<byte[]> pages;
    private final Readers readers;
    private final Random random = new Random(1);
    private long number;

    Change(Server server, List<String> paths) {
        this.server = server;
        pages = paths.stream().map(Change::request).toList();
        readers = new Readers(paths.stream().map(path -> path.replace("/articles/", "")).limit(STORIES_READ).toList(),
                server.port());
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param page the longest time of a page in milliseconds, and {@code read} that of a read, which waits for the disk */
    private record Second(double rate, double page, double read, int errors) {}

    void measure() throws IOException, InterruptedException {
        try (var crowd = new Crowd(server.port(), CONNECTIONS, this::next)) {
            crowd.ask(WARM_UP);
            var before = hotList();
            var seconds = new ArrayList<Second>();
            for (var second = 0; second < MEASURED; second++) {
                seconds.add(second(crowd));
            }
            judge(seconds, !before.equals(hotList()));
        }
    }

    private byte[] next() {
        return number++ % PAGES_FOR_A_READ == 0 ? readers.get() : pages.get(random.nextInt(pages.size()));
    }

    private List<String> hotList() throws IOException, InterruptedException {
        return STORY.matcher(new String(server.get("/hot", "Accept-Encoding", "identity").body(), StandardCharsets.UTF_8)).results()
                .map(MatchResult::group)
                .toList();
    }

    private static Second second(Crowd crowd) throws IOException {
        var start = System.nanoTime();
        crowd.ask(1);
        var rate = crowd.answers() * 1e9 / (System.nanoTime() - start);
        var errors = crowd.answers() - crowd.answers(PAGE) - crowd.answers(STORED) - crowd.answers(TAKEN);
        return new Second(rate, crowd.longest(PAGE), Math.max(crowd.longest(STORED), crowd.longest(TAKEN)), errors);
    }

    private static void judge(List<Second> seconds, boolean hasChanged) {
        print(seconds);
        var usual = seconds.stream().map(Second::rate).sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
        var slow = longestBelow(0.9 * usual, seconds);
        var page = seconds.stream().mapToDouble(Second::page).max().orElseThrow();
        var read = seconds.stream().mapToDouble(Second::read).max().orElseThrow();
        var errors = seconds.stream().mapToInt(Second::errors).sum();
        System.out.printf("%nUsual are %,.0f answers/s. Below 90 %% of it for %d s at a time at most; no page took longer than %.0f ms,"
                + " no read than %.0f ms.%n", usual, slow, page, read);
        Promises.hold(hasChanged, "The hot list did not change while it was watched.");
        Promises.hold(errors == 0, "%,d answers were neither 200, 202 nor 204.", errors);
        Promises.hold(slow <= 2, "After a change of the hot list the rate is below 90 %% for %d s; promised are 2.", slow);
        Promises.hold(page <= 250, "While pages change, one takes %.0f ms; promised are 250.", page);
    }

    private static void print(List<Second> seconds) {
        System.out.printf("%n%,d connections, a read for every %d pages, pages at random; answers/s in each second (longest page, ms):%n%n",
                CONNECTIONS, PAGES_FOR_A_READ);
        System.out.println("| from second |" + " |".repeat(SECONDS_IN_A_ROW));
        System.out.println("|---:|" + "---:|".repeat(SECONDS_IN_A_ROW));
        for (var from = 0; from < seconds.size(); from += SECONDS_IN_A_ROW) {
            System.out.print("| " + from + " |");
            seconds.stream().skip(from).limit(SECONDS_IN_A_ROW)
                    .forEach(second -> System.out.printf(" %,.0f (%.0f) |", second.rate(), second.page()));
            System.out.println();
        }
    }

    /** How many seconds in a row had a lower rate, at most. */
    private static int longestBelow(double rate, List<Second> seconds) {
        var longest = 0;
        var now = 0;
        for (var second : seconds) {
            now = second.rate() < rate ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }

}
