package kanbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.aayushatharva.brotli4j.decoder.Decoder;

class OutputFolderTest {

    private static final byte[] TEXT = "<p>看报</p>\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path temporary;
    private Path folder = Path.of("");

    @BeforeEach
    void chooseFolderThatDoesNotExist() {
        folder = temporary.resolve("out");
    }

    private int export(String... paths) {
        try (var out = OutputFolder.open(folder, List.of(paths))) {
            Stream.of(paths).forEach(path -> out.writeText(path, TEXT));
            return out.finish(List.of(paths));
        }
    }

    private void exportInterruptedAfter(String path, String... planned) {
        try (var out = OutputFolder.open(folder, List.of(planned))) {
            out.writeText(path, TEXT);
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.endsWith(".gz") && !file.endsWith(".br")).sorted().toList();
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsRefusedWithoutReplace() throws IOException {
        OutputFolder.check(folder, false);
        Files.createDirectories(folder);
        OutputFolder.check(folder, false);
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> OutputFolder.check(folder, false)).isInstanceOf(InvalidOutputFolderException.class)
                .hasMessage(
                        "The folder “" + folder + "” is not empty. Name another one, or add --replace: it updates the"
                                + " files of an earlier export and keeps all others.");
        OutputFolder.check(folder, true);
    }

    @Test
    void aFileIsRefused() throws IOException {
        Files.writeString(folder, "mine");
        assertThatThrownBy(() -> OutputFolder.check(folder, true)).isInstanceOf(InvalidOutputFolderException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aBrokenLinkIsRefused() throws IOException {
        Files.createSymbolicLink(folder, folder.resolveSibling("nowhere"));
        assertThatThrownBy(() -> OutputFolder.check(folder, true)).isInstanceOf(InvalidOutputFolderException.class)
                .hasMessageContaining("is a link to a file that does not exist");
    }

    @Test
    void aCompleteSiteIsRefusedLikeAnyFolderThatIsNotEmpty() throws IOException {
        export("index.html", "articles/a.html");
        assertThat(files()).containsExactly(".kanbao-export", "articles/a.html", "index.html");
        assertThatThrownBy(() -> OutputFolder.check(folder, false)).isInstanceOf(InvalidOutputFolderException.class);
    }

    @Test
    void anInterruptedExportIsCompleted() throws IOException {
        exportInterruptedAfter("index.html", "index.html", "articles/a.html");
        Files.writeString(folder.resolve(".kanbao-unfinished/7.part"), "half");

        OutputFolder.check(folder, false);
        export("index.html", "articles/a.html");
        assertThat(files()).containsExactly(".kanbao-export", "articles/a.html", "index.html");
        assertThat(folder.resolve(".kanbao-unfinished")).doesNotExist();
    }

    @Test
    void onlyStaleFilesOfEarlierExportsAreRemovedWithTheirCompressedCopies() throws IOException {
        export("index.html", "articles/old/a.html");
        exportInterruptedAfter("articles/b.html", "index.html", "articles/b.html");
        Files.writeString(folder.resolve("articles/mine.txt"), "mine");

        assertThat(export("index.html")).isEqualTo(2);
        assertThat(files()).containsExactly(".kanbao-export", "articles/mine.txt", "index.html");
        assertThat(folder.resolve("articles/old")).doesNotExist();
        try (var files = Files.list(folder.resolve("articles"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anUnchangedFileIsNotWrittenAgain() throws IOException {
        export("index.html");
        var index = folder.resolve("index.html");
        Files.setLastModifiedTime(index, EARLIER);

        try (var out = OutputFolder.open(folder, List.of("index.html", "a.png"))) {
            assertThat(out.writeText("index.html", TEXT)).isFalse();
            assertThat(out.writeBinary("a.png", new ByteArrayInputStream(TEXT))).isTrue();
            assertThat(out.writeBinary("a.png", new ByteArrayInputStream(TEXT))).isFalse();
        }
        assertThat(Files.getLastModifiedTime(index)).isEqualTo(EARLIER);
    }

    @Test
    void aFileThatChangedOrLostACompressedCopyIsWrittenAgain() throws IOException {
        export("index.html");
        for (var copy : List.of("index.html.gz", "index.html.br")) {
            Files.delete(folder.resolve(copy));
            export("index.html");
            assertThat(folder.resolve(copy)).exists();
        }

        Files.writeString(folder.resolve("index.html"), "other");
        export("index.html");
        assertThat(folder.resolve("index.html")).hasBinaryContent(TEXT);
    }

    @Test
    void compressedCopiesHaveTheSameText() throws IOException {
        export("index.html");
        try (var gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("index.html.gz")))) {
            assertThat(gzip.readAllBytes()).isEqualTo(TEXT);
        }
        var brotli = Files.readAllBytes(folder.resolve("index.html.br"));
        assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(TEXT);
    }

    @Test
    void aCompressedCopyThatWouldBeLongerIsNotWritten() throws IOException {
        export("robots.txt");
        try (var out = OutputFolder.open(folder, List.of("robots.txt"))) {
            out.writeText("robots.txt", new byte[]{1, 2});
        }
        assertThat(folder.resolve("robots.txt.gz")).doesNotExist();
        assertThat(folder.resolve("robots.txt.br")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndTheFolderStaysUnfinished() throws IOException {
        Files.createDirectories(folder.resolve("a.html/full"));

        try (var out = OutputFolder.open(folder, List.of("a.html"))) {
            assertThatThrownBy(() -> out.writeText("a.html", TEXT)).isInstanceOf(ExportException.class)
                    .hasMessageStartingWith("The file “" + folder.resolve("a.html") + "” cannot be written (");
        }
        OutputFolder.check(folder, false);
    }

    @Test
    void anInterruptedWriteLeavesNoFile() throws IOException {
        try (var out = OutputFolder.open(folder, List.of("a.png"))) {
            assertThatThrownBy(() -> out.writeBinary("a.png", new FailingStream())).isInstanceOf(ExportException.class)
                    .hasMessageContaining("a.png” cannot be written (No space left on device)");
        }
        assertThat(files()).containsExactly(".kanbao-unfinished/.kanbao-export", ".kanbao-unfinished/lock");
    }

    @Test
    void twoExportsCannotWriteToOneFolder() {
        try (var _ = OutputFolder.open(folder, List.of())) {
            assertThatThrownBy(() -> OutputFolder.open(folder, List.of()))
                    .isInstanceOf(InvalidOutputFolderException.class)
                    .hasMessageContaining("another export");
        }
    }

    @Test
    void noFileIsWrittenOutsideOfTheFolder() {
        try (var out = OutputFolder.open(folder, List.of())) {
            assertThatThrownBy(() -> out.writeText("../a.html", TEXT)).isInstanceOf(ExportException.class);
        }
        assertThat(temporary.resolve("a.html")).doesNotExist();
    }

    private static final class FailingStream extends InputStream {

        private boolean hasStarted;

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (hasStarted) {
                throw new IOException("No space left on device");
            }
            hasStarted = true;
            return 1;
        }

    }

}
