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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers who never pause notice nothing of what editors, programs and disks do to a content folder, and the paper says in the
 * end what its files say.
 */
@Timeout(300)
class NewsroomFaultsIT {

    private static final int READERS = 64;
    private static final int STEADY = 20;
    private static final int BUSY = 100;
    private static final int CHANGES_IN_A_SECOND = 100;
    private static final int SWAPS = 5;
    /** For so many seconds stories change without end; a minute where it counts, less for who waits for the test. */
    private static final int SECONDS = Integer.getInteger("changing.seconds",
            "true".equals(System.getenv("CI")) ? 60 : 10);
    /** After its time a story is out, though readers leave no processor free; where they do it is a second. */
    private static final Duration LATEST = Duration.ofSeconds(3);
    private static final Pattern LISTED = Pattern.compile("<loc>[^<]*/articles/([^<]+)</loc>");
    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(15))
            .pollInterval(Duration.ofMillis(100));

    @TempDir
    private Path folder;

    private Desk desk;
    private PaperProcess paper;

    @BeforeEach
    void aPaperThatIsEditedWhileItStarts() throws Exception {
        desk = new Desk(Files.createDirectory(folder.resolve("stories")));
        desk.illustrate("steady.png");
        for (var number = 0; number < STEADY; number++) {
            desk.write("steady-" + number, "常在 " + number, "第 " + number + " 篇。", "tags: [steady]",
                    "cover: {src: steady.png, alt: 图}");
        }
        for (var number = 0; number < BUSY; number++) {
            desk.write("busy-" + number, "常改 " + number, "第 0 版。");
        }
        desk.swapVolume(1);
        tick(0);
        var started = new AtomicBoolean();
        var editing = CompletableFuture.runAsync(() -> {
            for (var number = 1; !started.get(); number++) {
                tick(number);
            }
        });
        paper = PaperProcess.start(folder, Map.of(), "--kanbao.content=" + desk.folder());
        started.set(true);
        editing.join();
    }

    @AfterEach
    void itsEnd() {
        paper.close();
    }

    private void tick(int number) {
        try {
            desk.write("tick", "滴答 tick-" + number, "tick-" + number);
            Thread.sleep(20);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noReaderNoticesWhatBefallsTheFolder() throws Exception {
        var paths = pathsThatAreAlwaysThere();
        var audience = new Audience(paper.port(), READERS, paths, "/articles/" + Desk.VOLUME.getFirst());
        try {
            SOON.until(() -> audience.answers() > 1_000);
            changeWithoutEnd();
            aFileIsCutWithinACharacter();
            everyFileGetsAnotherName();
            theFolderIsGoneForAWhile();
            aStoryComesInItsTime();
            twoEditorsGiveOneSlug();
            filesOfTenGigabytesCome();
            volumesAreSwapped();
            desk.writeByRename("tick", "滴答 tick-7", "换过的正文 tick-7。");
            thePaperSaysWhatItsFilesSay();
        } finally {
            audience.end();
            System.out.println("NewsroomFaultsIT: " + audience.told());
        }
        assertThat(audience.failures()).as(paper.log()).isEmpty();
        assertThat(paper.log()).doesNotContain("OutOfMemory", "\tat ");
    }

    private List<String> pathsThatAreAlwaysThere() {
        var paths = new ArrayList<>(List.of("/", "/hot", "/archive", "/archive/2026/03", "/sections/tech",
                "/topics/volume", "/feed.atom", "/feed.rss", "/feed.json", "/topics/steady/feed.atom", "/sitemap.xml",
                "/sitemaps/1.xml", "/articles/tick"));
        IntStream.range(0, STEADY).forEach(number -> paths.add("/articles/steady-" + number));
        IntStream.range(0, BUSY / 10).forEach(number -> paths.add("/articles/busy-" + number));
        Desk.VOLUME.forEach(slug -> paths.add("/articles/" + slug));
        Pattern.compile("/pictures/[^\" ]+").matcher(page("steady-0")).results().forEach(
                picture -> paths.add(picture.group()));
        return paths;
    }

    private String page(String slug) {
        return paper.get("/articles/" + slug).body();
    }

    private void changeWithoutEnd() throws Exception {
        var start = System.nanoTime();
        for (var change = 0; change < SECONDS * CHANGES_IN_A_SECOND; change++) {
            desk.write("busy-" + change % BUSY, "常改 " + change % BUSY, "第 " + change + " 版。");
            var next = start + (change + 1) * 1_000_000_000L / CHANGES_IN_A_SECOND;
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
    }

    private void aFileIsCutWithinACharacter() throws IOException {
        var before = desk.stories().getOrDefault("busy-3", "");
        SOON.until(() -> page("busy-3").contains(before));
        desk.truncate("busy-3");
        paper.awaitWords("busy-3.md:9: found bytes that are not text in UTF-8");
        assertThat(page("busy-3")).contains(before);
        desk.write("busy-3", "常改 3", "补好的正文。");
        SOON.until(() -> page("busy-3").contains("补好的正文。"));
    }

    private void everyFileGetsAnotherName() throws IOException {
        desk.renameAll();
        desk.write("busy-4", "常改 4", "改名之后。");
        SOON.until(() -> page("busy-4").contains("改名之后。"));
    }

    private void theFolderIsGoneForAWhile() throws Exception {
        var elsewhere = folder.resolve("elsewhere");
        Files.move(desk.folder(), elsewhere);
        paper.awaitWords("does not exist");
        Files.createDirectory(desk.folder());
        paper.awaitWords("holds no story any more");
        Files.delete(desk.folder());
        Files.move(elsewhere, desk.folder());
        desk.write("busy-5", "常改 5", "回来之后。");
        SOON.until(() -> page("busy-5").contains("回来之后。"));
    }

    private void aStoryComesInItsTime() throws Exception {
        var time = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(desk.folder().resolve("secret.md"), "---\ntitle: 机密\nslug: secret\ndate: " + time
                + "\n---\n到时。\n");
        paper.awaitWords("Held back: secret.md");
        assertThat(paper.get("/articles/secret").statusCode()).isEqualTo(404);
        SOON.pollInterval(Duration.ofMillis(20)).until(() -> paper.get("/articles/secret").statusCode() == 200);
        assertThat(Duration.between(time, Instant.now())).isBetween(Duration.ZERO, LATEST);
        desk.stories().put("secret", "到时。");
    }

    private void twoEditorsGiveOneSlug() throws IOException {
        desk.writeTo("twin-a.md", "twin", "先来。");
        desk.writeTo("twin-b.md", "twin", "后到。");
        paper.awaitWords("twin-b.md: found the slug “twin”");
        SOON.until(() -> page("twin").contains("先来。"));
        desk.writeTo("twin-b.md", "twin-2", "后到。");
        desk.stories().putAll(Map.of("twin", "先来。", "twin-2", "后到。"));
        SOON.until(() -> page("twin-2").contains("后到。"));
    }

    private void filesOfTenGigabytesCome() throws IOException {
        desk.makeHuge("huge.md");
        desk.makeHuge("huge.png");
        desk.write("busy-6", "常改 6", "图太大。", "cover: {src: huge.png, alt: 图}");
        SOON.until(() -> page("busy-6").contains("图太大。"));
        paper.awaitWords("Left out: huge.md");
        assertThat(page("busy-6")).doesNotContain("huge.png");
        Files.delete(desk.folder().resolve("huge.md"));
        Files.delete(desk.folder().resolve("huge.png"));
    }

    private void volumesAreSwapped() throws Exception {
        for (var number = 2; number < 2 + SWAPS; number++) {
            desk.swapVolume(number);
            var words = "volume-" + number;
            SOON.until(() -> page(Desk.VOLUME.getFirst()).contains(words));
        }
    }

    private void thePaperSaysWhatItsFilesSay() {
        SOON.untilAsserted(() -> {
            assertThat(LISTED.matcher(paper.get("/sitemaps/1.xml").body()).results().map(story -> story.group(1)))
                    .containsExactlyInAnyOrderElementsOf(desk.stories().keySet());
            desk.stories().forEach((slug, words) -> assertThat(page(slug)).as(slug).contains(words));
        });
    }

}
