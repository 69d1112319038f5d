import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the throughput of pages, in turns with nginx that serves the same bytes; {@code bench/serve} runs it. */
class Serve {

    private static final String ARTICLE = "/articles/white-house-memo-alibaba";
    private static final String STORY_PATH = "/articles/story-";
    private static final int STORIES = 1_000;
    /** A quarter of it is for cached pages, which is enough for 1,000 articles. */
    private static final String HEAP = "-Xmx320m";
    private static final int CONNECTIONS = 64;
    /** In seconds. */
    private static final int WARM_UP = 10;
    private static final int LONG_TURN = 3;
    private static final int SHORT_TURN = 2;
    /** Longer than the timeout of wrk, so that wrk reports missing responses. */
    private static final int TIMEOUT_TURN = 5;

    /** The last background work after the start; pages do not change afterwards. */
    private static final Pattern RELATED_LINKS_READY = Pattern.compile("Related links of \\d+ stories ready");
    private static final List<String> BROWSER_HEADERS = List.of("Accept-Encoding: gzip", "Accept: text/html,*/*;q=0.8",
            "Accept-Language: zh-CN,zh;q=0.8",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private Serve() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var jar = Path.of(arguments[0]);
        var peers = Stream.of(arguments).skip(1).filter(argument -> !argument.equals("--peer")).map(Server::peer)
                .toList();
        var background = new BackgroundLoad();
        System.out.println(Machine.description() + ". Medians of all turns; ratios are computed per turn.");
        measureSample(jar, peers);
        measureManyStories(jar);
        background.print();
        Promises.exit();
    }

    /** Measures the sample edition, with a higher connection limit. */
    private static void measureSample(Path jar, List<Server> peers) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kanbao-serve");
        try (var site = new SiteProcess(jar, data, HEAP, "--server.jetty.max-connections=8192")) {
            site.awaitLog(RELATED_LINKS_READY);
            var kanbao = Server.of(site, ARTICLE);
            try (var nginx = new Nginx(kanbao, List.of(ARTICLE, "/"))) {
                requestArticle(kanbao, CONNECTIONS, WARM_UP);
                Benchmark.printHead();
                measureConnections(kanbao, nginx.server(), peers);
                measurePages(kanbao, nginx.server());
                measureWithoutPromise(kanbao, nginx.server());
            }
        } finally {
            Stories.delete(data);
        }
    }

    private static void measureConnections(Server kanbao, Server nginx, List<Server> peers)
            throws IOException, InterruptedException {
        var one = new Benchmark("article, 1 connection", server -> requestArticle(server, 1, SHORT_TURN));
        var some = new Benchmark("article, 64 connections", server -> requestArticle(server, CONNECTIONS, LONG_TURN));
        var many = new Benchmark("article, 512 connections", server -> requestArticle(server, 512, SHORT_TURN));
        var most = new Benchmark("article, 4,096 connections", server -> requestArticle(server, 4_096, TIMEOUT_TURN));
        Benchmark.runInTurns(Stream.concat(Stream.of(kanbao, nginx), peers.stream()).toList(), one, some, many, most);

        checkRate(some, kanbao, nginx, 0.65);
        var cpu = some.ratio(kanbao, nginx, Benchmark.Turn::cpu);
        Promises.check(cpu <= 1.8, "An article takes %.2f of the CPU time of nginx; promised is at most 1.8.", cpu);
        var p99 = some.ratio(kanbao, nginx, Benchmark.Turn::p99);
        Promises.check(p99 <= 2, "The p99 of an article is %.2f of that of nginx; promised is at most 2.", p99);
        for (var load : List.of(one, some, many, most)) {
            Promises.check(load.errors(kanbao) == 0, "%s: %,d errors; promised is 0.", load.name(),
                    load.errors(kanbao));
        }
        var ratio = most.ratio(kanbao, some, Benchmark.Turn::rate);
        Promises.check(ratio >= 0.7,
                "The rate at 4,096 connections is %.2f of the rate at 64, that of nginx %.2f; promised is at least 0.7.",
                ratio,
                most.ratio(nginx, some, Benchmark.Turn::rate));
    }

    private static Benchmark.Result requestArticle(Server server, int connections, int seconds)
            throws IOException, InterruptedException {
        return Wrk.run(server.address() + server.article(), connections, seconds, BROWSER_HEADERS);
    }

    private static void measurePages(Server kanbao, Server nginx) throws IOException, InterruptedException {
        var front = new Benchmark("front page",
                server -> Wrk.run(server.address() + "/", CONNECTIONS, LONG_TURN, BROWSER_HEADERS));
        var notModified = new Benchmark("not modified (304)", Serve::notModified);
        Benchmark.runInTurns(List.of(kanbao, nginx), front, notModified);
        checkRate(front, kanbao, nginx, 0.65);
        checkRate(notModified, kanbao, nginx, 0.60);
    }

    private static void checkRate(Benchmark load, Server kanbao, Server nginx, double promised) {
        var rate = load.ratio(kanbao, nginx, Benchmark.Turn::rate);
        Promises.check(rate >= promised, "%s: %.2f of the rate of nginx; promised is at least %.2f.", load.name(), rate,
                promised);
        Promises.check(load.errors(kanbao) == 0, "%s: %,d errors; promised is 0.", load.name(), load.errors(kanbao));
    }

    private static Benchmark.Result notModified(Server server) throws IOException, InterruptedException {
        var entityTag = server.get(ARTICLE, "Accept-Encoding", "gzip").headers().firstValue("ETag").orElseThrow();
        var headers = Stream.concat(BROWSER_HEADERS.stream(), Stream.of("If-None-Match: " + entityTag)).toList();
        var result = Wrk.run(server.address() + ARTICLE, CONNECTIONS, LONG_TURN, headers);
        if (server.get(ARTICLE, "Accept-Encoding", "gzip", "If-None-Match", entityTag).statusCode() != 304) {
            throw new IllegalStateException("the page of " + server.name() + " changed during the measurement");
        }
        return result;
    }

    /** Numbers without a promise. */
    private static void measureWithoutPromise(Server kanbao, Server nginx) throws IOException, InterruptedException {
        Benchmark.runInTurns(List.of(kanbao, nginx), new Benchmark("HEAD, with a slower client", Serve::head));
        if (H2load.isInstalled()) {
            Benchmark.runInTurns(List.of(kanbao, nginx),
                    new Benchmark("article, HTTP/2, 64 connections with 10 requests each",
                            server -> H2load.run(server.http2() + ARTICLE, CONNECTIONS)));
        } else {
            System.out.println("\nHTTP/2 was not measured: h2load is not installed (on Debian: nghttp2-client).");
        }
    }

    /** Does not use wrk, which waits for the body of a HEAD response. */
    private static Benchmark.Result head(Server server) throws IOException {
        var request = ("HEAD " + ARTICLE + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String.join("\r\n", BROWSER_HEADERS)
                + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (var clients = new LoadClients(server.port(), CONNECTIONS, () -> request)) {
            clients.send(SHORT_TURN);
            return new Benchmark.Result(clients.responses(), (double) clients.responses() / SHORT_TURN,
                    clients.quantile(0.5), clients.quantile(0.99),
                    clients.responses() - clients.responses(200));
        }
    }

    private static void measureManyStories(Path jar) throws IOException, InterruptedException {
        var folder = Stories.write(STORIES, new Random(STORIES));
        var data = Files.createTempDirectory("kanbao-serve");
        var pages = IntStream.range(0, STORIES).mapToObj(number -> STORY_PATH + number).toList();
        try (var site = new SiteProcess(jar, data, HEAP, "--kanbao.content=" + folder)) {
            site.awaitLog(RELATED_LINKS_READY);
            var kanbao = Server.of(site, STORY_PATH + 0);
            try (var nginx = new Nginx(kanbao, pages)) {
                requestRandom(kanbao, 2 * WARM_UP);
                var random = new Benchmark("1,000 articles at random, heap of 320 MB",
                        server -> requestRandom(server, LONG_TURN));
                Benchmark.runInTurns(List.of(kanbao, nginx.server()), random);
                checkRate(random, kanbao, nginx.server(), 0.55);
            }
            new MostReadChange(kanbao, pages).measure();
        } finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
    }

    private static Benchmark.Result requestRandom(Server server, int seconds) throws IOException, InterruptedException {
        return Wrk.runRandom(server.address(), STORY_PATH, STORIES, CONNECTIONS, seconds, BROWSER_HEADERS);
    }

}
