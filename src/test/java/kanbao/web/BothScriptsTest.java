package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import kanbao.PageResponse;

/** The pages of the sample edition in Traditional Chinese, below {@code /zh-hant/}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BothScriptsTest {

    private static final String BASE = "http://localhost:8080";
    private static final String STORY = "/articles/white-house-memo-alibaba";
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Pattern PAGE = Pattern.compile("/(?!(?:assets|pictures|files|cards|reads)/)[^?#.]*");

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsInTraditionalChineseAndLeadsToOthersThatAre() {
        var seen = new LinkedHashSet<>(
                List.of("/zh-hant/", "/zh-hant/search?q=%E9%98%BF%E9%87%8C", "/zh-hant/nothing"));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            var page = PageResponse.get(port, path);
            assertThat(page).as(path).hasStatus(path.endsWith("/nothing") ? 404 : 200).hasHeader("Content-Language",
                    "zh-Hant-TW");
            var html = page.html();
            assertThat(simplified(html)).as(path).isEmpty();
            for (var link : html.select("a[href^=/]:not([hreflang])")) {
                var address = link.attr("href").replaceFirst("[?#].*", "");
                if (PAGE.matcher(address).matches()) {
                    assertThat(address).as("%s in %s", link, path).startsWith("/zh-hant/");
                    if (seen.add(address)) {
                        waiting.add(address);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40).contains("/zh-hant" + STORY, "/zh-hant/hot",
                "/zh-hant/corrections", "/zh-hant/archive");
    }

    /** The characters of the page, with those beside them, outside code and texts in other languages that a reader in Taipei does not write. */
    private static List<String> simplified(Document page) {
        page.select("code, pre, math, script, style, [lang]:not([lang^=zh-Hant])").remove();
        var text = new StringBuilder(page.text());
        for (var element : page.getAllElements()) {
            for (var name : List.of("content", "title", "alt", "aria-label", "data-copy", "placeholder", "value")) {
                text.append(element.attr(name));
            }
        }
        var encoder = BIG5.newEncoder();
        return IntStream.range(0, text.length())
                .filter(at -> Character.isIdeographic(text.charAt(at)) && !encoder.canEncode(text.charAt(at)))
                .mapToObj(at -> text.substring(Math.max(0, at - 9), Math.min(text.length(), at + 9)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'/', '/zh-hant/'", STORY + ", /zh-hant" + STORY, "/sections/travel, /zh-hant/sections/travel",
        "/hot, /zh-hant/hot", "/archive/2026/03, /zh-hant/archive/2026/03"})
    void bothAddressesNameEachOther(String own, String other) {
        for (var path : List.of(own, other)) {
            var head = PageResponse.get(port, path).html().head();
            assertThat(href(head, "link[rel=canonical]")).isEqualTo(BASE + path);
            assertThat(href(head, "link[hreflang=zh-Hans]")).isEqualTo(BASE + own);
            assertThat(href(head, "link[hreflang=zh-Hant]")).isEqualTo(BASE + other);
            assertThat(href(head, "link[hreflang=x-default]")).isEqualTo(BASE + own);
        }
        assertThat(PageResponse.get(port, own).html().select(".masthead a[lang=zh-Hant]").attr("href"))
                .isEqualTo(other);
        assertThat(PageResponse.get(port, other).html().select(".masthead a[lang=zh-Hans]").attr("href"))
                .isEqualTo(own);
    }

    private static String href(Element head, String selector) {
        return head.select(selector).attr("href");
    }

    @Test
    void chatsAndSearchEnginesAreToldTheLanguage() {
        var head = PageResponse.get(port, "/zh-hant" + STORY).html().head();
        assertThat(head.select("meta[property=og:locale]").attr("content")).isEqualTo("zh_TW");
        assertThat(head.select("meta[property=og:url]").attr("content")).isEqualTo(BASE + "/zh-hant" + STORY);
        var graph = JsonMapper.shared().readTree(head.select("script[type=application/ld+json]").html()).at("/@graph");
        assertThat(graph.at("/0/inLanguage").asString()).isEqualTo("zh-Hant-TW");
        assertThat(graph.at("/0/@id").asString()).isEqualTo(BASE + "/zh-hant" + STORY + "#article");
        assertThat(graph.at("/0/publisher/@id").asString()).isEqualTo(BASE + "/#publisher");
    }

    @Test
    void shareCardsHaveTheScriptOfTheirPage() {
        var card = PageResponse.get(port, "/zh-hant" + STORY).html().select("meta[property=og:image]").attr("content");
        assertThat(card).startsWith(BASE + "/zh-hant/cards/");
        assertThat(PageResponse.get(port, card.substring(BASE.length()))).hasStatus(200).hasHeader("Content-Type",
                "image/png");
        assertThat(PageResponse.get(port, card.substring((BASE + "/zh-hant").length()))).hasStatus(404);
    }

    @Test
    void feedsAreInTraditionalChineseWithEntriesOfTheirOwn() {
        var feed = PageResponse.get(port, "/zh-hant/feed.atom").body();
        assertThat(feed).contains("xml:lang=\"zh-Hant-TW\"", "<id>" + BASE + "/zh-hant/</id>",
                "<id>tag:localhost,2025:zh-hant/white-house-memo-alibaba</id>",
                "href=\"" + BASE + "/zh-hant" + STORY + "\"",
                "rel=\"self\" type=\"application/atom+xml\" href=\"" + BASE + "/zh-hant/feed.atom\"");
        assertThat(PageResponse.get(port, "/feed.atom").body())
                .contains("<id>tag:localhost,2025:white-house-memo-alibaba</id>").doesNotContain("zh-hant");
        assertThat(PageResponse.get(port, "/zh-hant/feed.json").body()).contains("\"language\":\"zh-Hant-TW\"");
        assertThat(PageResponse.get(port, "/zh-hant/sections/tech/feed.rss").body()).contains(
                "<language>zh-Hant-TW</language>");
    }

    @Test
    void sitemapsNameBothAddresses() {
        assertThat(PageResponse.get(port, "/sitemap.xml").body()).contains(BASE + "/sitemaps/1.xml",
                BASE + "/zh-hant/sitemaps/1.xml", BASE + "/zh-hant/sitemaps/lists.xml");
        assertThat(PageResponse.get(port, "/zh-hant/sitemaps/1.xml").body()).contains(
                "<loc>" + BASE + "/zh-hant" + STORY + "</loc>",
                "<xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"" + BASE + STORY + "\"/>");
        assertThat(PageResponse.get(port, "/robots.txt").body()).contains("Disallow: /zh-hant/search?",
                "Sitemap: " + BASE + "/zh-hant/sitemaps/news.xml");
    }

    @Test
    void aQueryInEitherScriptFindsTheSame() {
        for (var query : List.of("q=%E5%A4%87%E5%BF%98%E5%BD%95", "q=%E5%82%99%E5%BF%98%E9%8C%84")) {
            var results = PageResponse.get(port, "/zh-hant/search?" + query).html().select("article.card h3 a");
            assertThat(results.eachAttr("href")).contains("/zh-hant" + STORY);
            assertThat(results.text()).contains("備忘錄");
            assertThat(results.select("mark").text()).contains("備忘");
        }
    }

    @ParameterizedTest
    @CsvSource({"/zh-hant, /zh-hant/", "/ZH-Hant/hot, /zh-hant/hot", "/zh-hant/hot/, /zh-hant/hot",
        "/zh-hant/Articles/White-House-Memo-Alibaba, /zh-hant" + STORY})
    void otherSpellingsRedirectWithinTheScript(String path, String target) {
        assertThat(PageResponse.get(port, path).header("Location")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zh-hant/robots.txt", "/zh-hant/sitemap.xml", "/zh-hant/assets/icon.svg",
        "/zh-hant/speculation-rules.json", "/zh-hant/zh-hant/", "/zh-hans/", "/zh-hantx"})
    void whatHasNoScriptHasNoOtherAddress(String path) {
        assertThat(PageResponse.get(port, path)).hasStatus(404);
    }

    @Test
    void theManifestStartsTheSiteInItsScript() {
        assertThat(PageResponse.get(port, "/zh-hant/manifest.webmanifest").body()).contains("\"name\":\"看報\"",
                "\"lang\":\"zh-Hant-TW\"", "\"start_url\":\"/zh-hant/\"");
    }

}
