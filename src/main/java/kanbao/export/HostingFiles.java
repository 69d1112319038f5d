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
import kanbao.script.Scripts;
import kanbao.site.FeedFormat;
import kanbao.site.Links;

/**
 * Creates the configuration files for hosts: {@code _redirects} and {@code _headers} for Netlify and Cloudflare Pages, and maps
 * of the redirects, the withdrawn stories and the names of attachments for nginx.
 */
final class HostingFiles {

    /** Headers of a single response, and headers that hosts set themselves. */
    private static final Set<String> PER_RESPONSE = Set.of("accept-ranges", "cache-control", "connection",
            "content-language", "content-length", "content-type", "date", "etag", "keep-alive", "last-modified",
            "transfer-encoding", "vary", "x-request-id");

    private final RunningSite site;
    private final Links links;
    private final Scripts scripts;
    private final Edition edition;

    HostingFiles(RunningSite site, Edition edition) {
        this.site = site;
        this.links = site.bean(Links.class);
        this.scripts = site.bean(Scripts.class);
        this.edition = edition;
    }

    /** Returns the contents of the files by their paths. */
    Map<String, String> all(List<SiteFile> files) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("_redirects",
                redirects().map(redirect -> encoded(redirect.getKey()) + " " + redirect.getValue() + " 301\n")
                        .collect(Collectors.joining()));
        all.put("_headers", headers(files));
        all.put("_moved.map",
                redirects().map(redirect -> quoted(redirect.getKey()) + " " + quoted(redirect.getValue()) + ";\n")
                        .collect(Collectors.joining()));
        all.put("_gone.map", Stream
                .concat(edition.withdrawn().stream(), edition.withdrawnPages().stream())
                .map(story -> Links.decoded(story.address())).flatMap(this::inBothScripts)
                .map(path -> quoted(path) + " 1;\n").collect(Collectors.joining()));
        all.put("_files.map", names(files));
        return all;
    }

    /** Returns the names under which browsers save attachments, by their decoded paths. */
    private String names(List<SiteFile> files) throws IOException {
        var names = new StringBuilder();
        for (var file : files) {
            if (file.address().startsWith("/files/")) {
                names.append(quoted("/" + file.path())).append(' ')
                        .append(quoted(headers(file.address()).getOrDefault("Content-Disposition", ""))).append(";\n");
            }
        }
        return names.toString();
    }

    /** Returns new addresses by decoded old paths, each with and without a slash at the end. */
    private Stream<Map.Entry<String, String>> redirects() {
        var stories = edition.formerAddresses()
                .entrySet()
                .stream()
                .map(former -> Map.entry(former.getKey(), links.article(former.getValue())));
        var lists = edition.subjects().formerPaths().keySet().stream().sorted().flatMap(this::listAndFeeds).flatMap(
                former -> edition.redirects().page(former).map(address -> Map.entry(former, address)).stream());
        return Stream.concat(stories, lists).flatMap(former -> {
            var addresses = inBothScripts(former.getValue()).toList().iterator();
            return inBothScripts(former.getKey()).map(path -> Map.entry(path, addresses.next()));
        }).flatMap(former -> Stream.of(former.getKey(), former.getKey() + "/")
                .map(path -> Map.entry(path, former.getValue())));
    }

    /** Returns a path of the script of the site, and the same in the other script if there is one. */
    private Stream<String> inBothScripts(String path) {
        return scripts.areTwo() ? Stream.of(path, links.inOtherScript(path)) : Stream.of(path);
    }

    private Stream<String> listAndFeeds(String list) {
        return Stream.concat(Stream.of(list),
                Stream.of(FeedFormat.values()).map(format -> links.feed(list, format.extension())));
    }

    private static String encoded(String path) {
        return Stream.of(path.split("/", -1)).map(part -> UriUtils.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String headers(List<SiteFile> files) throws IOException {
        var common = headers(links.front());
        common.keySet().removeIf(name -> PER_RESPONSE.contains(name.toLowerCase(Locale.ROOT)));
        var rules = new ArrayList<String>();
        rules.add(rule("/*", common));
        var prefixes = Stream.concat(Stream.of("/assets/", "/pictures/", "/files/"), inBothScripts("/cards/"));
        for (var prefix : prefixes.toList()) {
            var first = first(prefix, files);
            if (first.isPresent()) {
                var headers = headers(first.get().address());
                headers.keySet().retainAll(Set.of("Cache-Control", "Content-Security-Policy"));
                headers.entrySet().removeAll(common.entrySet());
                rules.add(rule(prefix + "*", headers));
            }
        }
        var descriptions = Stream.of(links.manifest(), links.searchDescription()).flatMap(this::inBothScripts);
        for (var address : Stream.concat(descriptions, Stream.of(links.speculationRules())).toList()) {
            var headers = headers(address);
            headers.keySet().retainAll(Set.of("Content-Type"));
            rules.add(rule(address, headers));
        }
        return String.join("\n", rules);
    }

    private static Optional<SiteFile> first(String prefix, List<SiteFile> files) {
        return files.stream().filter(file -> file.address().startsWith(prefix)).findFirst();
    }

    private SortedMap<String, String> headers(String address) throws IOException {
        HttpURLConnection response = site.request(address);
        response.setRequestMethod("HEAD");
        try (var body = response.getInputStream()) {
            body.readAllBytes();
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                headers.put(name, String.join(", ", values));
            }
        });
        return headers;
    }

    private static String rule(String path, Map<String, String> headers) {
        return path + "\n" + headers.entrySet().stream().map(header -> "  " + header.getKey() + ": " + header.getValue()
                + "\n").collect(Collectors.joining());
    }

}
