package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.FileSystemResource;

import kanbao.article.Article;
import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.StoryFile;
import kanbao.folder.UnreadableContentException;
import kanbao.picture.SamplePictures;

/** A folder is read again after it has changed. */
class ChangesTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));
    private ContentReader reader = WrittenFolder.reader("classpath:edition/");
    private Content before = reader.read();

    @BeforeEach
    void createTwoStories() {
        folder = new WrittenFolder(temporary).withKeys("a.md").withKeys("b.md").with("p.png", picture(1));
        reader = WrittenFolder.reader(temporary.toString());
        before = reader.read();
    }

    private static byte[] picture(int width) {
        try {
            return SamplePictures.picture("png", width, 1).resource().getContentAsByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Article story(String slug, Content content) {
        return content.articles().stream().filter(article -> article.slug().value().equals(slug)).findFirst()
                .orElseThrow();
    }

    private static List<String> slugs(Content content) {
        return content.articles().stream().map(article -> article.slug().value()).toList();
    }

    private static List<String> problems(Content content) {
        return content.report().problems().stream().map(problem -> problem.kind() + " " + problem).toList();
    }

    @Test
    void onlyChangedFilesAreParsedAgain() {
        folder.withKeys("b.md", "description: 新").withKeys("c.md");
        var now = reader.read();

        assertThat(story("a", now)).isSameAs(story("a", before));
        assertThat(story("b", now).teaser()).isEqualTo("新");
        assertThat(slugs(now)).containsExactly("a", "b", "c");
    }

    @Test
    void aStoryIsParsedAgainWhenItsPictureChangesOrAppears() {
        folder.withKeys("b.md", "cover: {src: p.png, alt: 图}").withKeys("c.md", "cover: {src: q.png, alt: 图}");
        var narrow = reader.read();
        folder.with("p.png", picture(2)).with("q.png", picture(3));
        var now = reader.read();

        assertThat(story("b", narrow).body().leadPicture()).isNotEqualTo(story("b", now).body().leadPicture());
        assertThat(story("c", narrow).body().leadPicture()).isNull();
        assertThat(now.pictures()).extracting(file -> file.picture().width()).containsExactlyInAnyOrder(2, 3);
        assertThat(now.report().problems()).isEmpty();
    }

    @Test
    void aStoryWithANewErrorKeepsItsPreviousVersionUntilItIsCorrected() {
        folder.withKeys("b.md", "description: 好", "cover: {src: p.png, alt: 图}");
        reader.read();
        folder.withKeys("b.md", "tags: [");
        reader.read();
        folder.withKeys("b.md", "tags: [x");
        var broken = reader.read();
        folder.withKeys("b.md", "description: 更好");
        var mended = reader.read();

        assertThat(story("b", broken).teaser()).isEqualTo("好");
        assertThat(broken.pictures()).hasSize(1);
        assertThat(problems(broken)).singleElement().asString().startsWith("NOT_UPDATED b.md:");
        assertThat(story("b", mended).teaser()).isEqualTo("更好");
        assertThat(problems(mended)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"retracted: true", "draft: maybe"})
    void aFaultyRequestToRemoveAStoryStillRemovesIt(String key) {
        folder.withKeys("b.md", key);
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a");
        assertThat(problems(now)).singleElement().asString().contains(" b.md:4: ");
    }

    @Test
    void aNewStoryWithAnErrorIsNotPublished() {
        folder.withKeys("c.md", "tags: [");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a", "b");
        assertThat(problems(now)).singleElement().asString().startsWith("ERROR c.md:");
    }

    @Test
    void aStoryKeepsItsSlugWhenAnEarlierFileWantsIt() {
        folder.withKeys("0.md", "slug: b");
        var now = reader.read();

        assertThat(story("b", now)).isSameAs(story("b", before));
        assertThat(problems(now)).singleElement().asString().startsWith("WARNING 0.md: the slug “b”");
    }

    @Test
    void aStoryThatWantsATakenSlugGetsADatedOne() {
        folder.withKeys("b.md", "slug: a");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a", "a-2025-01-02");
        assertThat(problems(now)).anyMatch(problem -> problem.startsWith("WARNING b.md: the slug “a”"));
    }

    /** After a start, only the files decide: the language, the date, and then the path. */
    @Test
    void afterAStartTheEarlierStoryHasTheShortAddressWhateverTheOrderOfTheFiles() {
        folder.with("z.md", "---", "title: 甲", "date: 2025-02-01", "slug: notice", "---")
                .with("y.md", "---", "title: 乙", "date: 2025-02-03", "slug: notice", "---")
                .with("x.md", "---", "title: 丙", "date: 2025-02-02", "slug: notice", "---")
                .with("w.md", "---", "title: 丁", "date: 2025-02-01", "slug: notice", "---");

        for (var start = 0; start < 3; start++) {
            var titles = WrittenFolder.reader(temporary.toString()).read().articles().stream()
                    .filter(article -> article.slug().value().startsWith("notice"))
                    .collect(Collectors.toMap(article -> article.slug().value(), Article::title));
            assertThat(titles).containsOnly(entry("notice", "丁"), entry("notice-2025-02-01", "甲"),
                    entry("notice-2025-02-02", "丙"), entry("notice-2025-02-03", "乙"));
        }
    }

    @Test
    void aStoryWithAnErrorKeepsItsSlug() {
        folder.withKeys("0.md", "slug: b").withKeys("b.md", "tags: [");

        assertThat(problems(reader.read())).anyMatch(problem -> problem.startsWith("WARNING 0.md"))
                .anyMatch(problem -> problem.startsWith("NOT_UPDATED b.md"));
    }

    @Test
    void aDeletedStoryDisappears() throws IOException {
        Files.delete(temporary.resolve("a.md"));
        folder.withKeys("b.md", "draft: true").withKeys("c.md");

        assertThat(slugs(reader.read())).containsExactly("c");
    }

    @Test
    void aFolderThatBecameEmptyIsRefused() throws IOException {
        Files.delete(temporary.resolve("a.md"));
        Files.delete(temporary.resolve("b.md"));

        assertThatThrownBy(reader::read).isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("has no story any more");
    }

    @Test
    void aFileThatIsBeingWrittenKeepsItsPreviousVersion() {
        folder.withKeys("a.md", "description: 半").withKeys("c.md");
        var listed = reader.listFolders();
        var moving = listed.getFirst().stories().stream().filter(file -> !file.path().equals("b.md"))
                .map(StoryFile::file).collect(Collectors.toSet());

        assertThat(reader.read(listed, moving).articles()).isEqualTo(before.articles());
        assertThat(slugs(reader.read())).containsExactly("a", "b", "c");
    }

    @Test
    void aPictureThatIsBeingWrittenKeepsItsPreviousVersion() {
        folder.withKeys("b.md", "cover: {src: p.png, alt: 图}");
        var whole = reader.read();
        folder.with("p.png", picture(2)).with("q.png", picture(3)).withKeys("c.md", "cover: {src: q.png, alt: 图}");
        var listed = reader.listFolders();
        var moving = reader.read(listed, Set.copyOf(listed.getFirst().otherFiles().values()));
        var now = reader.read();

        assertThat(story("b", moving)).isSameAs(story("b", whole));
        assertThat(story("c", moving).body().leadPicture()).isNull();
        assertThat(now.pictures()).extracting(file -> file.picture().width()).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void anUnreadableFileIsReadOnceItIsReadable() {
        folder.withKeys("b.md", "description: 新").withKeys("c.md");
        var locked = new HashSet<>(Set.of("b.md", "c.md"));
        var listed = lockable(locked);
        var without = reader.read(listed, Set.of());
        var isReadBefore = reader.isCurrent(listed);
        locked.clear();
        var isReadAfter = reader.isCurrent(listed);
        var with = reader.read(listed, Set.of());

        assertThat(isReadBefore).as("nothing is made anew for a file that still cannot be read").isTrue();
        assertThat(isReadAfter).isFalse();
        assertThat(slugs(without)).containsExactly("a", "b");
        assertThat(problems(without)).hasSize(2)
                .anyMatch(problem -> problem.startsWith("NOT_UPDATED b.md: the file cannot"))
                .anyMatch(problem -> problem.startsWith("ERROR c.md: the file cannot be read (IOException)"));
        assertThat(slugs(with)).containsExactly("a", "b", "c");
        assertThat(story("b", with).teaser()).isEqualTo("新");
        assertThat(reader.isCurrent(listed)).isTrue();
    }

    @Test
    void anUnreadablePictureIsReadOnceItIsReadable() {
        folder.withKeys("b.md", "cover: {src: p.png, alt: 图}");
        var locked = new HashSet<>(Set.of("p.png"));
        var listed = lockable(locked);
        var without = reader.read(listed, Set.of());
        var isReadBefore = reader.isCurrent(listed);
        locked.clear();
        var isReadAfter = reader.isCurrent(listed);

        assertThat(story("b", without).body().leadPicture()).isNull();
        assertThat(isReadBefore).isTrue();
        assertThat(isReadAfter).isFalse();
        assertThat(story("b", reader.read(listed, Set.of())).body().leadPicture()).isNotNull();
    }

    /** Lists the folder so that the files with these names cannot be read while the set contains them. */
    private List<ContentFolder> lockable(Set<String> locked) {
        var listed = reader.listFolders().getFirst();
        var stories = listed.stories().stream()
                .map(file -> new StoryFile(file.folder(), file.path(), lockable(file.path(), file.file(), locked)))
                .toList();
        var others = new HashMap<>(listed.otherFiles());
        others.replaceAll((path, file) -> lockable(path, file, locked));
        return List.of(new ContentFolder(listed.name(), stories, others, listed.unreadable(), listed.problems()));
    }

    private ListedFile lockable(String path, ListedFile file, Set<String> locked) {
        return new ListedFile(new FileSystemResource(temporary.resolve(path)) {

            @Override
            public InputStream getInputStream() throws IOException {
                if (locked.contains(path)) {
                    throw new IOException("the disk does not answer");
                }
                return super.getInputStream();
            }
        }, file.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.log", "story.doc", "deep/data.json"})
    void aFileThatNoStoryCanUseIsNoChange(String file) {
        folder.with(file, "etwas");

        assertThat(reader.isCurrent(reader.listFolders())).isTrue();
        folder.with("q.png", picture(2));
        assertThat(reader.isCurrent(reader.listFolders())).isFalse();
    }

    @Test
    void aStoryWithAnErrorKeepsTheSlugThatAnotherWants() {
        folder.withKeys("a.md", "slug: x").withKeys("b.md", "slug: y").withKeys("c.md", "slug: z");
        reader.read();
        folder.withKeys("0.md", "slug: x").withKeys("a.md", "slug: y").withKeys("b.md", "slug: z").withKeys("c.md",
                "tags: [");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("x", "y", "z-2025-01-02", "z");
        assertThat(problems(now)).filteredOn(problem -> problem.startsWith("NOT_UPDATED")).hasSize(1);
        folder.withKeys("c.md", "slug: w");
        assertThat(slugs(reader.read())).containsExactly("x", "y", "z", "w");
    }

    @Test
    void noStoryIsLostWhileEachHasItsOwnSlug() {
        var random = new Random(1);
        var slugs = new ArrayList<>(List.of("u", "v", "w", "x", "y", "z"));
        for (var round = 0; round < 100; round++) {
            for (var file = 0; file < 5; file++) {
                folder.withKeys(file + ".md",
                        random.nextInt(5) == 0 ? "tags: [" : "slug: " + slugs.get(random.nextInt(6)));
            }
            var listed = reader.listFolders();
            reader.read(listed,
                    listed.getFirst().files().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet()));
            Collections.shuffle(slugs, random);
            for (var file = 0; file < 5; file++) {
                folder.withKeys(file + ".md", "slug: " + slugs.get(file));
            }
            assertThat(slugs(reader.read())).as("round %d", round).hasSize(7);
        }
    }

    @Test
    void aStoryIsPublishedAndExpiresWithoutBeingParsedAgain() {
        var time = new SetClock(WrittenFolder.NOW);
        folder.with("a.md", "---", "title: 甲", "date: 2025-10-10T13:00+08:00", "---", "正文。").with("b.md", "---",
                "title: 乙",
                "date: 2025-10-09", "expires: 2025-10-11T00:00+08:00", "---", "正文。");
        reader = WrittenFolder.reader(time, temporary.toString());
        var first = reader.read();
        time.set(Instant.parse("2025-10-10T05:00:00Z"));
        var second = reader.read();
        time.set(Instant.parse("2025-10-10T16:00:00Z"));
        var third = reader.read();
        time.set(WrittenFolder.NOW.minus(Duration.ofDays(2)));
        var back = reader.read();

        assertThat(slugs(first)).containsExactly("b");
        assertThat(first.nextChange()).isEqualTo("2025-10-10T05:00:00Z");
        assertThat(problems(first)).singleElement().asString()
                .startsWith("UNPUBLISHED a.md: the date 2025-");
        assertThat(slugs(second)).containsExactly("a", "b");
        assertThat(second.nextChange()).isEqualTo("2025-10-10T16:00:00Z");
        assertThat(slugs(third)).containsExactly("a");
        assertThat(third.nextChange()).isNull();
        assertThat(problems(third)).singleElement().asString()
                .startsWith("UNPUBLISHED b.md: the story expired");
        assertThat(slugs(back)).isEmpty();
        assertThat(story("b", second)).isSameAs(story("b", first));
    }

    @Test
    void anInvalidExpiryKeepsThePreviousVersionAndExcludesANewStory() {
        folder.withKeys("b.md", "expires: soon").withKeys("c.md", "expires: [2026-01-01]");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a", "b");
        assertThat(story("b", now)).isSameAs(story("b", before));
        assertThat(problems(now)).containsExactly(
                "NOT_UPDATED b.md:4: “expires” is “soon”; write a date from 1900 to 2200, such as 2012-10-03 09:05",
                "ERROR c.md:4: “expires” is a list [2026-01-01]; write a date from 1900 to 2200, such as 2012-10-03 09:05");
    }

    @Test
    void aWithdrawalIsHiddenUntilThePublicationDate() {
        var time = new SetClock(WrittenFolder.NOW);
        folder.with("a.md", "---", "title: 机密", "date: 2025-10-10T13:00+08:00",
                "retracted: {date: 2025-10-09, reason: 有误}", "---", "正文。");
        reader = WrittenFolder.reader(time, temporary.toString());
        var first = reader.read();
        time.set(Instant.parse("2025-10-10T05:00:00Z"));

        assertThat(first.withdrawn()).isEmpty();
        assertThat(first.nextChange()).isEqualTo("2025-10-10T05:00:00Z");
        assertThat(first.report().unpublished()).isEqualTo(1);
        assertThat(reader.reassemble().withdrawn()).hasSize(1);
    }

    @Test
    void aCorrectionBeforeTheDayOfItsStoryIsReported() {
        folder.withKeys("a.md", "corrections: [{date: 2025-01-01, text: 改}, {date: 2025-01-02, text: 再改}]");

        assertThat(problems(reader.read())).containsExactly(
                "WARNING a.md:4: “corrections” is “2025-01-01”, which is before the story was published; write the day of the"
                        + " correction, or check the date of the story");
    }

    @Test
    void aDateInTheFarFutureIsOneProblemInTheTimeZoneOfTheSite() {
        folder.withKeys("a.md", "corrections: [{date: 2025-11-11, text: 改}]").with("b.md", "---", "title: 标题",
                "date: 2062-01-02", "---", "正文。");
        var now = reader.read();

        assertThat(problems(now)).containsExactly(
                "WARNING a.md:4: “corrections” is “2025-11-11”, which is in the future; write a past date; a correction is shown at once",
                "UNPUBLISHED b.md: the date 2062-01-02 00:00:00+08:00 is more than a year in the future; check the year; Kanbao publishes the story at that time");
        assertThat(story("a", now).provenance().corrections()).hasSize(1);
    }

    @Test
    void aClockThatJumpsOverAnEmbargoPublishesTheStory() {
        var time = new SetClock(WrittenFolder.NOW);
        folder.with("c.md", "---", "title: 机密", "date: 2025-10-10T13:00+08:00", "expires: 2025-10-12", "---", "正文。");
        reader = WrittenFolder.reader(time, temporary.toString());
        var held = reader.read();
        time.set(Instant.parse("2025-10-11T05:00:00Z"));
        var out = reader.reassemble();
        time.set(WrittenFolder.NOW);
        var back = reader.reassemble();

        assertThat(slugs(held)).containsExactly("a", "b");
        assertThat(slugs(out)).containsExactly("a", "b", "c");
        assertThat(out.nextChange()).isEqualTo("2025-10-11T16:00:00Z");
        assertThat(slugs(back)).as("a clock that is set back hides it again").containsExactly("a", "b");
        assertThat(back.nextChange()).isEqualTo("2025-10-10T05:00:00Z");
    }

    @Test
    void anExpiryBeforeThePublicationCountsAsExpired() {
        folder.withKeys("a.md", "expires: 2024-01-01");

        assertThat(problems(reader.read())).singleElement().asString().startsWith(
                "UNPUBLISHED a.md: the story expired at 2024-01-01 00:00:00+08:00");
    }

    @Test
    void aMergeConflictKeepsThePreviousVersion() {
        folder.with("b.md", "---", "title: 标题", "date: 2025-01-02", "---", "<<<<<<< HEAD", "一", "=======", "二",
                ">>>>>>> feature");
        var now = reader.read();

        assertThat(story("b", now)).isSameAs(story("b", before));
        assertThat(problems(now)).singleElement().asString()
                .startsWith("NOT_UPDATED b.md:5: the file has a merge conflict: the line “<<<<<<< HEAD”");
    }

    @Test
    void aWithdrawalInFrontMatterThatCannotBeReadRemovesThePreviousVersion() {
        folder.withKeys("b.md", "retracted: {date: 2025-03-03, reason: 未能核实");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a");
        assertThat(problems(now)).singleElement().asString().startsWith("ERROR b.md:");
    }

}
