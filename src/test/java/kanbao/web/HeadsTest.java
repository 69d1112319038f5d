package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.json.JsonMapper;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://paper.example")
@ConcurrentClass
class HeadsTest {

    private static final String LEAD = "/articles/white-house-memo-alibaba";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"/, CollectionPage WebSite NewsMediaOrganization", "/sections/tech, " + HeadsTest.LIST,
        "/authors/编辑部, " + HeadsTest.LIST, "/archive, " + HeadsTest.LIST, "/archive/2026/03, " + HeadsTest.LIST,
        "/hot, " + HeadsTest.LIST, "/corrections, " + HeadsTest.LIST, "/search, WebSite NewsMediaOrganization",
        LEAD + ", NewsArticle BreadcrumbList NewsMediaOrganization"})
    void anIndexedPageHasACompleteHead(String path, String types) {
        var page = get(path);

        assertThat(head(page)).startsWith("meta charset", "title", "meta viewport", "meta description")
                .contains("meta robots", "link canonical", "link alternate", "meta og:type", "meta og:title",
                        "meta og:description",
                        "meta og:url", "meta og:site_name", "meta og:locale", "meta twitter:card", "meta og:image",
                        "meta og:image:type", "meta og:image:width", "meta og:image:height", "meta og:image:alt",
                        "meta twitter:image:alt", "meta color-scheme", "meta theme-color",
                        "meta format-detection", "link search", "link manifest", "link icon", "link apple-touch-icon",
                        "script application/ld+json");
        assertThat(page).hasAttributes("meta[name=robots]", "content", "max-image-preview:large")
                .hasAttributes("meta[property=og:url]", "content",
                        page.html().select("link[rel=canonical]").attr("href"));
        assertThat(page).hasNo("link[type=''], link[title='']");
        assertThat(types(page)).containsExactly(types.split(" "));
    }

    private static final String LIST = "CollectionPage BreadcrumbList NewsMediaOrganization";

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/search?q=阿里"})
    void aPageThatIsNotIndexedHasNoMetadata(String path) {
        assertThat(get(path)).hasAttributes("meta[name=robots]", "content", "noindex").hasNo("link[rel=canonical]")
                .hasNo("meta[property]").hasNo("script[type=application/ld+json]");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"/, none", "/sections/tech, /sections/tech", "/topics/元宵节, /topics/元宵节",
        "/authors/编辑部, /authors/编辑部", "/archive, none", "/archive/2026/03, none", "/hot, none", "/search, none",
        LEAD + ", none"})
    void aPageLinksToTheFeedsOfTheSiteAndToItsOwn(String path, @Nullable String own) {
        var feeds = new ArrayList<>(List.of("/feed.atom", "/feed.rss", "/feed.json"));
        if (own != null) {
            var list = URI.create(own).toASCIIString();
            feeds.addAll(List.of(list + "/feed.atom", list + "/feed.rss", list + "/feed.json"));
        }
        var links = get(path).html().select("link[rel=alternate][type]");

        assertThat(links.eachAttr("href")).isEqualTo(feeds);
        assertThat(links.eachAttr("title")).hasSameSizeAs(feeds).first().isEqualTo("看报");
        assertThat(links)
                .allSatisfy(link -> assertThat(PageResponse.get(port, link.attr("href")).header("Content-Type"))
                        .isEqualTo(link.attr("type") + ";charset=UTF-8"));
        assertThat(get(path)).hasAttributes(".footer a[type=application/atom+xml]", "href", "/feed.atom");
    }

    @Test
    void anArticleHasItsDatesSectionAuthorsAndTopicsAsProperties() {
        assertThat(get(LEAD)).hasAttributes("meta[property=og:type]", "content", "article")
                .hasAttributes("meta[property=og:locale]", "content", "zh_CN")
                .hasAttributes("meta[property=article:section]", "content", "科技")
                .hasAttributes("meta[property=article:published_time]", "content", "2025-11-16T15:15:00+08:00");
        assertThat(get(LEAD).html().select("meta[property=article:author]").eachAttr("content")).isNotEmpty()
                .allSatisfy(author -> assertThat(author).startsWith("https://paper.example/authors/"));
        assertThat(get(LEAD).html().select("meta[property=article:tag]").eachAttr("content")).isNotEmpty();
    }

    @Test
    void theIconsOfTheManifestExist() {
        var manifest = get("/manifest.webmanifest");
        assertThat(manifest).hasStatus(200).hasHeader("Content-Type", "application/manifest+json");
        var icons = JsonMapper.shared().readTree(manifest.body()).get("icons").findValuesAsString("src");
        assertThat(icons).hasSize(2).allSatisfy(
                icon -> assertThat(get(icon)).hasStatus(200).hasHeader("Content-Type", "image/png"));
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, URI.create(path).toASCIIString());
    }

    private static List<String> types(PageResponse page) {
        var data = page.html().select("script[type=application/ld+json]").first();
        var graph = JsonMapper.shared().readTree(data == null ? "" : data.data()).get("@graph");
        return graph.values().stream().map(one -> one.get("@type").asString()).toList();
    }

    private static List<String> head(PageResponse page) {
        return page.html().head().children().stream().map(HeadsTest::name).toList();
    }

    private static String name(Element element) {
        var what = List.of("charset", "name", "property", "rel", "type");
        if (element.hasAttr("charset")) {
            return "meta charset";
        }
        return what.stream()
                .filter(element::hasAttr)
                .findFirst()
                .map(attribute -> element.tagName() + " " + element.attr(attribute))
                .orElse(element.tagName());
    }

}
