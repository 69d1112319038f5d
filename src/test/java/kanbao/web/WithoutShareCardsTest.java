package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.variant.Photos;

/** Without a font, the site has no share cards. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WithoutShareCardsTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContentWithoutFont(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(content.resolve("wall.md"),
                "---\ntitle: 古城墙\ndate: 2026-03-01\nsection: 文旅\nimage: {src: wall.jpg, alt: 城墙}\n---\n城墙。\n");
        Files.writeString(content.resolve("plain.md"), "---\ntitle: 无图\ndate: 2026-03-01\nsection: 文旅\n---\n无图。\n");
        Files.write(content.resolve("wall.jpg"), Photos.jpeg(Photos.noisy(1200, 800)));
        properties.add("kanbao.content", content::toString);
        properties.add("kanbao.fonts", content::toString);
    }

    @Test
    void anArticleIsSharedWithItsLeadPicture() {
        var page = PageResponse.get(port, "/articles/wall");
        assertThat(page).hasAttributes("meta[property=og:image:alt]", "content", "城墙")
                .hasAttributes("meta[property=twitter:card]", "content", "summary_large_image");
        Assertions.assertThat(page.html().select("meta[property=og:image]").attr("content")).contains("/pictures/");
    }

    @Test
    void anArticleWithoutAPictureAndTheSiteAreSharedWithTheIcon() {
        for (var path : new String[]{"/articles/plain", "/", "/archive"}) {
            assertThat(PageResponse.get(port, path))
                    .hasAttributes("meta[property=og:image]", "content", "http://localhost:8080/assets/icon-512.png")
                    .hasAttributes("meta[property=og:image:width]", "content", "512")
                    .hasAttributes("meta[property=twitter:card]", "content", "summary");
        }
    }

    @Test
    void noCardIsServed() {
        assertThat(PageResponse.get(port, "/cards/plain/0123456789abcdef-wide.png")).hasStatus(404);
        assertThat(PageResponse.get(port, "/cards/0123456789abcdef-wide.png")).hasStatus(404);
    }

}
