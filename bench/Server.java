import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.DoubleSupplier;

/**
 * One of those that are compared.
 *
 * @param address of the server, without a slash at its end
 * @param article the path of the page that stands for all
 * @param http2   where it speaks HTTP/2 without TLS
 * @param cpu     the processor time that it has taken, in seconds; not a number if nobody knows
 */
record Server(String name, String address, String article, String http2, DoubleSupplier cpu) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Server of(Paper paper, String article) {
        var address = "http://127.0.0.1:" + paper.port();
        return new Server("Kanbao", address, article, address, paper::cpu);
    }

    /** Any server; its processor time is known if it listens on this machine, and not behind a proxy of a container engine. */
    static Server peer(String page) {
        var url = URI.create(page);
        var port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        var isHere = url.getHost().matches("localhost|127\\..*|\\[::1]");
        var article = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        var address = url.getScheme() + "://" + url.getRawAuthority();
        return new Server(url.getRawAuthority(), address, article, address, () -> isHere ? cpuOfListeners(port) : Double.NaN);
    }

    private static double cpuOfListeners(int port) {
        return Machine.listeners(port).mapToDouble(Machine::cpu).reduce(Double::sum).orElse(Double.NaN);
    }

    /** @param fields names and values by turns, at least one */
    HttpResponse<byte[]> get(String path, String... fields) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).headers(fields).build(), BodyHandlers.ofByteArray());
    }

    int port() {
        return URI.create(address).getPort();
    }

}
