import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Measures the throughput of pages and of page views in turns; {@code bench/reads} runs it. */
class Reads {

    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int STORED = 204;
    /** In seconds; all page views together stay below the limit of distinct visitors per day. */
    private static final int WARM_UP = 5;
    private static final int TURN = 2;

    private Reads() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.description() + ", 64 connections. Medians of turns.");
        var background = new BackgroundLoad();
        var data = Files.createTempDirectory("kanbao-reads");
        try (var site = new SiteProcess(Path.of(arguments[0]), data)) {
            var pages = get("/articles/" + site.stories().getFirst(), site.port());
            var styles = get("/assets/site.css", site.port());
            var pageViews = new PageViewRequests(site.stories(), site.port());
            var kanbao = Server.of(site, "/");
            var page = new Benchmark("article page", server -> run(server, TURN, pages, OK));
            var style = new Benchmark("style sheet", server -> run(server, TURN, styles, OK));
            var view = new Benchmark("page view", server -> run(server, TURN, pageViews, STORED));
            run(kanbao, WARM_UP, pages, OK);
            run(kanbao, WARM_UP, pageViews, STORED);
            Benchmark.printHead();
            Benchmark.runInTurns(List.of(kanbao), page, style, view);
            var lost = pageViews.sent() - site.countedViews();
            System.out.printf(
                    "%nA page view takes %.1f times the CPU time of an article page. %,d were sent, %,d were counted.%n",
                    view.ratio(kanbao, page, Benchmark.Turn::cpu), pageViews.sent(), site.countedViews());
            check(view, kanbao);
            Promises.check(lost == 0, "%,d page views of distinct visitors are not counted.", lost);
        } finally {
            Stories.delete(data);
        }
        background.print();
        Promises.exit();
    }

    private static void check(Benchmark view, Server kanbao) {
        var rate = view.median(kanbao, Benchmark.Turn::rate);
        var p99 = view.median(kanbao, Benchmark.Turn::p99);
        var cpu = view.median(kanbao, Benchmark.Turn::cpu);
        Promises.check(view.errors(kanbao) == 0, "%,d page views were not confirmed.", view.errors(kanbao));
        Promises.check(rate >= 15_000, "It counts %,.0f page views/s; promised are at least 15,000.", rate);
        Promises.check(p99 < 20, "The p99 of a page view is %.1f ms; promised is less than 20.", p99);
        Promises.check(cpu <= 100, "A page view takes %.0f µs of CPU time; promised are at most 100.", cpu);
    }

    private static Supplier<byte[]> get(String path, int port) {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                + "\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.8\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return () -> request;
    }

    private static Benchmark.Result run(Server server, int seconds, Supplier<byte[]> requests, int status)
            throws IOException {
        try (var clients = new LoadClients(server.port(), CONNECTIONS, requests)) {
            clients.send(seconds);
            var result = new Benchmark.Result(clients.responses(), (double) clients.responses() / seconds,
                    clients.quantile(0.5),
                    clients.quantile(0.99), clients.responses() - clients.responses(status));
            clients.await();
            return result;
        }
    }

}
