package kanbao.publishing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.edition.CurrentEdition;
import kanbao.picture.SamplePictures;

/** An editor changes files while the server runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class LiveEditionTest {

    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(10))
            .pollInterval(Duration.ofMillis(50));

    @TempDir
    static Path temporary;
    static Path stories = Path.of("");

    @LocalServerPort
    private int port;

    @Autowired
    private EditionPublisher publisher;

    @Autowired
    private CurrentEdition editions;

    @DynamicPropertySource
    static void folderOfOneStory(DynamicPropertyRegistry properties) throws IOException {
        stories = Files.createDirectory(temporary.resolve("stories"));
        write("first.md", "第一篇", "正文。");
        properties.add("kanbao.content", stories::toString);
    }

    @BeforeEach
    void publishFirstStory() throws IOException {
        write("first.md", "第一篇", "正文。");
        SOON.until(() -> text("/articles/first").contains("正文。"));
    }

    private static void write(String name, String title, String text, String... keys) {
        new StoryFiles(stories).storyWithText(name, text, "title: " + title, "date: 2026-03-01",
                String.join("\n", keys));
    }

    private String text(String path) {
        return get(path).body();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    @Test
    void aNewStoryAppearsEverywhereWithoutARestart() throws IOException {
        write("second.md", "玻璃海", "海面如镜。");

        SOON.until(() -> get("/articles/second").status() == 200);
        assertThat(text("/")).contains("玻璃海");
        assertThat(text("/feed.atom")).contains("玻璃海");
        assertThat(text("/sitemaps/1.xml")).contains("/articles/second");
        assertThat(get("/articles/first").html().text()).contains("玻璃海");
        SOON.until(() -> text("/search?q=%E7%8E%BB%E7%92%83").contains("/articles/second"));
        Files.delete(stories.resolve("second.md"));
        SOON.until(() -> get("/articles/second").status() == 410);
        assertThat(get("/articles/second/").html().select("h1").text()).isEqualTo("这里的内容已撤下");
        assertThat(get("/articles/second/version.txt").status()).isEqualTo(404);
        assertThat(text("/")).doesNotContain("玻璃海");
        SOON.until(() -> !text("/search?q=%E7%8E%BB%E7%92%83").contains("/articles/second"));
        assertThat(text("/articles/first")).doesNotContain("玻璃海");
    }

    @Test
    void aDeletedSpecialIsGoneWithItsFeedAndItsFormerAddressButATopicWithStoriesStays() throws IOException {
        write("lamp.md", "灯", "灯火。", "topics: [灯]");
        new StoryFiles(stories).storyWithText("special.md", "", "type: special", "title: 灯会", "slug: lamps",
                "aliases: [/2025/lamps/]", "stories: [lamp]");
        new StoryFiles(stories).storyWithText("topic.md", "", "type: topic", "name: 灯", "slug: lamp");
        SOON.until(() -> get("/specials/lamps").status() == 200);
        SOON.until(() -> get("/topics/lamp").status() == 200);

        Files.delete(stories.resolve("special.md"));
        Files.delete(stories.resolve("topic.md"));
        SOON.until(() -> get("/specials/lamps").status() == 410);
        assertThat(
                List.of("/specials/lamps/feed.atom", "/2025/lamps", "/specials/Lamps.html", "/zh-hant/specials/lamps",
                        "/topics/lamp"))
                .allSatisfy(path -> assertThat(get(path).status()).isEqualTo(410));
        assertThat(get("/topics/%E7%81%AF").status()).isEqualTo(200);
        assertThat(get("/specials/lanterns").status()).isEqualTo(404);
        Files.delete(stories.resolve("lamp.md"));
        SOON.until(() -> get("/articles/lamp").status() == 410);
    }

    @Test
    void breakingNewsIsAboveEveryPageAndEndsToTheSecond() throws IOException {
        var end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        var pages = List.of("/", "/articles/first", "/articles/flood", "/hot", "/archive", "/corrections", "/search",
                "/search?q=a", "/nothing");
        new StoryFiles(stories).storyWithText("flood.md", "洪水。", "title: 大坝漫顶", "date: 2026-03-01 09:00",
                "breaking: " + end);
        SOON.until(() -> get("/articles/flood").status() == 200);

        assertThat(pages).allSatisfy(
                path -> assertThat(get(path).html().select("header").prev().text())
                        .isEqualTo("突发 大坝漫顶"));
        assertThat(text("/feed.atom")).doesNotContain("突发");
        assertThat(get("/").header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        await().atMost(Duration.ofSeconds(12)).pollInterval(Duration.ofMillis(20)).untilAsserted(
                () -> assertThat(pages).noneMatch(path -> get(path).html().selectFirst(".breaking") != null));
        assertThat(Duration.between(end, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        assertThat(get("/").header("Cache-Control")).isEqualTo("public, max-age=10, stale-while-revalidate=20");
        Files.delete(stories.resolve("flood.md"));
        SOON.until(() -> get("/articles/flood").status() == 410);
    }

    @Test
    void aFileThatIsReplacedByARenameIsDetected() throws IOException {
        write(".first.md.swp", "第一篇", "换过的正文。");
        Files.move(stories.resolve(".first.md.swp"), stories.resolve("first.md"), ATOMIC_MOVE, REPLACE_EXISTING);

        SOON.until(() -> text("/articles/first").contains("换过的正文。"));
    }

    @Test
    void aStoryThatGetsAnErrorKeepsItsLastVersion() throws IOException {
        Files.writeString(stories.resolve("first.md"), "---\ntitle: 第一篇\ndate: someday\n---\n坏");

        SOON.until(() -> !editions.current().report().problems().isEmpty());
        assertThat(text("/articles/first")).contains("正文。");
        assertThat(editions.current().report().problems()).singleElement().asString().startsWith("first.md:3: ");
    }

    @Test
    void theLastEditionIsServedWhileTheFolderIsMissing() throws IOException {
        var elsewhere = temporary.resolve("elsewhere");
        Files.move(stories, elsewhere);
        SOON.until(() -> publisher.error().isPresent());
        assertThat(publisher.error()).get().asString().contains("does not exist");
        assertThat(text("/articles/first")).contains("正文。");
        Files.createDirectory(stories);
        SOON.until(() -> publisher.error().orElse("").contains("has no story any more"));
        assertThat(text("/articles/first")).contains("正文。");
        Files.delete(stories);
        Files.writeString(elsewhere.resolve("first.md"), "---\ntitle: 第一篇\ndate: 2026-03-01\n---\n\n回来的正文。\n");
        Files.move(elsewhere, stories);

        SOON.until(() -> text("/articles/first").contains("回来的正文。"));
        assertThat(publisher.error()).isEmpty();
    }

    @Test
    void theLastEditionIsServedWhileAThirdOfTheStoriesIsMissingUntilThisIsConfirmed() throws IOException {
        var names = List.of("m1", "m2", "m3", "m4");
        for (var name : names) {
            write(name + ".md", "留 " + name, "正文。");
        }
        SOON.until(() -> get("/articles/m4").status() == 200);
        var elsewhere = Files.createDirectory(temporary.resolve("unmounted"));
        for (var name : names) {
            Files.move(stories.resolve(name + ".md"), elsewhere.resolve(name + ".md"));
        }
        SOON.until(() -> publisher.error().orElse("").contains("has lost 4 of 5 stories"));
        assertThat(publisher.error()).get().asString().contains("“m1.md”", ".kanbao-confirm-removal");
        assertThat(get("/articles/m1").status()).isEqualTo(200);
        for (var name : names) {
            Files.move(elsewhere.resolve(name + ".md"), stories.resolve(name + ".md"));
        }
        SOON.until(() -> publisher.error().isEmpty());
        assertThat(get("/articles/m1").status()).isEqualTo(200);

        for (var name : names) {
            Files.delete(stories.resolve(name + ".md"));
        }
        SOON.until(() -> publisher.error().isPresent());
        var confirmation = Files.createFile(stories.resolve(".kanbao-confirm-removal"));
        Files.setLastModifiedTime(confirmation, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertThat(get("/articles/m1").status()).as("an old confirmation has no effect").isEqualTo(200);
        Files.setLastModifiedTime(confirmation, FileTime.from(Instant.now()));
        SOON.until(() -> get("/articles/m1").status() == 410);
        assertThat(publisher.error()).isEmpty();
        assertThat(get("/articles/first").status()).isEqualTo(200);
        Files.delete(confirmation);
    }

    @Test
    void aFolderOfStoriesCanBeRenamedWithoutConfirmation() throws IOException {
        Files.createDirectory(stories.resolve("spring"));
        for (var name : List.of("r1", "r2", "r3")) {
            Files.writeString(stories.resolve("spring/" + name + ".md"), "---\ntitle: " + name
                    + "\ndate: 2026-03-01\n---\n正文。\n");
        }
        SOON.until(() -> get("/articles/r3").status() == 200);
        Files.move(stories.resolve("spring"), stories.resolve("autumn"));
        Files.writeString(stories.resolve("autumn/r1.md"), "---\ntitle: r1\ndate: 2026-03-01\n---\n改过。\n");

        SOON.until(() -> text("/articles/r1").contains("改过。"));
        assertThat(publisher.error()).isEmpty();
        for (var name : List.of("r1", "r2", "r3")) {
            Files.delete(stories.resolve("autumn/" + name + ".md"));
            SOON.until(() -> get("/articles/" + name).status() == 410);
        }
    }

    @Test
    void aKubernetesVolumeThatSwapsItsLinkIsDetected() throws IOException {
        var first = Files.createDirectory(stories.resolve("..2026_1"));
        Files.writeString(first.resolve("map.md"), "---\ntitle: 图\ndate: 2026-03-01\n---\n旧图。\n");
        Files.createSymbolicLink(stories.resolve("..data"), Path.of("..2026_1"));
        Files.createSymbolicLink(stories.resolve("map.md"), Path.of("..data/map.md"));
        SOON.until(() -> get("/articles/map").status() == 200);
        var second = Files.createDirectory(stories.resolve("..2026_2"));
        Files.writeString(second.resolve("map.md"), "---\ntitle: 图\ndate: 2026-03-01\n---\n新图。\n");
        Files.createSymbolicLink(stories.resolve("..data_tmp"), Path.of("..2026_2"));
        Files.move(stories.resolve("..data_tmp"), stories.resolve("..data"), ATOMIC_MOVE, REPLACE_EXISTING);

        SOON.until(() -> text("/articles/map").contains("新图。"));
        Files.delete(stories.resolve("map.md"));
    }

    @Test
    void anEmbargoedStoryIsPublishedWhileTheFolderIsMissing() throws IOException {
        var time = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(stories.resolve("early.md"), "---\ntitle: 到时\ndate: " + time + "\n---\n正文。\n");
        SOON.until(() -> editions.current().report().unpublished() == 1);
        var elsewhere = temporary.resolve("elsewhere");
        Files.move(stories, elsewhere);

        SOON.until(() -> get("/articles/early").status() == 200);
        assertThat(Duration.between(time, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(2));
        assertThat(publisher.error()).isPresent();
        Files.move(elsewhere, stories);
        Files.delete(stories.resolve("early.md"));
        SOON.until(() -> get("/articles/early").status() != 200);
    }

    @Test
    void aPictureInMemoryIsServedUntilTheNextEditionAndAnotherChangedPictureIsNot() throws IOException {
        for (var name : List.of("seen", "unseen")) {
            Files.write(stories.resolve(name + ".png"), picture(8));
            write(name + ".md", "图", "正文。", "cover: {src: " + name + ".png, alt: 图}");
        }
        SOON.until(
                () -> text("/articles/seen").contains("/seen.png") && text("/articles/unseen").contains("/unseen.png"));
        var seen = picture("seen");
        var unseen = picture("unseen");
        assertThat(get(seen).status()).isEqualTo(200);
        Files.write(stories.resolve("seen.png"), picture(9));
        Files.write(stories.resolve("unseen.png"), picture(9));

        assertThat(get(seen).status()).isEqualTo(200);
        assertThat(get(unseen)).satisfies(page -> {
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Cache-Control")).contains("no-store");
        });
        SOON.until(() -> !picture("seen").equals(seen));
        assertThat(get(picture("seen")).status()).isEqualTo(200);
        for (var name : List.of("seen.md", "unseen.md", "seen.png", "unseen.png")) {
            Files.delete(stories.resolve(name));
        }
    }

    private String picture(String slug) {
        var address = Pattern.compile("/pictures/[^\" ]+").matcher(text("/articles/" + slug));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static byte[] picture(int width) throws IOException {
        return SamplePictures.picture("png", width, 8).resource().getContentAsByteArray();
    }

    @Test
    void anEmbargoedStoryIsPublishedWithinASecondOfItsDateAndNothingShowsItBefore() throws IOException {
        var time = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(stories.resolve("secret.md"), "---\ntitle: 机密\ndate: " + time
                + "\ntags: [隐]\naliases: [/old/secret]\n---\n正文。\n");
        SOON.until(() -> editions.current().report().unpublished() == 1);

        for (var path : new String[]{"/", "/feed.json", "/sitemaps/1.xml", "/sitemaps/lists.xml",
            "/search?q=%E6%AD%A3%E6%96%87"}) {
            assertThat(text(path)).as(path).doesNotContain("机密", "secret");
        }
        var missing = get("/articles/never");
        for (var path : new String[]{"/articles/secret", "/topics/%E9%9A%90", "/old/secret"}) {
            assertThat(get(path).status()).as(path).isEqualTo(missing.status());
        }
        SOON.until(() -> get("/articles/secret").status() == 200);
        assertThat(Duration.between(time, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        Files.delete(stories.resolve("secret.md"));
        SOON.until(() -> get("/articles/secret").status() != 200);
    }

}
