package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.logo-dark=src/test/resources/kanbao/logo/dark.svg")
class LogoTest {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 150;

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        new StoryFiles(folder.resolve("content")).story("wall.md", "title: 城墙", "date: 2026-01-02");
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        ImageIO.write(image, "png", folder.resolve("logo.png").toFile());
        properties.add("kanbao.content", () -> folder.resolve("content").toString());
        properties.add("kanbao.site.logo", () -> folder.resolve("logo.png").toString());
    }

    @Test
    void theMastheadShowsTheLogoWithItsNameAndSizeOnEveryPage() {
        for (var path : new String[]{"/", "/articles/wall", "/search", "/nothing"}) {
            assertThat(get(path)).hasAttributes(".masthead-name img", "alt", "看报", "看报")
                    .hasAttributes(".masthead-name img", "width", "600", "240")
                    .hasAttributes(".masthead-name img", "height", "150", "80")
                    .hasAttributes(".masthead-name img", "class", "on-light", "on-dark");
        }
    }

    @Test
    void theFilesCannotRunScript() {
        for (var image : get("/").html().select(".masthead-name img")) {
            var file = get(image.attr("src"));
            assertThat(file).hasStatus(200).hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                    .hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(file.header("Content-Type")).isIn("image/png", "image/svg+xml");
            assertThat(file.header("Cache-Control")).contains("immutable");
        }
    }

    @Test
    void feedsAndStructuredDataNameTheLogo() {
        var src = get("/").html().select(".masthead-name .on-light").attr("src");

        assertThat(get("/feed.atom").body()).contains("<logo>http://localhost:8080" + src + "</logo>");
        assertThat(get("/feed.rss").body()).contains("<image><title>看报</title><url>http://localhost:8080" + src
                + "</url><link>http://localhost:8080/</link><width>144</width><height>36</height></image>");
        assertThat(get("/feed.json").body()).as("not square").contains("/assets/icon-512.png");
        assertThat(get("/articles/wall").html().select("script[type=application/ld+json]").html())
                .contains("\"logo\":{\"@type\":\"ImageObject\",\"url\":\"http://localhost:8080" + src
                        + "\",\"width\":600,\"height\":150}");
    }

    @Test
    void shareCardsShowTheLogoInPlaceOfTheName() throws IOException {
        var address = get("/").html().select("meta[property=og:image]").attr("content");
        Assumptions.assumeFalse(address.isEmpty(), "no font for share cards");
        try (var in = URI.create("http://localhost:" + port + URI.create(address).getPath()).toURL().openStream()) {
            var card = ImageIO.read(new ByteArrayInputStream(in.readAllBytes()));
            assertThat(new Color(card.getRGB(80, 60))).isEqualTo(Color.BLUE);
            assertThat(new Color(card.getRGB(330, 110))).isEqualTo(Color.BLUE);
            assertThat(new Color(card.getRGB(336, 84))).as("right of it").isNotEqualTo(Color.BLUE);
        }
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
