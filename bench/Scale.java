import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Starts the jar over folders of more and more stories, and measures; {@code bench/scale} runs it. */
class Scale {

    private static final List<String> WORDS = List.of("城市", "清晨", "市场", "研究", "人员", "公布", "数据", "显示", "今年", "增长",
            "我们", "认为", "技术", "开放", "模型", "交通", "医院", "学校", "记者", "看到", "居民", "表示", "计划", "未来", "三年", "投入", "建设",
            "公园", "河流", "博物馆", "展览", "音乐", "节目", "春天", "冬季", "山区", "铁路", "列车", "到达", "旅客", "服务", "标准", "食品",
            "安全", "检查", "发现", "问题", "解决", "方案", "讨论", "会议", "代表", "提出", "建议", "部门", "回应", "Linux", "AI", "2026");
    private static final List<String> SECTIONS = List.of("科技", "财经", "文旅", "健康", "政策");
    private static final Pattern READY = Pattern.compile("Edition of \\d+ stories ready in (\\d+) ms");
    private static final HttpClient READER = HttpClient.newHttpClient();

    void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("| stories | load, s | live heap, MB | resident, MB | article p50, ms | article p99, ms |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (var size : List.of(arguments).subList(1, arguments.length)) {
            measure(Path.of(arguments[0]), Integer.parseInt(size));
        }
    }

    private static void measure(Path jar, int stories) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("kanbao-scale");
        var random = new Random(stories);
        for (var number = 0; number < stories; number++) {
            Files.writeString(folder.resolve("story-" + number + ".md"), story(number, random));
        }
        var port = freePort();
        var site = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx2g", "-jar", jar.toString(),
                "--kanbao.content=" + folder, "--server.port=" + port).redirectErrorStream(true).start();
        try {
            var load = untilReady(site);
            var times = read(port, stories, random);
            System.out.printf("| %,d | %.1f | %.0f | %.0f | %.2f | %.2f |%n", stories, load / 1000.0, liveHeap(site.pid()),
                    resident(site.pid()), times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        }
        finally {
            site.destroy();
            site.waitFor();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Scale::delete);
            }
        }
    }

    private static String story(int number, Random random) {
        var front = "---\ntitle: %s%d\ndate: %d-%02d-%02d 08:00\nsection: %s\ntopics: [%s, %s]\n---\n".formatted(
                words(random, 6), number, 2010 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28),
                SECTIONS.get(random.nextInt(SECTIONS.size())), words(random, 1), words(random, 2));
        return front + IntStream.range(0, 12).mapToObj(_ -> words(random, 80) + "。").collect(Collectors.joining("\n\n"));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining());
    }

    private static long untilReady(Process site) throws IOException {
        var log = new BufferedReader(new InputStreamReader(site.getInputStream()));
        var load = -1L;
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                load = Long.parseLong(ready.group(1));
            }
            if (line.contains("Started KanbaoApplication")) {
                return load;
            }
        }
        throw new IllegalStateException("the site ended before it was ready");
    }

    /** The times of 1,000 random article pages, one after another, sorted; 2,000 more before them are not counted. */
    private static List<Double> read(int port, int stories, Random random) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var page = 0; page < 3_000; page++) {
            var address = URI.create("http://localhost:" + port + "/articles/story-" + random.nextInt(stories));
            var start = System.nanoTime();
            var answer = READER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            if (page >= 2_000) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        times.sort(null);
        return times;
    }

    private static double liveHeap(long pid) throws IOException {
        var histogram = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid),
                "GC.class_histogram").start();
        var total = new String(histogram.getInputStream().readAllBytes()).lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]) / 1e6;
    }

    private static double resident(long pid) throws IOException {
        var line = Files.readAllLines(Path.of("/proc/" + pid + "/status"))
                .stream()
                .filter(status -> status.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1000.0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        }
        catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

}
