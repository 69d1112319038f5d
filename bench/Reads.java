import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Serves pages and counts reads in turns, as many as can be of each for a while; {@code bench/reads} runs it. */
class Reads {

    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final int STORED = 204;
    /** In seconds; all reads together stay below those that are told apart on one day. */
    private static final int WARM_UP = 5;
    private static final int TURN = 2;

    private Reads() {
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.name() + ", 64 connections. Medians of turns.");
        var others = new Others();
        var data = Files.createTempDirectory("kanbao-reads");
        try (var paper = new Paper(Path.of(arguments[0]), data)) {
            var pages = get("/articles/" + paper.stories().getFirst(), paper.port());
            var styles = get("/assets/site.css", paper.port());
            var readers = new Readers(paper.stories(), paper.port());
            var kanbao = Server.of(paper, "/");
            var page = new Load("article page", server -> ask(server, TURN, pages, OK));
            var style = new Load("style sheet", server -> ask(server, TURN, styles, OK));
            var read = new Load("counted read", server -> ask(server, TURN, readers, STORED));
            ask(kanbao, WARM_UP, pages, OK);
            ask(kanbao, WARM_UP, readers, STORED);
            Load.printHead();
            Load.inTurns(List.of(kanbao), page, style, read);
            var lost = readers.sent() - paper.counted();
            System.out.printf("%nA read takes %.1f times the processor time of an article page. Of %,d that were sent %,d were counted.%n",
                    read.ratio(kanbao, page, Load.Turn::cpu), readers.sent(), paper.counted());
            judge(read, kanbao);
            Promises.hold(lost == 0, "%,d reads of readers who are never the same are not counted.", lost);
        }
        finally {
            Stories.delete(data);
        }
        others.print();
        Promises.end();
    }

    private static void judge(Load read, Server kanbao) {
        var rate = read.median(kanbao, Load.Turn::rate);
        var p99 = read.median(kanbao, Load.Turn::p99);
        var cpu = read.median(kanbao, Load.Turn::cpu);
        Promises.hold(read.errors(kanbao) == 0, "%,d reads were not answered as stored.", read.errors(kanbao));
        Promises.hold(rate >= 15_000, "It counts %,.0f reads/s; promised are 15,000.", rate);
        Promises.hold(p99 < 20, "The p99 of a counted read is %.1f ms; promised is less than 20.", p99);
        Promises.hold(cpu <= 100, "A counted read takes %.0f µs of processor time; promised are 100.", cpu);
    }

    private static Supplier<byte[]> get(String path, int port) {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                + "\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.8\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return () -> request;
    }

    private static Load.Answers ask(Server server, int seconds, Supplier<byte[]> requests, int status) throws IOException {
        try (var crowd = new Crowd(server.port(), CONNECTIONS, requests)) {
            crowd.ask(seconds);
            var answers = new Load.Answers(crowd.answers(), (double) crowd.answers() / seconds, crowd.quantile(0.5),
                    crowd.quantile(0.99), crowd.answers() - crowd.answers(status));
            crowd.await();
            return answers;
        }
    }

}
