package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.attachment.SampleAttachments;
import kanbao.edition.CurrentEdition;
import kanbao.variant.Photos;

/** Videos, audio files and documents as browsers load them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AttachmentsTest {

    private static final long LENGTH_OF_LONG_VIDEO = Integer.MAX_VALUE + 1L;
    private static final int LENGTH_OF_SMALL_VIDEO = SampleAttachments.bytes("film.mp4").length;

    @TempDir
    private static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(content.resolve("fair.md"), """
                ---
                title: 灯会
                date: 2026-03-01
                section: 文旅
                ---
                ![小片](small.mp4)

                ![长片](long.mp4)

                [年报](年报“终稿”.pdf)、[表](表 1.csv)、[包](pack.zip)和![图](noise.png)
                """);
        Files.writeString(content.resolve("draft.md"), "---\ntitle: 草稿\ndraft: true\n---\n![片](secret.mp4)\n");
        var video = SampleAttachments.bytes("film.mp4");
        Files.write(content.resolve("small.mp4"), video);
        Files.write(content.resolve("secret.mp4"), Arrays.copyOf(video, video.length));
        try (var file = new RandomAccessFile(content.resolve("long.mp4").toFile(), "rw")) {
            file.write(video);
            file.writeInt((int) (LENGTH_OF_LONG_VIDEO - video.length));
            file.writeBytes("free");
            file.setLength(LENGTH_OF_LONG_VIDEO);
            file.seek(LENGTH_OF_LONG_VIDEO - 3);
            file.writeBytes("end");
        }
        Files.writeString(content.resolve("年报“终稿”.pdf"), "%PDF-1.7\n%%EOF\n");
        Files.writeString(content.resolve("表 1.csv"), "城市,人数\n");
        Files.write(content.resolve("pack.zip"), "PK\u0003\u0004PK\u0005\u0006".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(content.resolve("noise.png"), Photos.png(Photos.noisy(390, 390)));
        properties.add("kanbao.content", content::toString);
    }

    @ParameterizedTest
    @CsvSource({"小片", "长片"})
    void aPartOfAVideoIsSent(String video) throws Exception {
        var address = video(video);
        var length = video.equals("小片") ? LENGTH_OF_SMALL_VIDEO : LENGTH_OF_LONG_VIDEO;

        var first = get(address, "Range", "bytes=4-7");

        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.body()).asString(StandardCharsets.ISO_8859_1).isEqualTo("ftyp");
        assertThat(header(first, "Content-Range")).isEqualTo("bytes 4-7/" + length);
        assertThat(header(first, "Content-Length")).isEqualTo("4");
        assertThat(header(first, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(first, "Content-Type")).isEqualTo("video/mp4");
        assertThat(get(address, "Range", "bytes=-3").body()).hasSize(3);
        assertThat(get(address, "Range", "bytes=" + (length - 2) + "-").body()).hasSize(2);
        var beyond = get(address, "Range", "bytes=" + length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + length);
    }

    @ParameterizedTest
    @CsvSource({"小片", "长片"})
    void aPartOfAnotherVersionIsNeverSent(String video) throws Exception {
        var address = video(video);
        var head = send("HEAD", address, "Range", "bytes=0-3");
        var tag = header(head, "ETag");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag).matches("\"[0-9a-f]{16}\"");
        assertThat(get(address, "Range", "bytes=0-3", "If-Range", tag).statusCode()).isEqualTo(206);
        if (video.equals("小片")) {
            assertThat(get(address, "Range", "bytes=0-3", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
            assertThat(get(address, "Range", "bytes=0-3,5-9").statusCode()).isEqualTo(200);
        }
        assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(address, "If-None-Match", tag, "Range", "bytes=0-3").statusCode()).isEqualTo(304);
        assertThat(get(address, "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void theLastBytesOfAVideoOfTwoGigabytesAreSent() throws Exception {
        assertThat(get(video("长片"), "Range", "bytes=-3").body()).asString(StandardCharsets.UTF_8).isEqualTo("end");
        assertThat(header(send("HEAD", video("长片")), "Content-Length")).isEqualTo(Long.toString(LENGTH_OF_LONG_VIDEO));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aVideoThatAReaderLeavesIsClosed(Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            for (var reader = 0; reader < 5; reader++) {
                var response = client.send(HttpRequest.newBuilder(uri(video("长片"))).build(),
                        BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    assertThat(body.readNBytes(100_000)).hasSize(100_000);
                }
            }
        }

        var deadline = Instant.now().plus(Duration.ofSeconds(15));
        while (openFiles() > 0 && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(openFiles()).isZero();
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(file -> {
                try {
                    return Files.readSymbolicLink(file).endsWith("long.mp4");
                } catch (IOException e) {
                    return false;
                }
            }).count();
        }
    }

    @Test
    void aPictureIsSentInPartsToo() throws Exception {
        var picture = page().expectFirst("img[alt=图]").attr("src");
        var whole = get(picture);

        assertThat(whole.body()).hasSizeGreaterThan(256 * 1024);
        var part = get(picture, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString(StandardCharsets.ISO_8859_1).isEqualTo("PNG");
        assertThat(get(picture, "If-None-Match", header(whole, "ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void aDocumentHasItsNameInAnyScript() throws Exception {
        var pdf = get(page().expectFirst("a[href$=.pdf]").attr("href"));

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(pdf, "Content-Disposition")).isEqualTo("inline; filename=\"file.pdf\"; "
                + "filename*=UTF-8''%E5%B9%B4%E6%8A%A5%E2%80%9C%E7%BB%88%E7%A8%BF%E2%80%9D.pdf");
        assertThat(header(pdf, "Cache-Control")).contains("immutable");
        assertThat(header(pdf, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(pdf, "ETag")).isNotEmpty();
    }

    @Test
    void allButPdfFilesAreSaved() throws Exception {
        var table = get(page().expectFirst("a[href$=.csv]").attr("href"));
        var pack = get(page().expectFirst("a[href$=.zip]").attr("href"));

        assertThat(header(table, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"file.csv\"; filename*=UTF-8''%E8%A1%A8%201.csv");
        assertThat(header(pack, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"pack.zip\"; filename*=UTF-8''pack.zip");
        assertThat(header(pack, "Content-Security-Policy")).startsWith("default-src 'none'; ");
    }

    @Test
    void nothingElseInTheFolderIsServed() throws Exception {
        var fingerprint = video("小片").split("/", -1)[2];

        assertThat(editions.current().attachments()).extracting(file -> file.path()).doesNotContain("secret.mp4");
        for (var path : new String[]{"/files/" + fingerprint + "/secret.mp4", "/files/" + fingerprint + "/fair.md",
            "/files/0123456789abcdef/small.mp4", "/files/" + fingerprint + "/..%2ffair.md"}) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void pagesMayPlayVideosOfThisSite() {
        assertThat(PageResponse.get(port, "/articles/fair").header("Content-Security-Policy"))
                .contains("media-src 'self'");
    }

    private String video(String name) {
        return page().expectFirst("video[aria-label=" + name + "] source").attr("src");
    }

    private Element page() {
        return PageResponse.get(port, "/articles/fair").html().body();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

}
