import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Measures a site under full load while page views change the most-read list, which is on every page. */
class MostReadChange {

    private static final int CONNECTIONS = 64;
    /** In seconds; the most-read list is computed once or twice in this time. */
    private static final int WARM_UP = 45;
    private static final int MEASUREMENT = 45;
    private static final int SECONDS_PER_ROW = 9;
    private static final int PAGES_PER_VIEW = 50;
    private static final int VIEWED_ARTICLES = 50;
    private static final int OK = 200;
    private static final int STORED = 204;
    /** The status of a page view while the disk is slow. */
    private static final int ACCEPTED = 202;
    private static final Pattern ARTICLE_LINK = Pattern.compile("href=\"/articles/([^\"]+)\"");

    private final Server server;
    private final List<byte[]> pages;
    private final PageViewRequests pageViews;
    private final Random random = new Random(1);
    private long number;

    MostReadChange(Server server, List<String> paths) {
        this.server = server;
        pages = paths.stream().map(MostReadChange::request).toList();
        pageViews = new PageViewRequests(
                paths.stream().map(path -> path.replace("/articles/", "")).limit(VIEWED_ARTICLES).toList(),
                server.port());
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One second: the longest response times of a page and of a page view, which waits for the disk, in milliseconds. */
    private record Second(double rate, double page, double view, int errors) {}

    void measure() throws IOException, InterruptedException {
        try (var clients = new LoadClients(server.port(), CONNECTIONS, this::next)) {
            clients.send(WARM_UP);
            var before = mostReadList();
            var seconds = new ArrayList<Second>();
            for (var second = 0; second < MEASUREMENT; second++) {
                seconds.add(second(clients));
            }
            report(seconds, !before.equals(mostReadList()));
        }
    }

    private byte[] next() {
        return number++ % PAGES_PER_VIEW == 0 ? pageViews.get() : pages.get(random.nextInt(pages.size()));
    }

    private List<String> mostReadList() throws IOException, InterruptedException {
        return ARTICLE_LINK
                .matcher(new String(server.get("/hot", "Accept-Encoding", "identity").body(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Second second(LoadClients clients) throws IOException {
        var start = System.nanoTime();
        clients.send(1);
        var rate = clients.responses() * 1e9 / (System.nanoTime() - start);
        var errors = clients.responses() - clients.responses(OK) - clients.responses(STORED)
                - clients.responses(ACCEPTED);
        return new Second(rate, clients.longest(OK), Math.max(clients.longest(STORED), clients.longest(ACCEPTED)),
                errors);
    }

    private static void report(List<Second> seconds, boolean hasChanged) {
        print(seconds);
        var median = seconds.stream().map(Second::rate).sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
        var slow = longestBelow(0.9 * median, seconds);
        var page = seconds.stream().mapToDouble(Second::page).max().orElseThrow();
        var view = seconds.stream().mapToDouble(Second::view).max().orElseThrow();
        var errors = seconds.stream().mapToInt(Second::errors).sum();
        System.out.printf(
                "%nThe median is %,.0f responses/s, and the rate was below 90 %% of it for at most %d s. A page took at most %.0f ms,"
                        + " a page view at most %.0f ms.%n",
                median, slow, page, view);
        Promises.check(hasChanged, "The most-read list did not change during the measurement.");
        Promises.check(errors == 0, "%,d responses had another status than 200, 202 or 204.", errors);
        Promises.check(slow <= 2,
                "After a change of the most-read list the rate is below 90 %% for %d s; promised are at most 2.", slow);
        Promises.check(page <= 250, "While pages change, the longest takes %.0f ms; promised are at most 250.", page);
    }

    private static void print(List<Second> seconds) {
        System.out.printf(
                "%n%,d connections, one page view per %d pages, random pages; responses per second (longest page, ms):%n%n",
                CONNECTIONS, PAGES_PER_VIEW);
        System.out.println("| second |" + " |".repeat(SECONDS_PER_ROW));
        System.out.println("|---:|" + "---:|".repeat(SECONDS_PER_ROW));
        for (var from = 0; from < seconds.size(); from += SECONDS_PER_ROW) {
            System.out.print("| " + from + " |");
            seconds.stream().skip(from).limit(SECONDS_PER_ROW)
                    .forEach(second -> System.out.printf(" %,.0f (%.0f) |", second.rate(), second.page()));
            System.out.println();
        }
    }

    /** The longest sequence of seconds with a lower rate. */
    private static int longestBelow(double rate, List<Second> seconds) {
        var longest = 0;
        var current = 0;
        for (var second : seconds) {
            current = second.rate() < rate ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return longest;
    }

}
