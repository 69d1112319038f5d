import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.DoubleSupplier;

/**
 * A server under measurement.
 *
 * @param address the base address, without a slash at its end
 * @param article the path of the measured page
 * @param http2   the base address for HTTP/2 without TLS
 * @param cpu     its CPU time in seconds, NaN if unknown
 */
record Server(String name, String address, String article, String http2, DoubleSupplier cpu) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Server of(SiteProcess site, String article) {
        var address = "http://127.0.0.1:" + site.port();
        return new Server("Kanbao", address, article, address, site::cpu);
    }

    /** Any other server. Its CPU time is known if it listens on this machine, and not behind the proxy of a container. */
    static Server peer(String page) {
        var url = URI.create(page);
        var port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        var isLocal = url.getHost().matches("localhost|127\\..*|\\[::1]");
        var article = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        var address = url.getScheme() + "://" + url.getRawAuthority();
        return new Server(url.getRawAuthority(), address, article, address,
                () -> isLocal ? cpuOfListeners(port) : Double.NaN);
    }

    private static double cpuOfListeners(int port) {
        return Machine.listeners(port).mapToDouble(Machine::cpu).reduce(Double::sum).orElse(Double.NaN);
    }

    /** @param headers names and values in turns, at least one header */
    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).headers(headers).build(),
                BodyHandlers.ofByteArray());
    }

    int port() {
        return URI.create(address).getPort();
    }

}
