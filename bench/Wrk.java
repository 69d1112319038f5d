import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the HTTP client wrk on one thread. */
class Wrk {

    /** Prints the results at the end of a script; times are in µs. */
    private static final String REPORT = """
            done = function(summary, latency, requests)
                local errors = summary.errors
                print(string.format("ANSWERS %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
                    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """;
    private static final Pattern RESULT = Pattern.compile("ANSWERS (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private Wrk() {
    }

    /** Requests one page repeatedly, with these headers. */
    static Benchmark.Result run(String url, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        return run(url, connections, seconds, headers, "");
    }

    /** Requests random pages, whose paths end with a number. */
    static Benchmark.Result runRandom(String url, String pages, int count, int connections, int seconds,
            List<String> headers)
            throws IOException, InterruptedException {
        return run(url, connections, seconds, headers, """
                local pages = {}
                init = function()
                    for number = 0, %d do
                        pages[number] = wrk.format("GET", "%s" .. number)
                    end
                end
                request = function()
                    return pages[math.random(0, #pages)]
                end
                """.formatted(count - 1, pages));
    }

    private static Benchmark.Result run(String url, int connections, int seconds, List<String> headers, String script)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("kanbao-wrk", ".lua");
        try {
            Files.writeString(file, script + REPORT);
            return parse(output(url, connections, seconds, headers, file));
        } finally {
            Files.delete(file);
        }
    }

    private static String output(String url, int connections, int seconds, List<String> headers, Path script)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-s",
                script.toString()));
        headers.stream().flatMap(header -> Stream.of("-H", header)).forEach(command::add);
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Benchmark.Result parse(String output) {
        var result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("unexpected output of wrk:\n" + output);
        }
        var numbers = Stream.iterate(1, group -> group + 1).limit(5)
                .mapToLong(group -> Long.parseLong(result.group(group))).toArray();
        return new Benchmark.Result(numbers[0], numbers[0] * 1e6 / numbers[1], numbers[2] / 1e3, numbers[3] / 1e3,
                numbers[4]);
    }

}
