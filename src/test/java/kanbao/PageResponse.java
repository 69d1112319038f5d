package kanbao;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An answer of the running site, as a reader's browser gets it. */
public record PageResponse(int status, HttpHeaders headers, String body) {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** What the site on this port answers at the path; {@code header} is name, value, name, value. */
    public static PageResponse get(int port, String path, String... header) {
        return send("GET", port, path, header);
    }

    public static PageResponse send(String method, int port, String path, String... header) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (header.length > 0) {
            request.headers(header);
        }
        try {
            var response = BROWSER.send(request.build(), BodyHandlers.ofString());
            return new PageResponse(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new AssertionError(path + " was not answered", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path + " was not answered", interrupted);
        }
    }

    public Document html() {
        return Jsoup.parse(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

}
