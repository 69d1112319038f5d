package kanbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows all links in the files of an exported site, and finds each file by its name alone, as a static host does. */
final class Crawl {

    private static final Pattern CSS_URL = Pattern.compile("url\\(['\"]?([^'\")]+)");

    private final Path folder;
    private final String site;
    private final Deque<String> queue = new ArrayDeque<>();
    private final Set<String> reached = new TreeSet<>();
    private final Map<String, String> broken = new LinkedHashMap<>();

    private Crawl(Path folder, String site) {
        this.folder = folder;
        this.site = site;
    }

    /** Starts at the front page, robots.txt and the sitemaps. */
    static Crawl of(Path folder, String site) {
        var crawl = new Crawl(folder, site);
        crawl.follow("/", "/", "the start");
        crawl.follow("/", "/robots.txt", "the start");
        while (!crawl.queue.isEmpty()) {
            crawl.read(crawl.queue.remove());
        }
        return crawl;
    }

    /** The files to which a link leads. */
    Set<String> reached() {
        return reached;
    }

    /** The addresses without a file, each with the file that links to it. */
    Map<String, String> broken() {
        return broken;
    }

    private void follow(String from, String address, String file) {
        var target = URI.create(site).resolve(from).resolve(address);
        if (!target.toString().startsWith(site + "/")) {
            return;
        }
        var path = StringUtils.uriDecode(URI.create(target.toASCIIString()).getRawPath(), StandardCharsets.UTF_8)
                .substring(1);
        var found = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!Files.isRegularFile(folder.resolve(found))) {
            found = path + ".html";
        }
        if (!Files.isRegularFile(folder.resolve(found))) {
            broken.putIfAbsent("/" + path, file);
        } else if (reached.add(found)) {
            queue.add(found);
        }
    }

    private void read(String file) {
        var text = text(file);
        var from = UriUtils.encodePath("/" + file.replaceFirst("(?:index)?\\.html$", ""), StandardCharsets.UTF_8);
        Consumer<String> link = to -> follow(from, to, file);
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> html(Jsoup.parse(text), link);
            case "css" -> CSS_URL.matcher(text).results().forEach(url -> link.accept(url.group(1)));
            case "xml", "atom", "rss" -> xml(Jsoup.parse(text, "", Parser.xmlParser()), link);
            case "json", "webmanifest" -> json(JsonMapper.shared().readTree(text), link);
            case "txt" -> Pattern.compile("(?m)^Sitemap: (.*)$").matcher(text).results().forEach(
                    line -> link.accept(line.group(1)));
            default -> {
            }
        }
    }

    private static void html(Document page, Consumer<String> link) {
        page.select("[href]").eachAttr("href").forEach(link);
        page.select("[src]").eachAttr("src").forEach(link);
        page.select("[data-views]").eachAttr("data-views").forEach(link);
        page.select("[data-script]").eachAttr("data-script").forEach(link);
        page.select("[data-latest]").eachAttr("data-latest").forEach(link);
        page.select("form[action]").eachAttr("action").forEach(link);
        page.select("meta[property^=og:image], meta[property=og:url]").eachAttr("content").stream()
                .filter(content -> content.startsWith("http")).forEach(link);
        page.select("[srcset]").eachAttr("srcset").forEach(set -> {
            for (var candidate : set.split(",", -1)) {
                link.accept(candidate.strip().split("\\s", 2)[0]);
            }
        });
        page.select("noscript").forEach(element -> html(Jsoup.parse(element.html()), link));
        page.select("script[type=application/ld+json]").forEach(
                data -> json(JsonMapper.shared().readTree(data.data()), link));
    }

    private static void xml(Document document, Consumer<String> link) {
        document.select("[href]").eachAttr("href").forEach(link);
        document.select("[url]").eachAttr("url").forEach(link);
        document.select("loc, image|loc, link, image > url, Image, icon").eachText().stream()
                .filter(text -> text.startsWith("http")).forEach(link);
        document.select("content[type=html], content|encoded")
                .forEach(content -> html(Jsoup.parse(content.text()), link));
    }

    private static void json(JsonNode node, Consumer<String> link) {
        node.properties().forEach(property -> json(property.getValue(), link));
        if (node.isArray()) {
            node.forEach(element -> json(element, link));
        }
        if (node.isString() && node.asString().matches("(https?://[^\\s{}]*|/[^\\s{}*:]*)")) {
            link.accept(node.asString());
        } else if (node.isString() && node.asString().startsWith("<")) {
            html(Jsoup.parse(node.asString()), link);
        }
    }

    private String text(String file) {
        try {
            return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
