import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Kills the site under a full load of page views, and counts them after the restart; {@code bench/kills} runs it. */
class Kills {

    private static final int CONNECTIONS = 64;
    private static final int STORED = 204;
    /** Milliseconds of load before a kill. */
    private static final int MINIMUM_DELAY = 200;
    private static final int MAXIMUM_DELAY = 2_500;

    private final Path jar;
    private final Path data = Files.createTempDirectory("kanbao-kills");
    private final Random random = new Random();
    private long previousViews;

    Kills(Path jar) throws IOException {
        this.jar = jar;
    }

    static void main(String[] arguments) throws Exception {
        var kills = new Kills(Path.of(arguments[0]));
        var isCorrect = kills.run(Integer.parseInt(arguments[1]));
        Stories.delete(kills.data);
        System.exit(isCorrect ? 0 : 1);
    }

    /** The page views that the site confirmed before the kill, and those that were sent. */
    private record Round(int number, int delay, long stored, long sent) {}

    private boolean run(int kills) throws Exception {
        System.out.println("| kill | after, ms | confirmed | found | sent | |");
        System.out.println("|---:|---:|---:|---:|---:|---|");
        var correct = 0;
        var stored = 0L;
        var round = new Round(0, 0, 0, 0);
        for (var number = 1; number <= kills + 1; number++) {
            try (var site = new SiteProcess(jar, data)) {
                correct += number > 1 && isCorrect(round, newViews(site)) ? 1 : 0;
                if (number <= kills) {
                    round = loadAndKill(site, number);
                    stored += round.stored();
                }
            }
        }
        System.out.printf(
                "%nAfter %d of %d kills every confirmed page view was found, and none that was not sent; %,d page views.%n",
                correct, kills, stored);
        return correct == kills;
    }

    private Round loadAndKill(SiteProcess site, int number) throws Exception {
        var delay = random.nextInt(MINIMUM_DELAY, MAXIMUM_DELAY);
        try (var clients = new LoadClients(site.port(), CONNECTIONS,
                new PageViewRequests(site.stories(), site.port()))) {
            var kill = CompletableFuture.runAsync(site::kill, delayed(delay));
            try {
                clients.send(60);
                throw new IllegalStateException("the site still answers after the kill");
            } catch (LoadClients.ConnectionLost killed) {
                kill.join();
                return new Round(number, delay, clients.responses(STORED), clients.sent());
            }
        }
    }

    private static Executor delayed(int milliseconds) {
        return CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** The page views on all pages since the last call. */
    private long newViews(SiteProcess site) throws IOException, InterruptedException {
        var sum = 0L;
        for (var story : site.stories()) {
            sum += site.pageViews(story);
        }
        var newViews = sum - previousViews;
        previousViews = sum;
        return newViews;
    }

    private static boolean isCorrect(Round round, long found) {
        var verdict = found < round.stored() ? "LOST" : found > round.sent() ? "INFLATED" : "correct";
        System.out.printf("| %d | %d | %,d | %,d | %,d | %s |%n", round.number(), round.delay(), round.stored(), found,
                round.sent(), verdict);
        return verdict.equals("correct");
    }

}
