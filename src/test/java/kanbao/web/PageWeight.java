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
 * What a browser that knows Brotli has to load to show a page, without its pictures.
 *
 * @param parts the page itself, and the style sheets, scripts and speculation rules that it names
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
     * One answer.
     *
     * @param bytes of its headers and of its content, as the server sends them
     */
    record Part(Kind kind, int bytes) {

        private static Part load(Kind kind, int port, String path) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Encoding", "br")
                    .build();
            try {
                var answer = BROWSER.send(request, BodyHandlers.ofByteArray());
                return new Part(kind, answer.body().length + headers(answer));
            } catch (IOException failed) {
                throw new AssertionError(path + " was not answered", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(path + " was not answered", interrupted);
            }
        }

        /** As HTTP/1.1 writes them; HTTP/2 takes less. */
        private static int headers(HttpResponse<?> answer) {
            var bytes = 0;
            for (var header : answer.headers().map().entrySet()) {
                for (var value : header.getValue()) {
                    bytes += (header.getKey() + ": " + value + "\r\n").length();
                }
            }
            return bytes;
        }

    }

}
