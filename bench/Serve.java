import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the throughput of pages, in turns with nginx that serves the same bytes; {@code bench/serve} runs it. */
class Serve {

    private static final String ARTICLE = "/articles/white-house-memo-alibaba";
    private static final String STORY_PATH = "/articles/story-";
    private static final String WITHDRAWN = "/articles/withdrawn";
    private static final int STORIES = 1_000;
    private static final int MANY_STORIES = 10_000;
    /** A quarter of it is for cached pages, which is enough for 1,000 articles. */
    private static final String HEAP = "-Xmx320m";
    /** What the small profile of the container sets, under a limit of 256 MB and of 512 MB. */
    private static final String SMALL = "-XX:+UseSerialGC -XX:NewSize=4m -XX:MaxNewSize=6m -XX:+UseCompactObjectHeaders";
    private static final String SMALL_HEAP = "-Xmx89m " + SMALL;
    private static final String MEDIUM_HEAP = "-Xmx256m " + SMALL;
    private static final int CONNECTIONS = 64;
    /** In seconds. */
    private static final int WARM_UP = 10;
    private static final int WARM_UP_REQUESTS = 500_000;
    /** In rounds. */
    private static final int MAXIMUM_WARM_UP = 6;
    private static final int LONG_TURN = 3;
    private static final int SHORT_TURN = 2;
    /** Longer than the timeout of wrk, so that wrk reports missing responses. */
    private static final int TIMEOUT_TURN = 5;

    private static final Set<String> OF_SAMPLE = Set.of("article", "connections", "front", "304", "head", "http2", "404",
            "redirect");
    private static final Set<String> OF_STORIES = Set.of("random", "410", "most-read");

    /** The last background work after the start; pages do not change afterwards. */
    private static final Pattern RELATED_LINKS_READY = Pattern.compile("Related links of \\d+ stories ready");
    private static final List<String> BROWSER_HEADERS = List.of("Accept-Encoding: gzip", "Accept: text/html,*/*;q=0.8",
            "Accept-Language: zh-CN,zh;q=0.8",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private final Path jar;
    private final List<Server> peers;
    /** The rows to measure; empty for all. */
    private final Set<String> rows;

    private Serve(Path jar, List<Server> peers, Set<String> rows) {
        this.jar = jar;
        this.peers = peers;
        this.rows = rows;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = Stream.of(arguments).skip(1).filter(argument -> !argument.equals("--peer")).toList();
        var serve = new Serve(Path.of(arguments[0]),
                options.stream().filter(option -> option.contains("://")).map(Server::peer).toList(),
                options.stream().filter(option -> !option.contains("://")).collect(Collectors.toSet()));
        var unknown = new TreeSet<>(serve.rows);
        unknown.removeAll(OF_SAMPLE);
        unknown.removeAll(OF_STORIES);
        unknown.removeAll(Set.of("random-256", "random-512"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown rows: " + unknown);
        }
        var background = new BackgroundLoad();
        System.out.println(Machine.description() + ". Medians of all turns; ratios are computed per turn.");
        Benchmark.printHead();
        serve.measure();
        background.print();
        Promises.exit();
    }

    private void measure() throws IOException, InterruptedException {
        if (isSelected(OF_SAMPLE)) {
            measureSample();
        }
        if (isSelected(OF_STORIES)) {
            measureStories();
        }
        if (isSelected("random-256")) {
            measureRandom("1,000 articles at random, heap of a container of 256 MB", STORIES, SMALL_HEAP, new Limits(0.4, 4, 40));
        }
        if (isSelected("random-512")) {
            measureRandom("10,000 articles at random, heap of a container of 512 MB", MANY_STORIES, MEDIUM_HEAP, new Limits(0.6, 1.4, 2));
        }
    }

    private boolean isSelected(String row) {
        return rows.isEmpty() || rows.contains(row);
    }

    private boolean isSelected(Set<String> some) {
        return some.stream().anyMatch(this::isSelected);
    }

    /** Requests until the compiler has compiled what matters, which takes long on a slow or busy machine. */
    private static void warmUp(Server kanbao, Benchmark.Client client) throws IOException, InterruptedException {
        var count = 0L;
        for (var round = 0; round < MAXIMUM_WARM_UP && (round < 2 || count < WARM_UP_REQUESTS); round++) {
            count += client.run(kanbao).count();
        }
    }

    /** Measures the sample edition, with a higher connection limit. */
    private void measureSample() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kanbao-serve");
        try (var site = new SiteProcess(jar, data, HEAP, "--server.jetty.max-connections=8192")) {
            site.awaitLog(RELATED_LINKS_READY);
            var kanbao = Server.of(site, ARTICLE);
            try (var nginx = new Nginx(kanbao, List.of(ARTICLE, "/"))) {
                warmUp(kanbao, server -> requestArticle(server, CONNECTIONS, WARM_UP));
                measureConnections(kanbao, nginx.server());
                measurePages(kanbao, nginx.server());
                measureWithoutPages(kanbao);
            }
        } finally {
            Stories.delete(data);
        }
    }

    private void measureConnections(Server kanbao, Server nginx) throws IOException, InterruptedException {
        if (!isSelected(Set.of("article", "connections"))) {
            return;
        }
        var servers = Stream.concat(Stream.of(kanbao, nginx), peers.stream()).toList();
        var some = new Benchmark("article, 64 connections", server -> requestArticle(server, CONNECTIONS, LONG_TURN));
        if (!isSelected("connections")) {
            Benchmark.runInTurns(servers, some);
            checkPage(some, kanbao, nginx);
            return;
        }
        var one = new Benchmark("article, 1 connection", server -> requestArticle(server, 1, SHORT_TURN));
        var many = new Benchmark("article, 512 connections", server -> requestArticle(server, 512, SHORT_TURN));
        var most = new Benchmark("article, 4,096 connections", server -> requestArticle(server, 4_096, TIMEOUT_TURN));
        Benchmark.runInTurns(servers, one, some, many, most);
        checkPage(some, kanbao, nginx);
        for (var load : List.of(one, some, many, most)) {
            checkErrors(load, kanbao);
        }
        var ratio = most.ratio(kanbao, some, Benchmark.Turn::rate);
        Promises.check(ratio >= 0.75,
                "The rate at 4,096 connections is %.2f of the rate at 64, that of nginx %.2f; promised is at least 0.75.",
                ratio,
                most.ratio(nginx, some, Benchmark.Turn::rate));
    }

    private static void checkPage(Benchmark load, Server kanbao, Server nginx) {
        checkRate(load, kanbao, nginx, 0.85);
        checkAtMost(load, "processor time", load.ratio(kanbao, nginx, Benchmark.Turn::cpu), 1.2);
        checkAtMost(load, "p50", load.ratio(kanbao, nginx, Benchmark.Turn::p50), 1.5);
        checkAtMost(load, "p99", load.ratio(kanbao, nginx, Benchmark.Turn::p99), 6);
    }

    private static void checkAtMost(Benchmark load, String what, double ratio, double promised) {
        Promises.check(ratio <= promised, "%s: %.2f of the %s of nginx; promised is at most %.1f.", load.name(), ratio,
                what, promised);
    }

    private static Benchmark.Result requestArticle(Server server, int connections, int seconds)
            throws IOException, InterruptedException {
        return Wrk.run(server.address() + server.article(), connections, seconds, BROWSER_HEADERS);
    }

    private void measurePages(Server kanbao, Server nginx) throws IOException, InterruptedException {
        var servers = List.of(kanbao, nginx);
        if (isSelected("front")) {
            var front = new Benchmark("front page",
                    server -> Wrk.run(server.address() + "/", CONNECTIONS, LONG_TURN, BROWSER_HEADERS));
            Benchmark.runInTurns(servers, front);
            checkPage(front, kanbao, nginx);
        }
        if (isSelected("304")) {
            var notModified = new Benchmark("not modified (304)", Serve::notModified);
            Benchmark.runInTurns(servers, notModified);
            checkRate(notModified, kanbao, nginx, 0.75);
        }
        if (isSelected("head")) {
            var head = new Benchmark("HEAD, with a slower client", Serve::head);
            Benchmark.runInTurns(servers, head);
            checkRate(head, kanbao, nginx, 0.8);
        }
        if (isSelected("http2") && H2load.isInstalled()) {
            Benchmark.runInTurns(servers, new Benchmark("article, HTTP/2, 64 connections with 10 requests each",
                    server -> H2load.run(server.http2() + ARTICLE, CONNECTIONS)));
        } else if (isSelected("http2")) {
            System.out.println("\nHTTP/2 was not measured: h2load is not installed (on Debian: nghttp2-client).");
        }
    }

    private void measureWithoutPages(Server kanbao) throws IOException, InterruptedException {
        if (isSelected("404")) {
            measureCost("1,000 unknown addresses (404)", kanbao, 404, ARTICLE + "-0",
                    server -> Wrk.runRandom(server.address(), ARTICLE + "-", STORIES, CONNECTIONS, SHORT_TURN,
                            BROWSER_HEADERS));
        }
        if (isSelected("redirect")) {
            var path = ARTICLE.replace("house", "House");
            measureCost("an address in capitals (301)", kanbao, 301, path,
                    server -> Wrk.run(server.address() + path, CONNECTIONS, SHORT_TURN, BROWSER_HEADERS));
        }
    }

    private static void checkRate(Benchmark load, Server kanbao, Server nginx, double promised) {
        var rate = load.ratio(kanbao, nginx, Benchmark.Turn::rate);
        Promises.check(rate >= promised, "%s: %.2f of the rate of nginx; promised is at least %.2f.", load.name(), rate,
                promised);
        checkErrors(load, kanbao);
    }

    private static void checkErrors(Benchmark load, Server kanbao) {
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

    /** Measures requests that no page answers, compared with a cached article. All have this status, which wrk counts as errors. */
    private static void measureCost(String name, Server kanbao, int status, String path, Benchmark.Client client)
            throws IOException, InterruptedException {
        if (kanbao.get(path, "Accept-Encoding", "gzip").statusCode() != status) {
            throw new IllegalStateException(path + " does not answer " + status);
        }
        var load = new Benchmark(name, server -> {
            var result = client.run(server);
            return new Benchmark.Result(result.count(), result.rate(), result.p50(), result.p99(),
                    status < 400 ? result.errors() : Math.abs(result.count() - result.errors()));
        });
        var article = new Benchmark("article, for comparison",
                server -> Wrk.run(server.address() + server.article(), CONNECTIONS, SHORT_TURN, BROWSER_HEADERS));
        warmUp(kanbao, client);
        Benchmark.runInTurns(List.of(kanbao), load, article);
        var cost = load.ratio(kanbao, article, Benchmark.Turn::cpu);
        System.out.printf("| | %s : article | | | | %.2f | |%n", status, cost);
        Promises.check(cost <= 4.5, "%s: %.2f of the processor time of an article; promised is at most 4.5.", name, cost);
        checkErrors(load, kanbao);
    }

    private void measureStories() throws IOException, InterruptedException {
        var folder = Stories.write(STORIES, new Random(STORIES));
        Files.writeString(folder.resolve("withdrawn.md"), """
                ---
                title: 撤回的报道
                date: 2026-01-02 08:00
                section: 科技
                retracted: {date: 2026-01-03, reason: 未能核实}
                ---
                正文。
                """);
        var data = Files.createTempDirectory("kanbao-serve");
        try (var site = new SiteProcess(jar, data, HEAP, "--kanbao.content=" + folder)) {
            site.awaitLog(RELATED_LINKS_READY);
            var kanbao = Server.of(site, STORY_PATH + 0);
            if (isSelected("random")) {
                measureRandom("1,000 articles at random, heap of 320 MB", kanbao, STORIES, new Limits(0.6, 2.5, 15));
            }
            if (isSelected("410")) {
                measureCost("a withdrawn story (410)", kanbao, 410, WITHDRAWN,
                        server -> Wrk.run(server.address() + WITHDRAWN, CONNECTIONS, SHORT_TURN, BROWSER_HEADERS));
            }
            if (isSelected("most-read")) {
                new MostReadChange(kanbao, paths(STORIES)).measure();
            }
        } finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
    }

    /** What is promised, relative to nginx: at least this rate, at most this processor time and p99. */
    private record Limits(double rate, double cpu, double p99) {}

    private void measureRandom(String name, int stories, String options, Limits limits)
            throws IOException, InterruptedException {
        var folder = Stories.write(stories, new Random(stories));
        var data = Files.createTempDirectory("kanbao-serve");
        var file = Files.writeString(data.resolve("java.options"), options);
        try (var site = new SiteProcess(jar, data, "@" + file, "--kanbao.content=" + folder)) {
            site.awaitLog(RELATED_LINKS_READY);
            measureRandom(name, Server.of(site, STORY_PATH + 0), stories, limits);
        } finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
    }

    private static void measureRandom(String name, Server kanbao, int stories, Limits limits)
            throws IOException, InterruptedException {
        try (var nginx = new Nginx(kanbao, paths(stories))) {
            warmUp(kanbao, server -> requestRandom(server, stories, WARM_UP));
            var random = new Benchmark(name, server -> requestRandom(server, stories, LONG_TURN));
            Benchmark.runInTurns(List.of(kanbao, nginx.server()), random);
            checkRate(random, kanbao, nginx.server(), limits.rate());
            checkAtMost(random, "processor time", random.ratio(kanbao, nginx.server(), Benchmark.Turn::cpu), limits.cpu());
            checkAtMost(random, "p99", random.ratio(kanbao, nginx.server(), Benchmark.Turn::p99), limits.p99());
        }
    }

    private static List<String> paths(int stories) {
        return IntStream.range(0, stories).mapToObj(number -> STORY_PATH + number).toList();
    }

    private static Benchmark.Result requestRandom(Server server, int stories, int seconds)
            throws IOException, InterruptedException {
        return Wrk.runRandom(server.address(), STORY_PATH, stories, CONNECTIONS, seconds, BROWSER_HEADERS);
    }

}
