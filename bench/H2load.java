import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs h2load of nghttp2, an HTTP/2 client without TLS, on one thread. */
class H2load {

    private static final Pattern DONE = Pattern.compile("(\\d+) done, (\\d+) succeeded");
    private static final Pattern RATE = Pattern.compile("([\\d.]+) req/s");

    private H2load() {
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            output("--version");
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Requests a page for one second, with ten concurrent requests per connection. */
    static Benchmark.Result run(String url, int connections) throws IOException, InterruptedException {
        var output = output("-t1", "-c" + connections, "-m10", "-D1", "--warm-up-time=1", "-H", "accept-encoding: gzip",
                url);
        var done = DONE.matcher(output);
        var rate = RATE.matcher(output);
        if (!done.find() || !rate.find()) {
            throw new IllegalStateException("unexpected output of h2load:\n" + output);
        }
        var count = Long.parseLong(done.group(1));
        return new Benchmark.Result(count, Double.parseDouble(rate.group(1)), Double.NaN, Double.NaN,
                count - Long.parseLong(done.group(2)));
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
