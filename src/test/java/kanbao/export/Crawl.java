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

/** Follows everything that the files of an exported paper lead to, as a host finds files that knows nothing but their names. */
final class Crawl {

    private static final Pattern CSS_URL = Pattern.compile("url\\(['\"]?([^'\")]+)");

    private final Path folder;
    private final String site;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> reached = new TreeSet<>();
    private final Map<String, String> broken = new LinkedHashMap<>();

    private Crawl(Path folder, String site) {
        this.folder = folder;
        this.site = site;
    }

    /** From the front page, the robots and the sitemaps on. */
    static Crawl of(Path folder, String site) {
        var crawl = new Crawl(folder, site);
        crawl.lead("/", "/", "the beginning");
        crawl.lead("/", "/robots.txt", "the beginning");
        while (!crawl.waiting.isEmpty()) {
            crawl.read(crawl.waiting.remove());
        }
        return crawl;
    }

    /** The files that something leads to. */
    Set<String> reached() {
        return reached;
    }

    /** The addresses at which no file is, and which file leads there. */
    Map<String, String> broken() {
        return broken;
    }

    private void lead(String from, String address, String file) {
        var target = URI.create(site).resolve(from).resolve(address);
        if (!target.toString().startsWith(site + "/")) {
            return;
        }
        var path = StringUtils.uriDecode(target.getRawPath(), StandardCharsets.UTF_8).substring(1);
        var found = path.isEmpty() ? "index.html" : path;
        if (!Files.isRegularFile(folder.resolve(found))) {
            found = path + ".html";
        }
        if (!Files.isRegularFile(folder.resolve(found))) {
            broken.putIfAbsent("/" + path, file);
        } else if (reached.add(found)) {
            waiting.add(found);
        }
    }

    private void read(String file) {
        var text = text(file);
        var from = UriUtils.encodePath("/" + file.replaceFirst("(?:index)?\\.html$", ""), StandardCharsets.UTF_8);
        Consumer<String> lead = to -> lead(from, to, file);
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> html(Jsoup.parse(text), lead);
            case "css" -> CSS_URL.matcher(text).results().forEach(url -> lead.accept(url.group(1)));
            case "xml", "atom", "rss" -> xml(Jsoup.parse(text, "", Parser.xmlParser()), lead);
            case "json", "webmanifest" -> json(JsonMapper.shared().readTree(text), lead);
            case "txt" -> Pattern.compile("(?m)^Sitemap: (.*)$").matcher(text).results().forEach(
                    line -> lead.accept(line.group(1)));
            default -> {
            }
        }
    }

    private static void html(Document page, Consumer<String> lead) {
        page.select("[href]").eachAttr("href").forEach(lead);
        page.select("[src]").eachAttr("src").forEach(lead);
        page.select("[data-views]").eachAttr("data-views").forEach(lead);
        page.select("[data-latest]").eachAttr("data-latest").forEach(lead);
        page.select("form[action]").eachAttr("action").forEach(lead);
        page.select("meta[property^=og:image], meta[property=og:url]").eachAttr("content").stream()
                .filter(content -> content.startsWith("http")).forEach(lead);
        page.select("[srcset]").eachAttr("srcset").forEach(set -> {
            for (var candidate : set.split(",", -1)) {
                lead.accept(candidate.strip().split("\\s", 2)[0]);
            }
        });
        page.select("noscript").forEach(element -> html(Jsoup.parse(element.html()), lead));
        page.select("script[type=application/ld+json]").forEach(
                data -> json(JsonMapper.shared().readTree(data.data()), lead));
    }

    private static void xml(Document document, Consumer<String> lead) {
        document.select("[href]").eachAttr("href").forEach(lead);
        document.select("[url]").eachAttr("url").forEach(lead);
        document.select("loc, image|loc, link, image > url, Image, icon").eachText().stream()
                .filter(text -> text.startsWith("http")).forEach(lead);
        document.select("content[type=html], content|encoded")
                .forEach(content -> html(Jsoup.parse(content.text()), lead));
    }

    private static void json(JsonNode node, Consumer<String> lead) {
        node.properties().forEach(property -> json(property.getValue(), lead));
        if (node.isArray()) {
            node.forEach(element -> json(element, lead));
        }
        if (node.isString() && node.asString().matches("(https?://[^\\s{}]*|/[^\\s{}*:]*)")) {
            lead.accept(node.asString());
        } else if (node.isString() && node.asString().startsWith("<")) {
            html(Jsoup.parse(node.asString()), lead);
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
