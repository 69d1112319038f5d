import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One kind of load, measured on several servers in turns. */
class Benchmark {

    private static final int TURNS = 5;

    private final String name;
    private final Client client;
    private final Map<Server, List<Turn>> turns = new LinkedHashMap<>();

    Benchmark(String name, Client client) {
        this.name = name;
        this.client = client;
    }

    interface Client {
        Result run(Server server) throws IOException, InterruptedException;
    }

    /** The responses of one server in one turn; times are in milliseconds, NaN if the client does not report them. */
    record Result(long count, double rate, double p50, double p99, long errors) {}

    /** @param cpu the CPU time of the server per response, in microseconds */
    record Turn(double rate, double p50, double p99, double cpu, long errors) {}

    /** Measures every load on every server, then repeats this for each turn. */
    static void runInTurns(List<Server> servers, Benchmark... loads) throws IOException, InterruptedException {
        for (var turn = 0; turn < TURNS; turn++) {
            for (var load : loads) {
                for (var server : servers) {
                    load.runTurn(server);
                }
            }
        }
        for (var load : loads) {
            load.print();
        }
    }

    private void runTurn(Server server) throws IOException, InterruptedException {
        var before = server.cpu().getAsDouble();
        var result = client.run(server);
        var cpu = (server.cpu().getAsDouble() - before) * 1e6 / result.count();
        turns.computeIfAbsent(server, _ -> new ArrayList<>())
                .add(new Turn(result.rate(), result.p50(), result.p99(), cpu, result.errors()));
    }

    static void printHead() {
        System.out.println(
                "\n| | server | responses/s (minimum to maximum) | p50, ms | p99, ms | CPU time per response, µs | errors |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|");
    }

    private void print() {
        var servers = List.copyOf(turns.keySet());
        for (var server : servers) {
            var rates = turns.get(server).stream().mapToDouble(Turn::rate).summaryStatistics();
            System.out.printf("| %s | %s | %,.0f (%,.0f to %,.0f) | %s | %s | %s | %,d |%n", name, server.name(),
                    median(server, Turn::rate), rates.getMin(), rates.getMax(),
                    number("%.2f", median(server, Turn::p50)),
                    number("%.2f", median(server, Turn::p99)), number("%.0f", median(server, Turn::cpu)),
                    errors(server));
        }
        if (servers.size() > 1) {
            var first = servers.getFirst();
            var second = servers.get(1);
            System.out.printf("| | %s : %s | %.2f | %s | %s | %s | |%n", first.name(), second.name(),
                    ratio(first, second, Turn::rate),
                    number("%.2f", ratio(first, second, Turn::p50)), number("%.2f", ratio(first, second, Turn::p99)),
                    number("%.2f", ratio(first, second, Turn::cpu)));
        }
    }

    private static String number(String format, double number) {
        return Double.isNaN(number) ? "–" : format.formatted(number);
    }

    double median(Server server, ToDoubleFunction<Turn> value) {
        return median(turns.get(server).stream().map(value::applyAsDouble).toList());
    }

    /** The median of the ratios of two servers per turn; other load on the machine affects both alike. */
    double ratio(Server one, Server other, ToDoubleFunction<Turn> value) {
        return ratio(turns.get(one), turns.get(other), value);
    }

    /** The median of the ratios of this load and another on one server. */
    double ratio(Server server, Benchmark other, ToDoubleFunction<Turn> value) {
        return ratio(turns.get(server), other.turns.get(server), value);
    }

    private static double ratio(List<Turn> one, List<Turn> other, ToDoubleFunction<Turn> value) {
        return median(IntStream.range(0, TURNS)
                .mapToObj(turn -> value.applyAsDouble(one.get(turn)) / value.applyAsDouble(other.get(turn)))
                .toList());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    long errors(Server server) {
        return turns.get(server).stream().mapToLong(Turn::errors).sum();
    }

    String name() {
        return name;
    }

}
