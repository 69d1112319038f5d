package kanbao.export;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.util.UriUtils;

import kanbao.edition.Edition;
import kanbao.site.Links;

/**
 * What tells hosts what files cannot: {@code _redirects} and {@code _headers}, as Netlify and Cloudflare read them, and the same
 * moves and the withdrawn stories as maps for nginx.
 */
final class HostingFiles {

    /** They belong to one answer, or hosts have them of their own. */
    private static final Set<String> OF_ONE_ANSWER = Set.of("accept-ranges", "cache-control", "connection",
            "content-language", "content-length", "content-type", "date", "etag", "keep-alive", "last-modified",
            "transfer-encoding", "vary", "x-request-id");

    private final RunningSite paper;
    private final Links links;
    private final Edition edition;

    HostingFiles(RunningSite paper, Edition edition) {
        this.paper = paper;
        this.links = paper.part(Links.class);
        this.edition = edition;
    }

    /** The files by their paths. */
    Map<String, String> all(List<SiteFile> files) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("_redirects", moves().map(move -> encoded(move.getKey()) + " " + move.getValue() + " 301\n")
                .collect(Collectors.joining()));
        all.put("_headers", headers(files));
        all.put("_moved.map", moves().map(move -> quoted(move.getKey()) + " " + quoted(move.getValue()) + ";\n")
                .collect(Collectors.joining()));
        all.put("_gone.map", edition.withdrawn().stream()
                .map(story -> quoted(Links.decodedArticle(story.slug())) + " 1;\n").collect(Collectors.joining()));
        return all;
    }

    /** From decoded paths, with and without a slash at the end, to addresses. */
    private Stream<Map.Entry<String, String>> moves() {
        return edition.formerAddresses().entrySet().stream().flatMap(
                move -> Stream.of(move.getKey(), move.getKey() + "/").map(
                        path -> Map.entry(path, links.article(move.getValue()))));
    }

    private static String encoded(String path) {
        return Stream.of(path.split("/", -1)).map(part -> UriUtils.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String headers(List<SiteFile> files) throws IOException {
        var everywhere = fields(links.front());
        everywhere.keySet().removeIf(name -> OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT)));
        var rules = new ArrayList<String>();
        rules.add(rule("/*", everywhere));
        for (var kind : List.of("/assets/", "/pictures/", "/cards/")) {
            var first = first(kind, files);
            if (first.isPresent()) {
                var fields = fields(first.get().address());
                fields.keySet().retainAll(Set.of("Cache-Control", "Content-Security-Policy"));
                fields.entrySet().removeAll(everywhere.entrySet());
                rules.add(rule(kind + "*", fields));
            }
        }
        for (var address : List.of(links.manifest(), links.searchDescription(), links.speculationRules())) {
            var fields = fields(address);
            fields.keySet().retainAll(Set.of("Content-Type"));
            rules.add(rule(address, fields));
        }
        return String.join("\n", rules);
    }

    private static Optional<SiteFile> first(String kind, List<SiteFile> files) {
        return files.stream().filter(file -> file.address().startsWith(kind)).findFirst();
    }

    private SortedMap<String, String> fields(String address) throws IOException {
        HttpURLConnection asked = paper.ask(address);
        try (var body = asked.getInputStream()) {
            body.readAllBytes();
        }
        var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        asked.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                fields.put(name, String.join(", ", values));
            }
        });
        return fields;
    }

    private static String rule(String path, Map<String, String> fields) {
        return path + "\n" + fields.entrySet().stream().map(field -> "  " + field.getKey() + ": " + field.getValue()
                + "\n").collect(Collectors.joining());
    }

}
