package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kanbao.folder.FolderScanner;
import kanbao.folder.PolledFolder;
import kanbao.folder.StoryFile;
import kanbao.folder.UnreadableContentException;

class FoldersTest {

    @TempDir
    private Path temporary;
    private Path root = Path.of("");
    private WrittenFolder folder = new WrittenFolder(root);

    @BeforeEach
    void createEmptyFolder() throws IOException {
        root = Files.createDirectory(temporary.resolve("content"));
        folder = new WrittenFolder(root);
    }

    @Test
    void storiesAndPicturesAreListedInOrder() {
        folder.with("b/2.md", "").with("a.MD", "").with("b/1.markdown", "").with("b/p.png", "").with("q.svg", "");

        var walked = FolderScanner.scan(root);

        assertThat(walked.stories()).extracting(StoryFile::path).containsExactly("a.MD", "b/1.markdown", "b/2.md");
        assertThat(walked.otherFiles()).containsOnlyKeys("b/p.png", "q.svg");
    }

    @Test
    void anUnchangedFileIsTheSameObjectInTheNextListing() {
        folder.withKeys("a.md").withKeys("b.md").with("p.png", "");
        var watched = new PolledFolder(root);
        var first = watched.list();
        folder.withKeys("b.md", "tags: x");
        var second = watched.list();

        assertThat(second.stories().getFirst().file()).isSameAs(first.stories().getFirst().file());
        assertThat(second.stories().getLast()).isNotEqualTo(first.stories().getLast());
        assertThat(second.otherFiles().get("p.png")).isNotNull().isSameAs(first.otherFiles().get("p.png"));
    }

    @Test
    void hiddenFilesAndFoldersAreSkipped() {
        folder.withKeys("a.md").withKeys(".git/b.md").withKeys(".c.md");

        assertThat(folder.story().slug()).hasToString("a");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void filesThatDescribeTheFolderAreReportedAndNotRead() {
        folder.withKeys("README.md").withKeys("a/_index.md").withKeys("License.md").withKeys("readme.zh-CN.md")
                .withKeys("read-me-first.md");

        assertThat(folder.story().slug()).hasToString("read-me-first");
        assertThat(folder.problems()).hasSize(4)
                .allMatch(problem -> problem.startsWith("IGNORED") && problem.contains("describes its folder"));
    }

    @Test
    void anEmptyFolderIsAWarning() {
        assertThat(folder.problems())
                .containsExactly(
                        "WARNING " + root + ": the content folder has no story; add at least one Markdown file");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        new WrittenFolder(temporary).withKeys("outside/secret.md").with("outside/p.png", "");
        folder.withKeys("a.md");
        Files.createSymbolicLink(root.resolve("file.md"), temporary.resolve("outside/secret.md"));
        Files.createSymbolicLink(root.resolve("folder"), temporary.resolve("outside"));
        Files.createSymbolicLink(root.resolve("p.png"), Path.of("../outside/p.png"));

        assertThat(folder.story().slug()).hasToString("a");
        assertThat(FolderScanner.scan(root).otherFiles()).isEmpty();
        assertThat(folder.problems()).hasSize(3)
                .allMatch(problem -> problem.contains("the link leads out of the content folder"))
                .anyMatch(problem -> problem.startsWith("ERROR file.md: "));
    }

    @Test
    void linkLoopsAndBrokenLinksAreReported() throws IOException {
        folder.withKeys("a/a.md");
        Files.createSymbolicLink(root.resolve("a/up"), root);
        Files.createSymbolicLink(root.resolve("a/self"), Path.of("self"));
        Files.createSymbolicLink(root.resolve("one.md"), Path.of("two.md"));
        Files.createSymbolicLink(root.resolve("two.md"), Path.of("one.md"));
        Files.createSymbolicLink(root.resolve("gone.md"), Path.of("nowhere.md"));

        assertThat(folder.story().slug()).hasToString("a");
        assertThat(folder.problems()).containsExactly(
                "WARNING a/self: the link cannot be followed (FileSystemException); link to a file or folder"
                        + " inside the content folder",
                "IGNORED a/up: the link leads to a file or folder that is read at its own path; delete the link",
                "ERROR gone.md: the link leads nowhere; link to a file or folder inside the content folder",
                "ERROR one.md: the link cannot be followed (FileSystemException); link to a file or folder"
                        + " inside the content folder",
                "ERROR two.md: the link cannot be followed (FileSystemException); link to a file or folder"
                        + " inside the content folder");
    }

    @Test
    void theLinksOfAKubernetesVolumeAreFollowed() throws IOException {
        folder.withKeys("..2025_10_10/a.md").with("..2025_10_10/x/p.png", "");
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2025_10_10"));
        Files.createSymbolicLink(root.resolve("a.md"), Path.of("..data/a.md"));
        Files.createSymbolicLink(root.resolve("x"), Path.of("..data/x"));

        assertThat(folder.story().slug()).hasToString("a");
        assertThat(FolderScanner.scan(root).otherFiles()).containsOnlyKeys("x/p.png");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aLinkToAPictureOfTheFolderIsAPictureToo() throws IOException {
        folder.withKeys("a.md").with("img/p.png", "");
        Files.createSymbolicLink(root.resolve("q.png"), Path.of("img/p.png"));

        assertThat(FolderScanner.scan(root).otherFiles()).containsOnlyKeys("img/p.png", "q.png");
    }

    @Test
    void aFolderMayBeALinkAndMayHaveAFileExtension() throws IOException {
        folder.withKeys("story.md/a.md");
        var link = Files.createSymbolicLink(temporary.resolve("link"), root);

        assertThat(new WrittenFolder(link).story().slug()).hasToString("a");
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        var made = new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString()).start().waitFor();
        assumeTrue(made == 0);

        assertThat(folder.withKeys("a.md").problems())
                .containsExactly("ERROR pipe.md: this is neither a file nor a folder; replace it with a file");
    }

    @Test
    void aNameThatIsNotUtf8IsAnError() throws Exception {
        var made = new ProcessBuilder("sh", "-c", "printf '# a' > \"$(printf '%s/\\261\\250.md' \"$0\")\"",
                root.toString()).start().waitFor();
        assumeTrue(made == 0);

        assertThat(folder.withKeys("a.md").problems()).singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains(".md: the file name is not UTF-8");
    }

    @Test
    void aMissingFolderIsRefused() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> WrittenFolder.reader(temporary + "/none").read())
                .isInstanceOf(UnreadableContentException.class)
                .hasMessage("The content folder “" + temporary + "/none” does not exist.");
        assertThatThrownBy(() -> WrittenFolder.reader(file.toString()).read())
                .hasMessage("The content folder “" + file + "” is not a folder.");
        assertThatThrownBy(() -> WrittenFolder.reader("a\0b").read()).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void anUnreadableContentFolderIsRefusedAndAnUnreadableSubfolderIsReported() throws IOException {
        folder.withKeys("a.md").withKeys("closed/b.md");
        var closed = root.resolve("closed");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root may read everything");
        try {
            assertThat(folder.problems()).singleElement().asString()
                    .startsWith("ERROR closed: the folder cannot be read");
            assertThatThrownBy(() -> WrittenFolder.reader(closed.toString()).read())
                    .isInstanceOf(UnreadableContentException.class);
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

}
