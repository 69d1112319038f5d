package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.TestData;
import kanbao.attachment.AttachmentFinder;
import kanbao.folder.FileIndex;
import kanbao.folder.FolderScanner;
import kanbao.markdown.BodyRenderer;
import kanbao.markdown.LineBreakStyle;
import kanbao.picture.PictureFinder;
import kanbao.report.Problem;

/** An invalid file is reported and does not affect the valid file beside it. */
class BadInputTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createFolderWithOneValidStory() {
        folder = new WrittenFolder(temporary).withKeys("good.md");
    }

    @Test
    void anEmptyFileIsAnError() {
        folder.with("bad.md", new byte[0]).with("blank.md", " ", "");

        assertOnlyTheValidStoryIsPublished();
        assertThat(folder.problems()).containsExactly("ERROR bad.md: the file is empty; write a title and a text",
                "ERROR blank.md: the file is empty; write a title and a text");
    }

    @Test
    void aBinaryFileIsAnError() {
        folder.with("bad.md", new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}).with("zero.md", "text\n\u0000".getBytes(
                StandardCharsets.UTF_8));

        assertOnlyTheValidStoryIsPublished();
        assertThat(folder.problems()).satisfiesExactly(
                problem -> assertThat(problem).startsWith("ERROR bad.md:1: the text is not UTF-8"),
                problem -> assertThat(problem).startsWith("ERROR zero.md:2: the text is not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "Big5", "UTF-16"})
    void anotherEncodingIsAnErrorWithAHint(String encoding) {
        folder.with("bad.md", "---\ntitle: plain\n---\n看報，讀報。\n".getBytes(Charset.forName(encoding)));

        assertOnlyTheValidStoryIsPublished();
        assertThat(folder.problems()).singleElement()
                .asString()
                .startsWith("ERROR bad.md:" + (encoding.equals("UTF-16") ? 1 : 4))
                .contains("save the file as UTF-8; it may be GBK");
    }

    @Test
    void anIncompleteCharacterAtTheEndIsAnError() {
        folder.with("bad.md", new byte[]{'#', ' ', 'a', (byte) 0xE7, (byte) 0x9C});

        assertOnlyTheValidStoryIsPublished();
    }

    @Test
    void fiftyMegabytesAreNotRead() throws Exception {
        try (var file = new RandomAccessFile(temporary.resolve("bad.md").toFile(), "rw")) {
            file.setLength(50 * 1024 * 1024);
        }

        assertOnlyTheValidStoryIsPublished();
        assertThat(folder.problems()).containsExactly("ERROR bad.md: the file has 52428800 bytes; write at most 1048576"
                + " bytes of Markdown in one file");
    }

    @Test
    void deeplyNestedQuotesAndListsDoNotAffectOtherStories() {
        folder.with("2012-10-03-quotes.md", "# a", "", ">".repeat(10_000) + " a")
                .with("2012-10-03-lists.md", "# a", "", "- ".repeat(10_000) + "a")
                .with("2012-10-03-brackets.md", "# a", "", "[".repeat(10_000) + "a");

        var report = folder.read().report();

        assertThat(report.files()).isEqualTo(4);
        assertThat(report.articles() + report.count(Problem.Kind.ERROR)).isEqualTo(4);
    }

    @Test
    void aYearFarAwayIsAWarning() {
        folder.with("2012-10-03-bad.md", "---", "title: a", "date: 99999-01-01", "---");

        assertThat(folder.read().articles()).hasSize(2);
        assertThat(folder.problems()).containsExactly(
                "WARNING 2012-10-03-bad.md:3: “date” is “99999-01-01”; write a date from 1900 to 2200, such as 2012-10-03 09:05");
    }

    @Test
    void fileNamesMayContainSpecialCharacters() {
        for (var name : new String[]{"a b.md", "it's \"quoted\".md", "😀 喜.md", "100%.md", "%41.md", "看报/新 闻.MARKDOWN",
            "a#b?c.md", "back\\slash.md"}) {
            folder.withKeys(name);
        }

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read().articles()).extracting(story -> story.slug().value())
                .containsExactlyInAnyOrder("good", "a-b", "it-s-quoted", "喜", "100", "41", "新-闻", "a-b-c",
                        "back-slash");
    }

    @Test
    void aFileThatIsDeletedBeforeItIsReadIsAnError() throws Exception {
        folder.withKeys("bad.md");
        var walked = FolderScanner.scan(temporary);
        Files.delete(temporary.resolve("bad.md"));
        var parser = new StoryParser(WrittenFolder.SITE,
                java.time.Clock.fixed(WrittenFolder.NOW, WrittenFolder.SITE.timeZone()),
                new BodyRenderer(WrittenFolder.SITE, new kanbao.site.Links(WrittenFolder.SITE)));

        var story = parser.parse(walked.stories().getFirst(), new FolderConventions(LineBreakStyle.JOIN, false),
                new PictureFinder(walked.otherFiles()).forStory("bad.md"),
                new AttachmentFinder(new FileIndex(walked.otherFiles()), TestData.ATTACHMENTS).forStory("bad.md"))
                .story();

        assertThat(story.problems()).singleElement()
                .asString()
                .startsWith("bad.md: the file cannot be read (FileNotFoundException)");
    }

    private void assertOnlyTheValidStoryIsPublished() {
        assertThat(folder.story().slug()).hasToString("good");
    }

}
