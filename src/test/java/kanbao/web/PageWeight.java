package kanbao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import kanbao.Page;

/**
 * What a browser has to load to show a page, without its pictures.
 *
 * @param parts the page itself, and the style sheets, scripts and speculation rules that it names
 */
record PageWeight(List<Part> parts) {

    /** A quick quality: whoever compresses once and sends often gets less. */
    private static final Encoder.Parameters QUICK = Encoder.Parameters.create(5);

    static {
        Brotli4jLoader.ensureAvailability();
    }

    static PageWeight load(int port, String path) {
        var page = Page.get(port, path);
        var parts = new ArrayList<Part>();
        parts.add(Part.of(Kind.PAGE, page));
        for (var sheet : page.html().select("link[rel=stylesheet]").eachAttr("href")) {
            parts.add(Part.of(Kind.STYLE, Page.get(port, sheet)));
        }
        for (var script : page.html().select("script[src]").eachAttr("src")) {
            parts.add(Part.of(Kind.SCRIPT, Page.get(port, script)));
        }
        parts.add(Part.of(Kind.RULES, Page.get(port, page.header("Speculation-Rules").replace("\"", ""))));
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
     * @param bytes of its headers, and of its content in Brotli
     */
    record Part(Kind kind, int bytes) {

        private static Part of(Kind kind, Page answer) {
            try {
                var content = Encoder.compress(answer.body().getBytes(StandardCharsets.UTF_8), QUICK).length;
                return new Part(kind, content + headers(answer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As HTTP/1.1 writes them; HTTP/2 takes less. */
        private static int headers(Page answer) {
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
