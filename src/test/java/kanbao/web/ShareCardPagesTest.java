package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.json.JsonMapper;

import kanbao.PageResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://paper.example")
class ShareCardPagesTest {

    private static final String LEAD = "/articles/white-house-memo-alibaba";

    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void useOwnDataFolder(DynamicPropertyRegistry properties) {
        properties.add("kanbao.data", data::toString);
    }

    @Test
    void anArticleHasAWideCardFirstAndThenASquareOne() {
        assertThat(get(LEAD)).hasAttributes("meta[property=og:image:type]", "content", "image/png", "image/png")
                .hasAttributes("meta[property=og:image:width]", "content", "1200", "800")
                .hasAttributes("meta[property=og:image:height]", "content", "630", "800")
                .hasAttributes("meta[property=twitter:card]", "content", "summary_large_image");
        assertThat(images(LEAD)).first().asString()
                .matches("https://paper\\.example/cards/white-house-memo-alibaba/[0-9a-f]{16}-wide\\.png");
        assertThat(get(LEAD).html().select("meta[property=og:image:alt]").eachAttr("content"))
                .containsOnly(get(LEAD).html().expectFirst("h1").text() + " · 看报");
    }

    @Test
    void theStructuredDataContainsThePictureAndBothCards() {
        var data = JsonMapper.shared()
                .readTree(get(LEAD).html().expectFirst("script[type=application/ld+json]").data());
        var images = data.at("/@graph/0/image");
        assertThat(images.findValuesAsString("url")).hasSize(3).endsWith(images(LEAD).toArray(String[]::new));
        assertThat(images.findValuesAsString("width")).endsWith("1200", "800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sections/tech", "/archive", "/hot", "/search"})
    void aPageThatIsNotAnArticleHasTheCardsOfTheSite(String path) {
        assertThat(images(path)).hasSize(2).isEqualTo(images("/")).first().asString()
                .matches("https://paper\\.example/cards/[0-9a-f]{16}-wide\\.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", LEAD})
    void everyCardIsServedAsAnImmutablePng(String page) {
        for (var address : images(page)) {
            var card = get(address.replace("https://paper.example", ""));
            assertThat(card).hasStatus(200)
                    .hasHeader("Content-Type", "image/png")
                    .hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(card.header("Cache-Control")).contains("max-age=31536000", "immutable", "public");
            assertThat(Long.parseLong(card.header("Content-Length"))).isBetween(1_000L, 80_000L);
            assertThat(data.resolve("cards/" + address.replaceFirst(".*/", ""))).isRegularFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cards/white-house-memo-alibaba/0123456789abcdef-wide.png",
        "/cards/white-house-memo-alibaba/x.png", "/cards/white-house-memo-alibaba/", "/cards/no-such-story/",
        "/cards/0123456789abcdef-wide.png", "/cards/", "/cards/x", "/cards/..%5cx.png"})
    void anUnknownCardIsNotFound(String path) {
        assertThat(get(path).status()).isIn(400, 404);
        var name = images(LEAD).getFirst().replaceFirst(".*/", "");
        assertThat(get("/cards/no-such-story/" + name)).hasStatus(404);
        assertThat(get("/cards/" + name)).hasStatus(404);
        assertThat(get("/cards/white-house-memo-alibaba/" + name.replace("wide", "tall"))).hasStatus(404);
    }

    private List<String> images(String path) {
        return get(path).html().select("meta[property=og:image]").eachAttr("content");
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
