package kanbao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers see no error while editors, programs and disks change a content folder, and see its final state in the end. */
@Tag("faults")
@Timeout(300)
class ContentFaultsIT {

    private static final int READERS = 64;
    private static final int STEADY = 20;
    private static final int BUSY = 100;
    private static final int CHANGES_PER_SECOND = 100;
    private static final int SWAPS = 5;
    /** How long stories change continuously: a minute in CI, 10 s otherwise. */
    private static final int CHANGING_SECONDS = Integer.getInteger("changing.seconds",
            "true".equals(System.getenv("CI")) ? 60 : 10);
    /** A story is published within a second of its time, and within this time if readers use all processors. */
    private static final Duration MAXIMUM_DELAY = Duration.ofSeconds(3);
    private static final Pattern SITEMAP_ARTICLE = Pattern.compile("<loc>[^<]*/articles/([^<]+)</loc>");
    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(15))
            .pollInterval(Duration.ofMillis(100));

    @TempDir
    private Path folder;

    private StoryFolder stories;
    private SiteProcess site;

    @BeforeEach
    void startTheSiteDuringEdits() throws Exception {
        stories = new StoryFolder(Files.createDirectory(folder.resolve("stories")));
        stories.addPicture("steady.png");
        for (var number = 0; number < STEADY; number++) {
            stories.write("steady-" + number, "常在 " + number, "第 " + number + " 篇。", "tags: [steady]",
                    "cover: {src: steady.png, alt: 图}");
        }
        for (var number = 0; number < BUSY; number++) {
            stories.write("busy-" + number, "常改 " + number, "第 0 版。");
        }
        stories.swapVolume(1);
        tick(0);
        var started = new AtomicBoolean();
        var editing = CompletableFuture.runAsync(() -> {
            for (var number = 1; !started.get(); number++) {
                tick(number);
            }
        });
        site = SiteProcess.start(folder, Map.of(), "--kanbao.content=" + stories.folder());
        started.set(true);
        editing.join();
    }

    @AfterEach
    void stopTheSite() {
        site.close();
    }

    private void tick(int number) {
        try {
            stories.write("tick", "滴答 tick-" + number, "tick-" + number);
            Thread.sleep(20);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readersSeeNoErrorWhileTheFolderChanges() throws Exception {
        var paths = permanentPaths();
        var readers = new ReaderSimulation(site.port(), READERS, paths, "/articles/" + StoryFolder.VOLUME.getFirst());
        try {
            SOON.until(() -> readers.responses() > 1_000);
            changeStoriesContinuously();
            truncateAFileWithinACharacter();
            renameEveryFile();
            removeTheFolderTemporarily();
            embargoAStory();
            useOneSlugTwice();
            addHugeFiles();
            swapVolumes();
            stories.writeAtomically("tick", "滴答 tick-7", "换过的正文 tick-7。");
            assertTheSiteShowsTheFiles();
        } finally {
            readers.stop();
            System.out.println("NewsroomFaultsIT: " + readers.summary());
        }
        assertThat(readers.failures()).as(site.log()).isEmpty();
        assertThat(site.log()).doesNotContain("OutOfMemory", "\tat ");
    }

    private List<String> permanentPaths() {
        var paths = new ArrayList<>(List.of("/", "/hot", "/archive", "/archive/2026/03", "/sections/tech",
                "/topics/volume", "/feed.atom", "/feed.rss", "/feed.json", "/topics/steady/feed.atom", "/sitemap.xml",
                "/sitemaps/1.xml", "/articles/tick"));
        IntStream.range(0, STEADY).forEach(number -> paths.add("/articles/steady-" + number));
        IntStream.range(0, BUSY / 10).forEach(number -> paths.add("/articles/busy-" + number));
        StoryFolder.VOLUME.forEach(slug -> paths.add("/articles/" + slug));
        Pattern.compile("/pictures/[^\" ]+").matcher(page("steady-0")).results().forEach(
                picture -> paths.add(picture.group()));
        return paths;
    }

    private String page(String slug) {
        return site.get("/articles/" + slug).body();
    }

    private void changeStoriesContinuously() throws Exception {
        var start = System.nanoTime();
        for (var change = 0; change < CHANGING_SECONDS * CHANGES_PER_SECOND; change++) {
            stories.write("busy-" + change % BUSY, "常改 " + change % BUSY, "第 " + change + " 版。");
            var next = start + (change + 1) * 1_000_000_000L / CHANGES_PER_SECOND;
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    private void truncateAFileWithinACharacter() throws IOException {
        var before = stories.textsBySlug().getOrDefault("busy-3", "");
        SOON.until(() -> page("busy-3").contains(before));
        stories.truncate("busy-3");
        site.awaitLog("busy-3.md:9: the text is not UTF-8");
        assertThat(page("busy-3")).contains(before);
        stories.write("busy-3", "常改 3", "补好的正文。");
        SOON.until(() -> page("busy-3").contains("补好的正文。"));
    }

    private void renameEveryFile() throws IOException {
        stories.renameAll();
        stories.write("busy-4", "常改 4", "改名之后。");
        SOON.until(() -> page("busy-4").contains("改名之后。"));
    }

    private void removeTheFolderTemporarily() throws Exception {
        var elsewhere = folder.resolve("elsewhere");
        Files.move(stories.folder(), elsewhere);
        site.awaitLog("does not exist");
        Files.createDirectory(stories.folder());
        site.awaitLog("has no story any more");
        Files.delete(stories.folder());
        Files.move(elsewhere, stories.folder());
        stories.write("busy-5", "常改 5", "回来之后。");
        SOON.until(() -> page("busy-5").contains("回来之后。"));
    }

    private void embargoAStory() throws Exception {
        var time = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(stories.folder().resolve("secret.md"), "---\ntitle: 机密\nslug: secret\ndate: " + time
                + "\n---\n到时。\n");
        site.awaitLog("Unpublished: secret.md");
        assertThat(site.get("/articles/secret").statusCode()).isEqualTo(404);
        SOON.pollInterval(Duration.ofMillis(20)).until(() -> site.get("/articles/secret").statusCode() == 200);
        assertThat(Duration.between(time, Instant.now())).isBetween(Duration.ZERO, MAXIMUM_DELAY);
        stories.textsBySlug().put("secret", "到时。");
    }

    private void useOneSlugTwice() throws IOException {
        stories.writeTo("twin-a.md", "twin", "先来。");
        stories.writeTo("twin-b.md", "twin", "后到。");
        site.awaitLog("twin-b.md: the slug “twin”");
        SOON.until(() -> page("twin").contains("先来。"));
        stories.writeTo("twin-b.md", "twin-2", "后到。");
        stories.textsBySlug().putAll(Map.of("twin", "先来。", "twin-2", "后到。"));
        SOON.until(() -> page("twin-2").contains("后到。"));
    }

    private void addHugeFiles() throws IOException {
        stories.createHugeFile("huge.md");
        stories.createHugeFile("huge.png");
        stories.write("busy-6", "常改 6", "图太大。", "cover: {src: huge.png, alt: 图}");
        SOON.until(() -> page("busy-6").contains("图太大。"));
        site.awaitLog("Error: huge.md");
        assertThat(page("busy-6")).doesNotContain("huge.png");
        Files.delete(stories.folder().resolve("huge.md"));
        Files.delete(stories.folder().resolve("huge.png"));
    }

    private void swapVolumes() throws Exception {
        for (var number = 2; number < 2 + SWAPS; number++) {
            stories.swapVolume(number);
            var mark = "volume-" + number;
            SOON.until(() -> page(StoryFolder.VOLUME.getFirst()).contains(mark));
        }
    }

    private void assertTheSiteShowsTheFiles() {
        SOON.untilAsserted(() -> {
            assertThat(
                    SITEMAP_ARTICLE.matcher(site.get("/sitemaps/1.xml").body()).results().map(story -> story.group(1)))
                    .containsExactlyInAnyOrderElementsOf(stories.textsBySlug().keySet());
            stories.textsBySlug().forEach((slug, text) -> assertThat(page(slug)).as(slug).contains(text));
        });
    }

}
