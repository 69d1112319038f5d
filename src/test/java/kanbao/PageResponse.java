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

/** A response of the running site. */
public record PageResponse(int status, HttpHeaders headers, String body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Sends a GET request. {@code headers} are names and values in turns. */
    public static PageResponse get(int port, String path, String... headers) {
        return send("GET", port, path, headers);
    }

    public static PageResponse send(String method, int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new PageResponse(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new AssertionError(path + " got no response", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path + " got no response", interrupted);
        }
    }

    public Document html() {
        return Jsoup.parse(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

}
