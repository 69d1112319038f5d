package kanbao.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

import kanbao.TestData;
import kanbao.article.Attachment;
import kanbao.article.FileType;
import kanbao.folder.FileIndex;
import kanbao.folder.FolderScanner;
import kanbao.folder.ListedFile;
import kanbao.report.ProblemCollector;
import kanbao.site.AttachmentSettings;

class AttachmentFinderTest {

    private static final String PDF = "%PDF-1.7\n%%EOF\n";

    @TempDir
    private Path folder;

    private final ProblemCollector problems = new ProblemCollector("news/story.md");

    @ParameterizedTest
    @CsvSource({"film.mp4, 64, 36, 2000", "fragmented.mp4, 64, 36, 0", "film.webm, 80, 60, 2000",
        "hevc.mp4, 64, 36, 1000", "sound.mp3, 0, 0, 3000", "sound.m4a, 0, 0, 3000", "opus.ogg, 0, 0, 3000",
        "vorbis.ogg, 0, 0, 3000", "sound.webm, 0, 0, 1000"})
    void theSizeAndTheDurationComeFromTheHeader(String name, int width, int height, long milliseconds) {
        var header = find(name, SampleAttachments.media(name)).orElseThrow().header();

        assertThat(header.width()).isEqualTo(width);
        assertThat(header.height()).isEqualTo(height);
        assertThat(header.duration()).isBetween(Duration.ofMillis(milliseconds - 60),
                Duration.ofMillis(milliseconds + 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A9xyz\0\u0012+39.9042+116.4074/", "mdtacom.apple.quicktime.location.ISO6709",
        "locisomewhere"})
    void aVideoThatCouldTellItsPlaceIsNotServed(String metadata) {
        var content = metadata.getBytes(StandardCharsets.ISO_8859_1);
        var video = SampleAttachments.bytes("film.mp4");
        var bytes = ByteBuffer.allocate(video.length + 8 + content.length).put(video).putInt(8 + content.length)
                .put("udta".getBytes(StandardCharsets.US_ASCII)).put(content).array();
        assertThat(find("film.mp4", SampleAttachments.file(bytes))).isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("could tell where it was made", "ffmpeg");
    }

    @Test
    void aVideoThatAPhoneHasRotatedIsHigh() {
        var bytes = SampleAttachments.bytes("film.mp4");
        var matrix = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd") + 4 + 40;
        var rotation = new byte[]{0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0};
        System.arraycopy(rotation, 0, bytes, matrix, rotation.length);

        assertThat(find("film.mp4", SampleAttachments.file(bytes)).orElseThrow().header())
                .extracting(MediaHeader::width, MediaHeader::height).containsExactly(36, 64);
    }

    @Test
    void aVideoThatSomeBrowsersCannotPlayIsServedAndReported() {
        assertThat(find("hevc.mp4", SampleAttachments.media("hevc.mp4"))).isPresent();
        assertThat(problem()).contains("not every browser plays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.webm", "sound.m4a"})
    void aTruncatedFileIsReported(String name) {
        var bytes = SampleAttachments.bytes(name);

        assertThat(find(name, SampleAttachments.file(Arrays.copyOf(bytes, bytes.length - 100)))).isEmpty();
        assertThat(problem()).contains("damaged or not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.webm", "sound.mp3", "sound.m4a", "opus.ogg", "vorbis.ogg", "sound.webm",
        "fragmented.mp4"})
    void noDamageStopsTheReaderOfAHeader(String name) {
        var random = new Random(21);
        for (var attempt = 0; attempt < 300; attempt++) {
            var bytes = SampleAttachments.bytes(name);
            for (var each = 0; each < 20; each++) {
                bytes[random.nextInt(Math.min(bytes.length, 600))] = (byte) random.nextInt();
            }
            find(name, SampleAttachments.file(Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1)))
                    .ifPresent(file -> assertThat(file.header().duration()).isLessThan(Duration.ofDays(20)));
        }
    }

    @ParameterizedTest
    @CsvSource({"a.docx, word/document.xml", "a.xlsx, xl/workbook.xml", "a.pptx, ppt/presentation.xml", "a.zip, a",
        "a.docx, content/document.xml"})
    void aTruncatedOfficeFileOrArchiveIsReported(String name, String entry) throws IOException {
        assertThat(find(name, SampleAttachments.text("PK\u0003\u0004" + "x".repeat(100_000)))).isEmpty();
        assertThat(problem()).contains("damaged or not complete");
        assertThat(find(name, zip("[Content_Types].xml", entry))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"a.docx, notes.txt, b", "a.docx, '[Content_Types].xml', xl/workbook.xml",
        "a.xlsx, '[Content_Types].xml', word/document.xml", "a.pptx, word/document.xml, b"})
    void anArchiveOrAnotherOfficeFileUnderAnotherNameIsNotServed(String name, String entry, String other)
            throws IOException {
        assertThat(find(name, zip(entry, other))).isEmpty();
        assertThat(problem()).contains("is of another type than");
    }

    private static ListedFile zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return SampleAttachments.file(bytes.toByteArray());
    }

    @Test
    void aTruncatedPdfIsReported() {
        assertThat(find("a.pdf", SampleAttachments.text(PDF + "x".repeat(5000)))).isEmpty();
        assertThat(problem()).contains("damaged or not complete");
        assertThat(find("a.pdf", SampleAttachments.text(PDF + "\0".repeat(2000)))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"re\u0301sume\u0301.pdf, r\u00e9sum\u00e9.pdf", "r\u00e9sum\u00e9.pdf, re\u0301sume\u0301.pdf"})
    void aNameWhoseLettersAreStoredInAnotherFormIsTheSameName(String file, String written) {
        assertThat(find(written, file, SampleAttachments.text(PDF))).isPresent();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void boxesInBoxesWithoutEndAreDamage() {
        var nested = new byte[80_000];
        for (var at = 16; at < nested.length - 8; at += 8) {
            var length = nested.length - at;
            System.arraycopy(
                    new byte[]{0, (byte) (length >> 16), (byte) (length >> 8), (byte) length, 't', 'r', 'a', 'k'},
                    0, nested, at, 8);
        }
        System.arraycopy(new byte[]{0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, nested, 0, 12);

        assertThat(find("film.mp4", SampleAttachments.file(nested))).isEmpty();
        assertThat(problem()).contains("damaged or not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.xlsx", "a.zip", "a.epub", "a.csv", "a.txt", "a.mp4", "a.mp3", "a.m4a",
        "a.webm", "a.ogg", "a.vtt"})
    void aPageUnderAnotherNameIsNotServed(String name) {
        for (var page : new String[]{"<!DOCTYPE html><script>alert(1)</script>", "\uFEFF \n<HTML>%PDF-1.4",
            "<svg onload=alert(1)>"}) {
            assertThat(find(name, SampleAttachments.text(page))).isEmpty();
        }
        assertThat(problem()).contains("is of another type than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.mp4", "a.mp3", "a.m4a", "a.webm", "a.ogg", "a.vtt", "a.zip",
        "a.epub"})
    void aFileOfOneByteIsNotServed(String name) {
        assertThat(find(name, SampleAttachments.text("P"))).isEmpty();
        assertThat(problem()).contains("of another type than");
    }

    @Test
    void anEmptyFileIsNotServed() {
        assertThat(find("a.pdf", SampleAttachments.text(""))).isEmpty();
        assertThat(problem()).isEqualTo("the file “news/a.pdf” is empty; copy it again");
    }

    @Test
    void theOperatorDecidesWhichTypesAndSizesAreServed() {
        var limits = new AttachmentSettings(List.of(FileType.PDF), DataSize.ofBytes(PDF.length() - 1L),
                DataSize.ofGigabytes(1));
        var finder = new AttachmentFinder(new FileIndex(Map.of("news/a.pdf", SampleAttachments.text(PDF), "news/b.csv",
                SampleAttachments.text("1,2"))), limits).forStory("news/story.md");

        assertThat(finder.find("a.pdf", 1, problems)).isEmpty();
        assertThat(finder.find("b.csv", 2, problems)).isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.cause().description()).containsExactly(
                "the file “news/a.pdf” is larger than 14 bytes",
                "the file “news/b.csv” is of the type “csv”, which is not served");
    }

    @ParameterizedTest
    @ValueSource(strings = {"年报（2025）.pdf", "Отчёт.pdf", "تقرير.pdf", "a b.pdf", "100%.pdf", "a#b?c.pdf", "😀.pdf",
        "....pdf"})
    void namesMayBeInAnyScript(String name) {
        var file = new AttachmentFinder(new FileIndex(Map.of("news/" + name, SampleAttachments.text(PDF))),
                TestData.ATTACHMENTS).forStory("news/story.md").find(FileIndex.reference("news/" + name), 1, problems);

        assertThat(file.map(AttachmentFile::attachment).map(Attachment::originalName)).hasValue(name);
        assertThat(file.orElseThrow().attachment().name()).endsWith(".pdf").doesNotContain("/", "#", "?", "%", " ");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void noReferenceLeavesTheContentFolder() {
        assertThat(find("../../etc/a.pdf", "b.pdf", SampleAttachments.text(PDF))).isEmpty();
        assertThat(problem()).contains("outside of the content folder");
    }

    @Test
    void aMissingFileIsReportedWithItsPath() {
        assertThat(find("a.pdf", "b.pdf", SampleAttachments.text(PDF))).isEmpty();
        assertThat(problem()).isEqualTo("the file “a.pdf” does not exist; put a file at “news/a.pdf”");
    }

    @Test
    void everyTypeIsListedInAContentFolder() throws IOException {
        for (var type : FileType.values()) {
            Files.writeString(folder.resolve("a." + type.extension()), "x");
        }

        assertThat(FolderScanner.scan(folder).otherFiles()).hasSize(FileType.values().length);
    }

    @Test
    void aLinkOutOfTheFolderIsNoFile() throws IOException {
        var outside = Files.writeString(Files.createTempFile("report", ".pdf"), PDF);
        Files.createSymbolicLink(folder.resolve("a.pdf"), outside);

        assertThat(FolderScanner.scan(folder).otherFiles()).isEmpty();
    }

    @Test
    void aVideoOfTwoGigabytesIsReadInAMoment() throws IOException {
        var video = twoGigabytes(SampleAttachments.bytes("film.mp4"));
        var start = System.nanoTime();

        var file = find(video);

        assertThat(file.orElseThrow().attachment().length()).isEqualTo(Integer.MAX_VALUE + 1L);
        assertThat(file.orElseThrow().header().width()).isEqualTo(64);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theFingerprintOfALargeFileChangesWithItsEndsAndItsLength() throws IOException {
        var video = twoGigabytes(SampleAttachments.bytes("film.mp4"));
        var before = fingerprint(video);
        try (var writer = new RandomAccessFile(video.toFile(), "rw")) {
            writer.seek(writer.length() - 100);
            writer.write(1);
        }
        var changed = fingerprint(video);

        assertThat(fingerprint(video)).isEqualTo(changed).isNotEqualTo(before).matches("[0-9a-f]{16}");
    }

    private String fingerprint(Path video) {
        return find(video).orElseThrow().attachment().fingerprint();
    }

    private Optional<AttachmentFile> find(Path file) {
        var files = Map.of("news/film.mp4", listed(file));
        return new AttachmentFinder(new FileIndex(files), TestData.ATTACHMENTS).forStory("news/story.md")
                .find("film.mp4", 1, problems);
    }

    private static ListedFile listed(Path file) {
        try {
            return ListedFile.of(new FileSystemResource(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a box that takes no space on the disk. */
    private Path twoGigabytes(byte[] video) throws IOException {
        var file = Files.write(folder.resolve("film.mp4"), video);
        try (var writer = new RandomAccessFile(file.toFile(), "rw")) {
            writer.seek(video.length);
            writer.writeInt((int) (Integer.MAX_VALUE + 1L - video.length));
            writer.writeBytes("free");
            writer.setLength(Integer.MAX_VALUE + 1L);
        }
        return file;
    }

    private Optional<AttachmentFile> find(String name, ListedFile file) {
        return find(name, name, file);
    }

    private Optional<AttachmentFile> find(String reference, String name, ListedFile file) {
        return new AttachmentFinder(new FileIndex(Map.of("news/" + name, file)), TestData.ATTACHMENTS)
                .forStory("news/story.md").find(reference, 1, problems);
    }

    private String problem() {
        return problems.all().stream().map(problem -> problem.cause().toString()).distinct().reduce((_, last) -> last)
                .orElse("");
    }

}
