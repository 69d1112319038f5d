package kanbao.remotepicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;
import kanbao.TestData;
import kanbao.picture.PictureFiles;
import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.FetchResult.Fetched;
import kanbao.remotepicture.FetchResult.NotModified;
import kanbao.remotepicture.FetchResult.Validators;
import kanbao.site.HostPattern;
import kanbao.site.PictureSettings;

@ConcurrentClass
class PictureFetcherTest {

    private static final byte[] PNG = StandInHost.png(40, 30);
    private static final byte[] HTML = "<!DOCTYPE html><title>图</title>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>x()</script></svg>"
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final StandInHost host = new StandInHost();
    private final CheckedResolver loopback = new CheckedResolver(
            _ -> new InetAddress[]{InetAddress.getLoopbackAddress()}, InetAddress::isLoopbackAddress);
    private final PictureFetcher fetcher = fetcher(loopback);

    private PictureFetcher fetcher(CheckedResolver resolver) {
        return fetcher(resolver, Duration.ofSeconds(8));
    }

    private PictureFetcher fetcher(CheckedResolver resolver, Duration timeout) {
        var hosts = Stream.of("img.example:", "*.example.cn:", "图片.例子:", "127.0.0.1:")
                .map(name -> HostPattern.of(name + host.port())).toList();
        var usual = TestData.pictures();
        return new PictureFetcher(
                new PictureSettings(hosts, usual.types(), DataSize.ofMegabytes(1), usual.maxCount(), usual.maxStore(),
                        timeout,
                        usual.refresh()),
                PictureFetcher.userAgent(URI.create("https://paper.example")), resolver, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        fetcher.close();
        host.close();
    }

    private FetchResult fetch(String address) throws InterruptedException, IOException {
        return fetch(address, Validators.NONE);
    }

    private FetchResult fetch(String address, Validators validators) throws InterruptedException, IOException {
        Files.deleteIfExists(folder.resolve("file"));
        return fetcher.fetch(RemoteAddress.of(address).orElseThrow(), validators, folder.resolve("file"));
    }

    @Test
    void aPictureIsFetchedWithAnHonestNameAndWithoutCookiesOrReferrer() throws Exception {
        host.answer("/a.png",
                "200 OK\r\nSet-Cookie: id=1\r\nETag: \"7\"\r\nLast-Modified: Sun, 01 Mar 2026 00:00:00 GMT",
                PNG);
        fetch(host.address("img.example", "/a.png"));

        assertThat(fetch(host.address("img.example", "/a.png"))).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.extension()).isEqualTo("png");
            assertThat(fetched.length()).isEqualTo(PNG.length);
            assertThat(fetched.validators()).isEqualTo(
                    new Validators("\"7\"", "Sun, 01 Mar 2026 00:00:00 GMT"));
        });
        assertThat(folder.resolve("file")).hasBinaryContent(PNG);
        assertThat(host.requests()).hasSize(2).allSatisfy(request -> assertThat(request)
                .contains("User-Agent: Kanbao (fetches pictures once for its own copy; +https://paper.example)",
                        "Accept: image/", "Host: img.example:" + host.port())
                .doesNotContainIgnoringCase("cookie:").doesNotContainIgnoringCase("referer:")
                .doesNotContainIgnoringCase("authorization:").doesNotContainIgnoringCase("accept-encoding:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp", "avif"})
    void aWholePictureOfEachFormatIsKeptAndACutOneIsNot(String format) throws Exception {
        var picture = PictureFiles.bytes("place." + format);
        host.picture("/whole", picture);
        for (var length : List.of(picture.length / 4, picture.length / 2, picture.length * 9 / 10)) {
            host.picture("/cut" + length, Arrays.copyOf(picture, length));
            assertThat(fetch(host.address("img.example", "/cut" + length))).as("%s of %s", length, picture.length)
                    .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.failure())
                            .isIn(FetchFailure.BROKEN, FetchFailure.NOT_A_PICTURE));
        }
        assertThat(fetch(host.address("img.example", "/whole"))).isInstanceOfSatisfying(Fetched.class,
                fetched -> assertThat(fetched.extension()).isEqualTo(format));
    }

    record Case(String name, StandInHost.Answer answer, FetchFailure failure) {

        @Override
        public String toString() {
            return name;
        }

    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Case sends(String name, String head, byte[] body, FetchFailure failure) {
        return new Case(name, (out, _) -> {
            write(out, "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        }, failure);
    }

    static Stream<Case> cases() {
        var bomb = PNG.clone();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        return Stream.of(
                sends("404", "404 Not Found", HTML, FetchFailure.GONE),
                sends("410", "410 Gone", HTML, FetchFailure.GONE),
                sends("403", "403 Forbidden", HTML, FetchFailure.FORBIDDEN),
                sends("401", "401 Unauthorized\r\nWWW-Authenticate: Basic realm=x", HTML, FetchFailure.FORBIDDEN),
                sends("418", "418 Teapot", HTML, FetchFailure.OTHER_STATUS),
                sends("204", "204 No Content", new byte[0], FetchFailure.OTHER_STATUS),
                sends("304 unasked", "304 Not Modified", new byte[0], FetchFailure.OTHER_STATUS),
                sends("429", "429 Too Many Requests", HTML, FetchFailure.BUSY),
                sends("500", "500 Error", HTML, FetchFailure.BUSY),
                sends("HTML", "200 OK\r\nContent-Type: text/html", HTML, FetchFailure.NOT_A_PICTURE),
                sends("HTML as PNG", "200 OK\r\nContent-Type: image/png", HTML, FetchFailure.NOT_A_PICTURE),
                sends("SVG with a script", "200 OK\r\nContent-Type: image/svg+xml", SVG, FetchFailure.OTHER_TYPE),
                sends("one byte", "200 OK", new byte[]{1}, FetchFailure.NOT_A_PICTURE),
                sends("nothing", "200 OK", new byte[0], FetchFailure.BROKEN),
                sends("pixel bomb", "200 OK", bomb, FetchFailure.TOO_MANY_PIXELS),
                sends("more than 1 MB", "200 OK", new byte[(1 << 20) + 1], FetchFailure.TOO_LARGE),
                new Case("200 MB", (out, _) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n"),
                        FetchFailure.TOO_LARGE),
                new Case("endless", (out, _) -> {
                    write(out, "HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        out.write(new byte[8_192]);
                    }
                }, FetchFailure.TOO_LARGE),
                new Case("endless headers", (out, _) -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        write(out, "X-Header: " + "x".repeat(1_000) + "\r\n");
                    }
                }, FetchFailure.UNREACHABLE),
                new Case("endless interim responses", (out, _) -> {
                    while (true) {
                        write(out, "HTTP/1.1 103 Early Hints\r\n\r\n");
                        Thread.sleep(10);
                    }
                }, FetchFailure.SLOW),
                new Case("silence", (_, _) -> Thread.sleep(10_000), FetchFailure.SLOW),
                new Case("slow bytes", (out, _) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + PNG.length + "\r\n\r\n");
                    for (var octet : PNG) {
                        out.write(octet);
                        out.flush();
                        Thread.sleep(200);
                    }
                }, FetchFailure.SLOW),
                new Case("slow headers", (out, _) -> {
                    while (true) {
                        write(out, "H");
                        Thread.sleep(200);
                    }
                }, FetchFailure.SLOW),
                new Case("closed at once", (_, _) -> {
                }, FetchFailure.UNREACHABLE),
                new Case("closed in between", (out, _) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + PNG.length + "\r\n\r\n");
                    out.write(PNG, 0, 20);
                }, FetchFailure.UNREACHABLE),
                new Case("not HTTP", (out, _) -> write(out, "SSH-2.0-OpenSSH_9.2\r\n"), FetchFailure.UNREACHABLE),
                redirect("to a private host", "http://10.0.0.1/a.png"),
                redirect("to the loopback interface", "http://127.0.0.1/a.png"),
                redirect("to the metadata of a cloud", "http://169.254.169.254/latest/meta-data/"),
                redirect("to a host that is not allowed", "https://other.example/a.png"),
                redirect("to another port", "http://img.example:22/a.png"),
                redirect("to a file", "file:///etc/passwd"),
                redirect("to the loopback interface in IPv6", "http://[::1]/a.png"),
                redirect("to a mapped address", "http://[::ffff:127.0.0.1]/a.png"),
                redirect("to a number", "http://2130706433/a.png"),
                redirect("to a hexadecimal address", "http://0x7f.1/a.png"),
                redirect("to a data URL", "data:image/png;base64,AAAA"),
                redirect("to nothing", ""),
                sends("a negative length", "200 OK\r\nContent-Length: -5", PNG, FetchFailure.UNREACHABLE),
                sends("two lengths", "200 OK\r\nContent-Length: 7", PNG, FetchFailure.UNREACHABLE),
                new Case("a negative chunk", (out, _) -> write(out,
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"), FetchFailure.UNREACHABLE),
                sends("a part", "206 Partial Content\r\nContent-Range: bytes 0-9/99", PNG, FetchFailure.OTHER_STATUS),
                sends("compressed", "200 OK\r\nContent-Encoding: gzip", HTML, FetchFailure.NOT_A_PICTURE),
                redirect("to itself", "/redirect"),
                redirect("with a password", "//me:secret@img.example/a.png"));
    }

    private static Case redirect(String name, String location) {
        return sends("redirect " + name, "302 Found\r\nLocation: " + location, new byte[0], FetchFailure.REDIRECT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatAHostMaySendInsteadOfAPictureIsOneFailure(Case sent) throws Exception {
        host.answer("*", sent.answer());
        var start = System.nanoTime();
        try (var impatient = fetcher(loopback, Duration.ofSeconds(1))) {
            var patience = sent.failure() == FetchFailure.SLOW ? impatient : fetcher;
            var result = patience.fetch(RemoteAddress.of(host.address("img.example", "/redirect")).orElseThrow(),
                    Validators.NONE, folder.resolve("file"));
            assertThat(result).isInstanceOfSatisfying(Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(sent.failure()));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
    }

    @Test
    void aRedirectToAnAllowedHostIsFollowed() throws Exception {
        host.status("/a.png", "301 Moved\r\nLocation: " + host.address("cdn.example.cn", "/b%20c.png?d=1"))
                .picture("/b%20c.png?d=1", PNG);
        assertThat(fetch(host.address("img.example", "/a.png"))).isInstanceOf(Fetched.class);
    }

    @Test
    void namesInAnyScriptAreRequested() throws Exception {
        host.picture("/%E5%9F%8E%E5%A2%99%20%7B1%7D.png?%E5%9B%BE=%F0%9F%8F%AF", PNG);
        assertThat(fetch("http://图片。例子:" + host.port() + "/城墙 {1}.png?图=🏯#x")).isInstanceOf(Fetched.class);
        assertThat(host.requests().getFirst()).contains("Host: xn--wcsw84d.xn--fsqu00a:" + host.port());
    }

    @Test
    void anUnchangedPictureIsNotSentAgain() throws Exception {
        host.answer("/a.png", (out, request) -> {
            assertThat(request).contains("If-None-Match: \"7\"", "If-Modified-Since: Sun, 01 Mar 2026 00:00:00 GMT");
            write(out, "HTTP/1.1 304 Not Modified\r\n\r\n");
        });
        assertThat(fetch(host.address("img.example", "/a.png"),
                new Validators("\"7\"", "Sun, 01 Mar 2026 00:00:00 GMT"))).isInstanceOf(NotModified.class);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "999999999, 86400", "-5, 0", "soon, 0", "'Sun, 01 Mar 2020 00:00:00 GMT', 0", "'', 0"})
    void aHostSaysHowLongToWait(String value, long seconds) throws Exception {
        host.status("/a.png", "503 Busy\r\nRetry-After: " + value);
        assertThat(fetch(host.address("img.example", "/a.png"))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.retryAfter()).hasSeconds(seconds));
    }

    @Test
    void aHostWithAnAddressThatIsNotPublicIsNeverConnectedTo() throws Exception {
        host.picture("/a.png", PNG);
        try (var strict = fetcher(new CheckedResolver(
                _ -> new InetAddress[]{InetAddress.ofLiteral("93.184.216.34"), InetAddress.getLoopbackAddress()},
                PublicAddress::isPublic))) {
            for (var name : List.of("img.example", "127.0.0.1")) {
                assertThat(strict.fetch(RemoteAddress.of(host.address(name, "/a.png")).orElseThrow(), Validators.NONE,
                        folder.resolve("file"))).isInstanceOfSatisfying(Failed.class,
                                failed -> assertThat(failed.failure()).isEqualTo(FetchFailure.NOT_PUBLIC));
            }
        }
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void aNameServerThatChangesItsAnswerHasNoEffect() throws Exception {
        host.picture("/a.png", PNG);
        var lookups = new AtomicInteger();
        try (var rebound = fetcher(new CheckedResolver(_ -> new InetAddress[]{lookups.getAndIncrement() == 0
                ? InetAddress.getLoopbackAddress()
                : InetAddress.ofLiteral("10.0.0.1")}, InetAddress::isLoopbackAddress))) {
            assertThat(rebound.fetch(RemoteAddress.of(host.address("img.example", "/a.png")).orElseThrow(),
                    Validators.NONE, folder.resolve("file"))).isInstanceOf(Fetched.class);
        }
        assertThat(lookups).as("the address that was checked is the one that is connected to").hasValue(1);
    }

}
