package kanbao.remotepicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.awaitility.core.ConditionFactory;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.TestData;
import kanbao.edition.CurrentEdition;
import kanbao.picture.PictureFiles;
import kanbao.picture.RemotePictures;

/** A site whose stories show pictures of another host. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class RemotePicturesOnPagesTest {

    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(20))
            .pollInterval(Duration.ofMillis(50));
    private static final CountDownLatch ANSWERING = new CountDownLatch(1);
    private static final StandInHost HOST = new StandInHost()
            .answer("/wall.jpg", late("200 OK", PictureFiles.bytes("place.jpg")))
            .answer("/tower.png", late("200 OK", StandInHost.png(900, 300)))
            .answer("/cover.png", late("200 OK", StandInHost.png(600, 400)))
            .answer("/gone.png", late("404 Not Found", new byte[0]));

    @TempDir
    static Path temporary;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @TestConfiguration
    static class Names {

        @Bean
        static CheckedResolver resolver() {
            return new CheckedResolver(_ -> new InetAddress[]{InetAddress.getLoopbackAddress()},
                    InetAddress::isLoopbackAddress);
        }

    }

    @DynamicPropertySource
    static void oneStory(DynamicPropertyRegistry properties) throws IOException {
        var stories = Files.createDirectory(temporary.resolve("stories"));
        new StoryFiles(stories).storyWithText("wall.md", """
                ![城墙](%1$s "图注 | 摄影：李华")

                <p><img data-original="%2$s" src="blank.gif" alt="塔"></p>

                ![没了](%3$s)

                ![外站](https://elsewhere.example/x.png)
                """.formatted(address("/wall.jpg"), address("/tower.png"), address("/gone.png")), "title: 城墙",
                "date: 2026-03-01", "cover: " + address("/cover.png"), "imageAlt: 封面");
        properties.add("kanbao.content", stories::toString);
        properties.add("kanbao.data", temporary.resolve("data")::toString);
        properties.add("kanbao.pictures.hosts", () -> "img.example:" + HOST.port());
    }

    private static StandInHost.Answer late(String status, byte[] body) {
        return (out, request) -> {
            ANSWERING.await();
            StandInHost.response(status, body).write(out, request);
        };
    }

    private static String address(String path) {
        return HOST.address("img.example", path);
    }

    @AfterAll
    static void close() {
        HOST.close();
    }

    private Element page() {
        return PageResponse.get(port, "/articles/wall").html();
    }

    @Test
    void aPictureIsALinkUntilItWasFetchedAndIsThenServedLikeThoseOfTheSite() {
        assertThat(page().select("img[src^=/pictures/]")).isEmpty();
        assertThat(page().select("article a[href$=/wall.jpg]").text()).isEqualTo("城墙（图片在 img.example）");
        assertThat(codes()).contains("picture.remote-pending", "picture.remote").doesNotContain("picture.missing");
        ANSWERING.countDown();
        SOON.until(() -> page().select("img[src^=/pictures/]").size() == 3);

        var page = page();
        assertThat(page.select("article a[href$=/gone.png]").text()).isEqualTo("没了（图片在 img.example）");
        assertThat(page.select("article a[href$=/x.png]").text()).isEqualTo("外站（图片在 elsewhere.example）");
        assertThat(page.select("figcaption").eachText()).contains("图注 摄影：李华");
        assertThat(page.select("img[src^=/pictures/]")).allSatisfy(image -> {
            assertThat(image.attr("src")).startsWith("/pictures/");
            assertThat(image.attr("width")).isNotEmpty();
            assertThat(image.closest("a.zoom")).isNotNull();
            assertThat(PageResponse.get(port, image.attr("src")).status()).isEqualTo(200);
        });
        assertThat(page.select("img[alt=塔]").attr("srcset")).contains(" 400w", " 900w");
        var photo = PageResponse.get(port, page.select("img[alt=城墙]").attr("src"));
        assertThat(new String(PictureFiles.bytes("place.jpg"), StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.body()).doesNotContain("Exif", "GPS");
        assertThat(PageResponse.get(port, "/feed.json").body()).contains("/pictures/").doesNotContain("/tower.png\\\"");
        assertThat(codes()).contains("picture.remote-gone", "picture.remote").doesNotContain("picture.remote-pending");
        assertThat(HOST.requests()).as("each once, and none of the host that is not allowed").hasSize(4);
    }

    private List<String> codes() {
        return editions.current().report().problems().stream().map(problem -> problem.cause().code()).toList();
    }

    @Test
    void aSiteThatAllowsNoHostFetchesNothing() {
        var factory = new StaticListableBeanFactory();
        assertThat(RemotePictureConfiguration.remotePictures(TestData.settings(temporary), Clock.systemUTC(),
                new MockEnvironment(), factory)).isSameAs(RemotePictures.NONE);
    }

}
