import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Serves pages as fast as it can, in turns with nginx that serves the same bytes; {@code bench/serve} runs it. */
class Serve {

    private static final String ARTICLE = "/articles/white-house-memo-alibaba";
    private static final String STORY = "/articles/story-";
    private static final int STORIES = 1_000;
    /** Of which a quarter is for pages: all of 1,000 stories. */
    private static final String HEAP = "-Xmx320m";
    private static final int CONNECTIONS = 64;
    /** In seconds. */
    private static final int WARM_UP = 10;
    private static final int LONG = 3;
    private static final int SHORT = 2;
    /** Longer than wrk waits for an answer, so that it tells of one that never comes. */
    private static final int PATIENT = 5;

    /** After this, pages stay as they are. */
    private static final Pattern LINKED = Pattern.compile("Related links of \\d+ stories ready");
    private static final List<String> BROWSER = List.of("Accept-Encoding: gzip", "Accept: text/html,*/*;q=0.8",
            "Accept-Language: zh-CN,zh;q=0.8",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");

    private Serve() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var jar = Path.of(arguments[0]);
        var peers = Stream.of(arguments).skip(1).filter(argument -> !argument.equals("--peer")).map(Server::peer).toList();
        var others = new Others();
        System.out.println(Machine.name() + ". Medians of turns, ratios those of each turn.");
        sample(jar, peers);
        many(jar);
        others.print();
        Promises.end();
    }

    /** The ten stories of the sample, with room for as many connections as are measured. */
    private static void sample(Path jar, List<Server> peers) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kanbao-serve");
        try (var paper = new Paper(jar, data, HEAP, "--server.jetty.max-connections=8192")) {
            paper.said(LINKED);
            var kanbao = Server.of(paper, ARTICLE);
            try (var nginx = new Nginx(kanbao, List.of(ARTICLE, "/"))) {
                article(kanbao, CONNECTIONS, WARM_UP);
                Load.printHead();
                connections(kanbao, nginx.server(), peers);
                pages(kanbao, nginx.server());
                others(kanbao, nginx.server());
            }
        }
        finally {
            Stories.delete(data);
        }
    }

    private static void connections(Server kanbao, Server nginx, List<Server> peers) throws IOException, InterruptedException {
        var one = new Load("article, 1 connection", server -> article(server, 1, SHORT));
        var some = new Load("article, 64 connections", server -> article(server, CONNECTIONS, LONG));
        var many = new Load("article, 512 connections", server -> article(server, 512, SHORT));
        var most = new Load("article, 4,096 connections", server -> article(server, 4_096, PATIENT));
        Load.inTurns(Stream.concat(Stream.of(kanbao, nginx), peers.stream()).toList(), one, some, many, most);

        holdRate(some, kanbao, nginx, 0.65);
        var cpu = some.ratio(kanbao, nginx, Load.Turn::cpu);
        Promises.hold(cpu <= 1.8, "An article takes %.2f of the processor time of nginx; promised is 1.8.", cpu);
        var p99 = some.ratio(kanbao, nginx, Load.Turn::p99);
        Promises.hold(p99 <= 2, "The p99 of an article is %.2f of that of nginx; promised is 2.", p99);
        for (var load : List.of(one, some, many, most)) {
            Promises.hold(load.errors(kanbao) == 0, "%s: %,d errors; promised is none.", load.name(), load.errors(kanbao));
        }
        var kept = most.ratio(kanbao, some, Load.Turn::rate);
        Promises.hold(kept >= 0.7, "Of the rate at 64 connections %.2f is left at 4,096, of that of nginx %.2f; promised is 0.7.", kept,
                most.ratio(nginx, some, Load.Turn::rate));
    }

    private static Load.Answers article(Server server, int connections, int seconds) throws IOException, InterruptedException {
        return Wrk.ask(server.address() + server.article(), connections, seconds, BROWSER);
    }

    private static void pages(Server kanbao, Server nginx) throws IOException, InterruptedException {
        var front = new Load("front page", server -> Wrk.ask(server.address() + "/", CONNECTIONS, LONG, BROWSER));
        var nothingNew = new Load("nothing new (304)", Serve::nothingNew);
        Load.inTurns(List.of(kanbao, nginx), front, nothingNew);
        holdRate(front, kanbao, nginx, 0.65);
        holdRate(nothingNew, kanbao, nginx, 0.60);
    }

    private static void holdRate(Load load, Server kanbao, Server nginx, double promised) {
        var rate = load.ratio(kanbao, nginx, Load.Turn::rate);
        Promises.hold(rate >= promised, "%s: %.2f of the rate of nginx; promised is %.2f.", load.name(), rate, promised);
        Promises.hold(load.errors(kanbao) == 0, "%s: %,d errors; promised is none.", load.name(), load.errors(kanbao));
    }

    private static Load.Answers nothingNew(Server server) throws IOException, InterruptedException {
        var tag = server.get(ARTICLE, "Accept-Encoding", "gzip").headers().firstValue("ETag").orElseThrow();
        var fields = Stream.concat(BROWSER.stream(), Stream.of("If-None-Match: " + tag)).toList();
        var answers = Wrk.ask(server.address() + ARTICLE, CONNECTIONS, LONG, fields);
        if (server.get(ARTICLE, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode() != 304) {
            throw new IllegalStateException("the page of " + server.name() + " changed meanwhile");
        }
        return answers;
    }

    /** What nothing is promised of. */
    private static void others(Server kanbao, Server nginx) throws IOException, InterruptedException {
        Load.inTurns(List.of(kanbao, nginx), new Load("HEAD, by a slower client", Serve::head));
        if (H2load.isThere()) {
            Load.inTurns(List.of(kanbao, nginx), new Load("article, HTTP/2, 64 connections with 10 requests each",
                    server -> H2load.ask(server.http2() + ARTICLE, CONNECTIONS)));
        }
        else {
            System.out.println("\nHTTP/2 was left out: there is no h2load here (on Debian in nghttp2-client).");
        }
    }

    /** wrk waits for the body that no answer to HEAD has. */
    private static Load.Answers head(Server server) throws IOException {
        var request = ("HEAD " + ARTICLE + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String.join("\r\n", BROWSER) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (var crowd = new Crowd(server.port(), CONNECTIONS, () -> request)) {
            crowd.ask(SHORT);
            return new Load.Answers(crowd.answers(), (double) crowd.answers() / SHORT, crowd.quantile(0.5), crowd.quantile(0.99),
                    crowd.answers() - crowd.answers(200));
        }
    }

    private static void many(Path jar) throws IOException, InterruptedException {
        var folder = Stories.write(STORIES, new Random(STORIES));
        var data = Files.createTempDirectory("kanbao-serve");
        var pages = IntStream.range(0, STORIES).mapToObj(number -> STORY + number).toList();
        try (var paper = new Paper(jar, data, HEAP, "--kanbao.content=" + folder)) {
            paper.said(LINKED);
            var kanbao = Server.of(paper, STORY + 0);
            try (var nginx = new Nginx(kanbao, pages)) {
                atRandom(kanbao, 2 * WARM_UP);
                var random = new Load("1,000 articles at random, heap of 320 MB", server -> atRandom(server, LONG));
                Load.inTurns(List.of(kanbao, nginx.server()), random);
                holdRate(random, kanbao, nginx.server(), 0.55);
            }
            new Change(kanbao, pages).measure();
        }
        finally {
            Stories.delete(folder);
            Stories.delete(data);
        }
    }

    private static Load.Answers atRandom(Server server, int seconds) throws IOException, InterruptedException {
        return Wrk.askAtRandom(server.address(), STORY, STORIES, CONNECTIONS, seconds, BROWSER);
    }

}
