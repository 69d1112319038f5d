package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.variant.Photos;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class PictureVariantsTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(content.resolve("wall.md"), """
                ---
                title: 古城墙
                date: 2026-03-01
                section: 文旅
                weight: 9
                image: {src: wall.jpg, alt: 城墙}
                ---
                ![砖](wall.jpg "新砖")

                [![砖](wall.jpg)](wall.jpg)

                看![图](chart.png)和![标](small.png)。
                """);
        Files.writeString(content.resolve("chart.md"), """
                ---
                title: 图表
                date: 2026-02-01
                section: 文旅
                image: {src: chart.png, alt: 图表}
                ---
                ![坏图](broken.png)
                """);
        Files.write(content.resolve("wall.jpg"), Photos.withExif(Photos.jpeg(Photos.noisy(1500, 1000)), 6));
        Files.write(content.resolve("chart.png"),
                Photos.png(Photos.plain(820, 400, 0x20a040, BufferedImage.TYPE_INT_RGB)));
        Files.write(content.resolve("small.png"), Photos.png(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB)));
        var broken = Photos.png(Photos.noisy(900, 600));
        broken[broken.length / 2] ^= 1;
        Files.write(content.resolve("broken.png"), broken);
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void theLeadPictureHasVariantsInWebPAndItsOwnFormatAndHighPriority() {
        var page = get("/articles/wall");
        var lead = page.html().expectFirst(".article > figure > .zoom > picture");
        Assertions.assertThat(lead.expectFirst("source").attr("type")).isEqualTo("image/webp");
        Assertions.assertThat(lead.expectFirst("source").attr("srcset"))
                .matches("/pictures/([0-9a-f]{16})-400\\.webp 400w, /pictures/\\1-800\\.webp 800w, "
                        + "/pictures/\\1-1000\\.webp 1000w");
        Assertions.assertThat(lead.expectFirst("img").attr("srcset")).contains("-400.jpg 400w, ", "-1000.jpg 1000w");
        assertThat(page).hasAttributes(".article > figure img", "width", "1000")
                .hasAttributes(".article > figure img", "height", "1500")
                .hasAttributes(".article > figure img", "fetchpriority", "high")
                .hasAttributes(".article > figure [sizes]", "sizes",
                        "(min-width: 45rem) min(684px, 56vh), min(92vw, 56vh)",
                        "(min-width: 45rem) min(684px, 56vh), min(92vw, 56vh)")
                .hasNo(".article > figure [loading]");
    }

    @Test
    void picturesInTheBodyAreLazyAndSmallOnesHaveNoVariants() {
        assertThat(get("/articles/wall"))
                .hasAttributes(".body img", "loading", "lazy", "lazy", "lazy", "lazy")
                .hasAttributes(".body img", "decoding", "async", "async", "async", "async")
                .hasAttributes(".body img", "width", "1000", "1000", "820", "60")
                .hasTexts(".body > .gallery > figure:has(picture source) > figcaption", "新砖")
                .hasNo(".body picture:has([width=60])");
    }

    @Test
    void everyPictureLeadsToItsLargestVariantOrToItselfIfItHasNone() {
        Assertions.assertThat(get("/articles/wall").html().select(".article :is(figure, p) > a.zoom:has(img)").eachAttr(
                "href")).hasSize(5).allSatisfy(address -> assertThat(get(address)).hasStatus(200))
                .extracting(address -> address.replaceFirst(".*[-/]", ""))
                .containsExactly("1000.webp", "1000.webp", "1000.webp", "820.webp", "small.png");
    }

    @Test
    void theLeadPictureOfTheFrontPageHasHighPriorityAndThoseOfListsAreLazy() {
        assertThat(get("/")).hasAttributes(".lead img", "fetchpriority", "high").hasNo(".lead [loading]");
        assertThat(get("/archive")).hasAttributes(".card img", "loading", "lazy", "lazy")
                .hasAttributes(".card img", "decoding", "async", "async")
                .hasAttributes(".card img", "sizes", "135px", "135px");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/chart", "/feed.atom", "/feed.rss", "/feed.json", "/sitemaps/1.xml"})
    void noFeedOrMetadataLinksToAnOriginalWithCameraData(String path) {
        Assertions.assertThat(get(path).body()).contains("-820.png").doesNotContain("/chart.png");
    }

    @Test
    void theOriginalIsServedWithoutPlaceAndWithItsRotation() throws Exception {
        var address = addresses("/articles/wall").getFirst().replaceFirst("-.*", "") + "/wall.jpg";
        assertThat(get(address)).hasStatus(200).hasHeader("Content-Type", "image/jpeg");
        try (var in = URI.create("http://localhost:" + port + address).toURL().openStream()) {
            var metadata = ImageMetadataReader.readMetadata(in);
            Assertions.assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
            Assertions.assertThat(metadata.getDirectoriesOfType(ExifIFD0Directory.class))
                    .extracting(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .containsExactly(6);
        }
    }

    @Test
    void openGraphListsTheLeadPictureWithItsSizeAfterTheWideCard() {
        assertThat(get("/articles/wall"))
                .hasAttributes("meta[property=og:image:width]", "content", "1200", "1000", "800")
                .hasAttributes("meta[property=og:image:height]", "content", "630", "1500", "800");
    }

    @Test
    void everyLinkedVariantIsServedAsImmutable() {
        for (var address : addresses("/articles/wall")) {
            var picture = get(address);
            assertThat(picture).hasStatus(200)
                    .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Content-Type", type(address));
            Assertions.assertThat(picture.header("Cache-Control")).contains("max-age=31536000", "immutable", "public");
        }
    }

    @Test
    void theOriginalIsServedWithAShortLifetimeIfItCannotBeDecoded() {
        for (var address : addresses("/articles/chart").stream().filter(one -> !get("/articles/wall").body()
                .contains(one)).toList()) {
            assertThat(get(address)).hasStatus(200).hasHeader("Content-Type", "image/png");
            Assertions.assertThat(get(address).header("Cache-Control")).contains("max-age=60")
                    .doesNotContain("immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-401.webp", "-1200.webp", "-99999.webp", "-100000.webp", "-0.webp", "-400.png", "-400.gif",
        "-400.", "-400", "-.webp", "--400.webp", "-400.webp/x", "-400.WEBP", "-0400.webp%2f"})
    void anUnknownVariantIsNotFound(String end) {
        var wall = addresses("/articles/wall").getFirst().replaceFirst("-.*", "");
        assertThat(get(wall + end)).hasStatus(end.equals("-0400.webp%2f") ? 400 : 404);
        assertThat(get("/pictures/0000000000000000-400.webp")).hasStatus(404);
    }

    @Test
    void concurrentRequestsForAVariantAllSucceed() throws Exception {
        var address = addresses("/articles/wall").getFirst().replace("-400.webp", "-800.webp");
        var readers = new ArrayList<Callable<PageResponse>>();
        for (var client = 0; client < 30; client++) {
            readers.add(() -> get(address));
        }
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            for (var page : threads.invokeAll(readers)) {
                assertThat(page.get()).hasStatus(200);
                Assertions.assertThat(page.get().header("Content-Type")).isIn("image/webp", "image/jpeg");
            }
        }
    }

    private static String type(String address) {
        var extension = address.substring(address.lastIndexOf('.') + 1);
        return extension.equals("jpg") ? "image/jpeg" : "image/" + extension;
    }

    private List<String> addresses(String path) {
        return get(path).html().select(".article [srcset]").eachAttr("srcset").stream()
                .flatMap(set -> List.of(set.split(" \\d+w(, )?", -1)).stream())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
