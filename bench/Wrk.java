import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The client of all servers that are compared: wrk, on one thread. */
class Wrk {

    /** The end of a script; times are in µs. */
    private static final String TELL = """
            done = function(summary, latency, requests)
                local errors = summary.errors
                print(string.format("ANSWERS %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
                    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """;
    private static final Pattern TOLD = Pattern.compile("ANSWERS (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private Wrk() {
    }

    /** Asks for a page over and over, with these fields. */
    static Load.Answers ask(String url, int connections, int seconds, List<String> fields) throws IOException, InterruptedException {
        return ask(url, connections, seconds, fields, "");
    }

    /** Asks for one of many pages at random each time. */
    static Load.Answers askAtRandom(String url, String pages, int count, int connections, int seconds, List<String> fields)
            throws IOException, InterruptedException {
        return ask(url, connections, seconds, fields, """
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

    private static Load.Answers ask(String url, int connections, int seconds, List<String> fields, String script)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("kanbao-wrk", ".lua");
        try {
            Files.writeString(file, script + TELL);
            return answers(output(url, connections, seconds, fields, file));
        }
        finally {
            Files.delete(file);
        }
    }

    private static String output(String url, int connections, int seconds, List<String> fields, Path script)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-s",
                script.toString()));
        fields.stream().flatMap(field -> Stream.of("-H", field)).forEach(command::add);
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Load.Answers answers(String output) {
        var told = TOLD.matcher(output);
        if (!told.find()) {
            throw new IllegalStateException("wrk says:\n" + output);
        }
        var numbers = Stream.iterate(1, group -> group + 1).limit(5).mapToLong(group -> Long.parseLong(told.group(group))).toArray();
        return new Load.Answers(numbers[0], numbers[0] * 1e6 / numbers[1], numbers[2] / 1e3, numbers[3] / 1e3, numbers[4]);
    }

}
