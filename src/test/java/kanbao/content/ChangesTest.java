package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Article;
import kanbao.folder.UnreadableContentException;
import kanbao.picture.SamplePictures;

/** A folder that is read again after it has changed. */
class ChangesTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));
    private ContentReader reader = WrittenFolder.reader("classpath:edition/");
    private Content before = reader.read();

    @BeforeEach
    void aPaperOfTwoStories() {
        folder = new WrittenFolder(temporary).withKeys("a.md").withKeys("b.md").with("p.png", picture(1));
        reader = WrittenFolder.reader(temporary.toString());
        before = reader.read();
    }

    private static byte[] picture(int width) {
        try {
            return SamplePictures.picture("png", width, 1).bytes().getContentAsByteArray();
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
    void onlyWhatHasChangedIsReadAgain() {
        folder.withKeys("b.md", "description: 新").withKeys("c.md");
        var now = reader.read();

        assertThat(story("a", now)).isSameAs(story("a", before));
        assertThat(story("b", now).teaser()).isEqualTo("新");
        assertThat(slugs(now)).containsExactly("a", "b", "c");
    }

    @Test
    void aStoryIsReadAgainWhenItsPictureChangesOrComes() {
        folder.withKeys("b.md", "cover: {src: p.png, alt: 图}").withKeys("c.md", "cover: {src: q.png, alt: 图}");
        var narrow = reader.read();
        folder.with("p.png", picture(2)).with("q.png", picture(3));
        var now = reader.read();

        assertThat(story("b", narrow).body().lead()).isNotEqualTo(story("b", now).body().lead());
        assertThat(story("c", narrow).body().lead()).isNull();
        assertThat(now.pictures()).extracting(file -> file.picture().width()).containsExactlyInAnyOrder(2, 3);
        assertThat(now.report().problems()).isEmpty();
    }

    @Test
    void aStoryThatBreaksStaysAsItWasUntilItIsMended() {
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
        assertThat(problems(broken)).singleElement().asString().startsWith("KEPT b.md:");
        assertThat(story("b", mended).teaser()).isEqualTo("更好");
        assertThat(problems(mended)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"retracted: true", "draft: maybe"})
    void aStoryThatIsToGoDoesNotStayForASlip(String key) {
        folder.withKeys("b.md", key);
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a");
        assertThat(problems(now)).singleElement().asString().startsWith("ERROR b.md:4: ");
    }

    @Test
    void aNewStoryThatIsBrokenIsLeftOut() {
        folder.withKeys("c.md", "tags: [");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a", "b");
        assertThat(problems(now)).singleElement().asString().startsWith("ERROR c.md:");
    }

    @Test
    void aStoryKeepsItsSlugWhenAFileBeforeItsOwnAsksForIt() {
        folder.withKeys("0.md", "slug: b");
        var now = reader.read();

        assertThat(story("b", now)).isSameAs(story("b", before));
        assertThat(problems(now)).singleElement().asString().startsWith("ERROR 0.md: found the slug “b”");
    }

    @Test
    void aStoryThatAsksForTheSlugOfAnotherStaysAsItWas() {
        folder.withKeys("b.md", "slug: a");
        var now = reader.read();

        assertThat(slugs(now)).containsExactly("a", "b");
        assertThat(problems(now)).singleElement().asString().startsWith("KEPT b.md: found the slug “a”");
    }

    @Test
    void aBrokenStoryLosesItsSlugToNoOther() {
        folder.withKeys("0.md", "slug: b").withKeys("b.md", "tags: [");

        assertThat(problems(reader.read())).hasSize(2).anyMatch(problem -> problem.startsWith("ERROR 0.md"))
                .anyMatch(problem -> problem.startsWith("KEPT b.md"));
    }

    @Test
    void whatGoesIsGone() throws IOException {
        Files.delete(temporary.resolve("a.md"));
        folder.withKeys("b.md", "draft: true").withKeys("c.md");

        assertThat(slugs(reader.read())).containsExactly("c");
    }

    @Test
    void aFolderThatIsEmptiedOrGoneIsNotReadAtAll() throws IOException {
        Files.delete(temporary.resolve("a.md"));
        Files.delete(temporary.resolve("b.md"));

        assertThatThrownBy(reader::read).isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("holds no story any more");
    }

    @Test
    void aFileThatIsBeingWrittenStaysAsItWas() {
        folder.withKeys("a.md", "description: 半").withKeys("c.md");
        var listed = reader.list();
        var moving = listed.getFirst().stories().stream().filter(file -> !file.path().equals("b.md")).toList();

        assertThat(reader.read(listed, Set.copyOf(moving)).articles()).isEqualTo(before.articles());
        assertThat(slugs(reader.read())).containsExactly("a", "b", "c");
    }

    @Test
    void aStoryComesAndGoesInItsTimeWithoutBeingReadAgain() {
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
        assertThat(first.due()).isEqualTo("2025-10-10T05:00:00Z");
        assertThat(problems(first)).singleElement().asString()
                .startsWith("HELD_BACK a.md: found a date that has not come");
        assertThat(slugs(second)).containsExactly("a", "b");
        assertThat(second.due()).isEqualTo("2025-10-10T16:00:00Z");
        assertThat(slugs(third)).containsExactly("a");
        assertThat(third.due()).isNull();
        assertThat(problems(third)).singleElement().asString()
                .startsWith("HELD_BACK b.md: found an end that has passed");
        assertThat(slugs(back)).isEmpty();
        assertThat(story("b", second)).isSameAs(story("b", first));
    }

    @Test
    void anEndBeforeTheBeginningIsNoEnd() {
        folder.withKeys("a.md", "expires: 2024-01-01");

        assertThat(problems(reader.read())).singleElement().asString().startsWith("WARNING a.md:4: ").endsWith(
                "expected a date after the publication");
    }

}
