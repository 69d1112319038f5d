import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A client that speaks HTTP/2 without TLS: h2load of nghttp2, on one thread. */
class H2load {

    private static final Pattern ANSWERED = Pattern.compile("(\\d+) done, (\\d+) succeeded");
    private static final Pattern RATE = Pattern.compile("([\\d.]+) req/s");

    private H2load() {
    }

    static boolean isThere() throws InterruptedException {
        try {
            output("--version");
            return true;
        }
        catch (IOException missing) {
            return false;
        }
    }

    /** Asks for a page over and over for a second, ten times at once on each connection. */
    static Load.Answers ask(String url, int connections) throws IOException, InterruptedException {
        var output = output("-t1", "-c" + connections, "-m10", "-D1", "--warm-up-time=1", "-H", "accept-encoding: gzip", url);
        var answered = ANSWERED.matcher(output);
        var rate = RATE.matcher(output);
        if (!answered.find() || !rate.find()) {
            throw new IllegalStateException("h2load says:\n" + output);
        }
        var count = Long.parseLong(answered.group(1));
        return new Load.Answers(count, Double.parseDouble(rate.group(1)), Double.NaN, Double.NaN,
                count - Long.parseLong(answered.group(2)));
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst("h2load");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

}
