package kanbao.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import kanbao.PageResponse;

/**
 * The responses that a browser with Brotli loads for a page, without pictures.
 *
 * @param parts the page, its style sheets and scripts, and the speculation rules
 */
record PageWeight(List<Part> parts) {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    static PageWeight load(int port, String path) {
        var page = PageResponse.get(port, path);
        var parts = new ArrayList<Part>();
        parts.add(Part.load(Kind.PAGE, port, path));
        for (var sheet : page.html().select("link[rel=stylesheet]").eachAttr("href")) {
            parts.add(Part.load(Kind.STYLE, port, sheet));
        }
        for (var script : page.html().select("script[src]").eachAttr("src")) {
            parts.add(Part.load(Kind.SCRIPT, port, script));
        }
        parts.add(Part.load(Kind.RULES, port, page.header("Speculation-Rules").replace("\"", "")));
        return new PageWeight(parts);
    }

    /** In bytes on the wire. */
    int total() {
        return parts.stream().mapToInt(Part::bytes).sum();
    }

    List<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind == kind).toList();
    }

    enum Kind {
        PAGE,
        STYLE,
        SCRIPT,
        RULES
    }

    /**
     * One response.
     *
     * @param bytes the size of headers and body on the wire
     */
    record Part(Kind kind, int bytes) {

        private static Part load(Kind kind, int port, String path) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Encoding", "br")
                    .build();
            try {
                var response = BROWSER.send(request, BodyHandlers.ofByteArray());
                return new Part(kind, response.body().length + size(response));
            } catch (IOException failed) {
                throw new AssertionError(path + ": no response", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(path + ": no response", interrupted);
            }
        }

        /** The size of the headers in HTTP/1.1; HTTP/2 needs less. */
        private static int size(HttpResponse<?> response) {
            return response.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                    .mapToInt(String::length)
                    .sum();
        }

    }

}
