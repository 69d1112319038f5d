import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Serves pages and counts reads, as many as can be of each for a while; {@code bench/reads} runs it. */
class Reads {

    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int STORED = 204;
    /** In seconds; all reads together stay below those that are told apart on one day. */
    private static final int WARM_UP = 5;
    private static final int MEASURED = 8;

    private Reads() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("| 64 connections | answers/s | p50, ms | p99, ms | processor time for each, µs | processors others took |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        var data = Files.createTempDirectory("kanbao-reads");
        try (var paper = new Paper(Path.of(arguments[0]), data)) {
            var page = measure("article page", paper, page("/articles/" + paper.stories().getFirst(), paper.port()), OK);
            var style = measure("style sheet", paper, page("/assets/paper.css", paper.port()), OK);
            var reads = measure("counted read", paper, new Readers(paper.stories(), paper.port()), STORED);
            System.out.printf("%nOf %,d reads that were sent %,d were counted.%n", reads.sent(), paper.counted());
            Promises.hold(reads.sent() - paper.counted() <= CONNECTIONS, "Readers who are never the same are not all counted.");
            Promises.hold(reads.rate() >= 15_000, "It counts %,.0f reads/s; promised are 15,000.", reads.rate());
            Promises.hold(reads.p99() < 20, "The p99 of a counted read is %.1f ms; promised is less than 20.", reads.p99());
            Promises.hold(reads.cpu() < Math.min(page.cpu(), style.cpu()), "Counting costs more than serving.");
        }
        finally {
            Stories.delete(data);
        }
        Promises.end();
    }

    private static Supplier<byte[]> page(String path, int port) {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                + "\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.8\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return () -> request;
    }

    private record Measured(long sent, double rate, double p99, double cpu) {}

    private static Measured measure(String name, Paper paper, Supplier<byte[]> requests, int status)
            throws IOException {
        try (var crowd = new Crowd(paper.port(), CONNECTIONS, requests)) {
            crowd.ask(WARM_UP);
            var before = paper.cpu();
            var others = others(paper);
            crowd.ask(MEASURED);
            others = (others(paper) - others) / MEASURED;
            var cpu = (paper.cpu() - before) * 1e6 / crowd.answers();
            if (crowd.answers() != crowd.answers(status)) {
                throw new IllegalStateException((crowd.answers() - crowd.answers(status)) + " answers were not " + status);
            }
            var rate = (double) crowd.answers() / MEASURED;
            System.out.printf("| %s | %,.0f | %.1f | %.1f | %.0f | %.1f |%n", name, rate, crowd.quantile(0.5),
                    crowd.quantile(0.99), cpu, others);
            return new Measured(crowd.sent(), rate, crowd.quantile(0.99), cpu);
        }
    }

    /** The processor time of neither the server nor the clients, in seconds. */
    private static double others(Paper paper) throws IOException {
        var clients = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        return Machine.cpu() - paper.cpu() - clients;
    }

}
