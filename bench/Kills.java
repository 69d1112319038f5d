import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Kills the paper again and again while as many reads as it can take come in, and looks for them; {@code bench/kills} runs it. */
class Kills {

    private static final int CONNECTIONS = 64;
    private static final int STORED = 204;
    /** Milliseconds under full load. */
    private static final int SHORTEST = 200;
    private static final int LONGEST = 2_500;

    private final Path jar;
    private final Path data = Files.createTempDirectory("kanbao-kills");
    private final Random random = new Random();
    private long all;

    Kills(Path jar) throws IOException {
        this.jar = jar;
    }

    static void main(String[] arguments) throws Exception {
        var kills = new Kills(Path.of(arguments[0]));
        var whole = kills.run(Integer.parseInt(arguments[1]));
        Stories.delete(kills.data);
        System.exit(whole ? 0 : 1);
    }

    /** What a paper answered as stored before it was killed, and what it was sent at all. */
    private record Round(int number, int after, long stored, long sent) {}

    private boolean run(int kills) throws Exception {
        System.out.println("| kill | after, ms | answered as stored | found | sent | |");
        System.out.println("|---:|---:|---:|---:|---:|---|");
        var good = 0;
        var stored = 0L;
        var round = new Round(0, 0, 0, 0);
        for (var number = 1; number <= kills + 1; number++) {
            try (var paper = new Paper(jar, data)) {
                good += number > 1 && isWhole(round, found(paper)) ? 1 : 0;
                if (number <= kills) {
                    round = read(paper, number);
                    stored += round.stored();
                }
            }
        }
        System.out.printf("%nIn %d of %d kills every read was found that was answered as stored, and none that was not sent; %,d reads.%n",
                good, kills, stored);
        return good == kills;
    }

    private Round read(Paper paper, int number) throws Exception {
        var after = random.nextInt(SHORTEST, LONGEST);
        try (var crowd = new Crowd(paper.port(), CONNECTIONS, new Readers(paper.stories(), paper.port()))) {
            var end = CompletableFuture.runAsync(paper::kill, later(after));
            try {
                crowd.ask(60);
                throw new IllegalStateException("it was killed, and went on");
            }
            catch (Crowd.Gone killed) {
                end.join();
                return new Round(number, after, crowd.answers(STORED), crowd.sent());
            }
        }
    }

    private static Executor later(int milliseconds) {
        return CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** How many reads readers are told of since it was asked last. */
    private long found(Paper paper) throws IOException, InterruptedException {
        var sum = 0L;
        for (var story : paper.stories()) {
            sum += paper.reads(story);
        }
        var found = sum - all;
        all = sum;
        return found;
    }

    private static boolean isWhole(Round round, long found) {
        var verdict = found < round.stored() ? "LOST" : found > round.sent() ? "INFLATED" : "whole";
        System.out.printf("| %d | %d | %,d | %,d | %,d | %s |%n", round.number(), round.after(), round.stored(), found,
                round.sent(), verdict);
        return verdict.equals("whole");
    }

}
