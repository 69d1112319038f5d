package kanbao.remotepicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.junit.jupiter.api.io.TempDir;

import kanbao.ConcurrentClass;
import kanbao.TestData;
import kanbao.picture.RemotePictures.Available;
import kanbao.picture.RemotePictures.Lookup;
import kanbao.picture.RemotePictures.NotAllowed;
import kanbao.picture.RemotePictures.Unavailable;
import kanbao.remotepicture.RemotePictureService.Batching;
import kanbao.site.HostPattern;
import kanbao.site.PictureSettings;

@ConcurrentClass
class RemotePictureServiceTest {

    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(10))
            .pollInterval(Duration.ofMillis(10));
    private static final byte[] PNG = StandInHost.png(40, 30);

    @TempDir
    Path data;

    private final StandInHost host = new StandInHost();
    private final List<RemotePictureService> started = new ArrayList<>();
    private volatile Duration later = Duration.ZERO;
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private int maxCount = 100;
    private DataSize maxStore = DataSize.ofMegabytes(100);
    private Duration longest = Duration.ofMinutes(1);

    @AfterEach
    void stop() {
        started.forEach(RemotePictureService::stop);
        host.close();
    }

    /** The clock of the system, put forward. */
    private Clock shifted() {
        return new Clock() {

            @Override
            public Instant instant() {
                return clock.instant().plus(later);
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private RemotePictureService service() {
        var usual = TestData.pictures();
        var hosts = Stream.of("img.example:", "slow.example:", "busy.example:").map(
                name -> HostPattern.of(name + host.port())).toList();
        var settings = new PictureSettings(hosts, usual.types(), DataSize.ofMegabytes(1), maxCount, maxStore,
                Duration.ofSeconds(5),
                Duration.ofDays(7));
        var resolver = new CheckedResolver(_ -> new InetAddress[]{InetAddress.getLoopbackAddress()},
                InetAddress::isLoopbackAddress);
        var service = new RemotePictureService(settings, new RemotePictureStore(data, maxStore, maxCount),
                () -> new PictureFetcher(settings, "Test", resolver, shifted()), shifted(), false,
                new Batching(Duration.ofMillis(50), longest));
        started.add(service);
        service.start();
        return service;
    }

    private String address(String path) {
        return host.address("img.example", path);
    }

    private static String cause(Lookup lookup) {
        return lookup instanceof Unavailable(var cause) ? cause.code() : lookup.toString();
    }

    private long files() throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> !file.endsWith("index")).count();
        }
    }

    @Test
    void picturesAreFetchedOnceAndAnnouncedTogether() throws IOException {
        IntStream.range(0, 20).forEach(number -> host.picture("/" + number + ".png", PNG));
        var all = IntStream.range(0, 20).mapToObj(number -> address("/" + number + ".png")).toList();
        var service = service();
        assertThat(cause(service.find(all.getFirst()))).isEqualTo("picture.remote-pending");
        assertThat(service.find("https://other.example/a.png")).isInstanceOf(NotAllowed.class);
        assertThat(cause(service.find("http://me:secret@img.example:" + host.port() + "/a.png"))).isEqualTo(
                "picture.remote-credentials");
        service.request(() -> all);
        service.request(() -> all);

        SOON.until(() -> service.revision() == 1);
        assertThat(all).allSatisfy(address -> assertThat(service.find(address)).isInstanceOf(Available.class));
        assertThat(host.requests()).hasSize(20);
        assertThat(host.mostOpen()).isLessThanOrEqualTo(2);
        assertThat(files()).isEqualTo(20);
        service.stop();

        var restarted = service();
        restarted.request(() -> all);
        assertThat(restarted.find(all.getLast())).isInstanceOf(Available.class);
        await().during(Duration.ofMillis(200)).until(() -> host.requests().size() == 20);
    }

    @Test
    void slowHostsHoldUpNoOther() {
        var end = new CountDownLatch(1);
        host.picture("/a.png", PNG).answer("/slow", (_, _) -> end.await());
        var service = service();
        var addresses = new ArrayList<String>();
        IntStream.range(0, 100).forEach(number -> addresses.add(host.address("slow.example", "/slow?" + number)));
        host.answer("*", (_, _) -> end.await());
        addresses.add(address("/a.png"));
        service.request(() -> addresses);

        SOON.until(() -> service.find(address("/a.png")) instanceof Available);
        assertThat(host.requests("/slow?0") + host.requests("/slow?1")).isEqualTo(2);
        assertThat(host.requests("/slow?2")).isZero();
        end.countDown();
    }

    @Test
    void aHostThatAsksForPatienceIsLeftAloneAlsoAfterARestart() {
        host.status("/1", "429 Too Many\r\nRetry-After: 600").picture("/2", PNG);
        var service = service();
        var addresses = List.of(host.address("busy.example", "/1"));
        service.request(() -> addresses);
        SOON.until(() -> cause(service.find(addresses.getFirst())).equals("picture.remote-busy"));
        var more = List.of(host.address("busy.example", "/1"), host.address("busy.example", "/2"));
        service.request(() -> more);
        await().during(Duration.ofMillis(200)).until(() -> host.requests().size() == 1);
        service.stop();

        var restarted = service();
        restarted.request(() -> more);
        await().during(Duration.ofMillis(200)).until(() -> host.requests().size() == 1);
        host.picture("/1", PNG);
        later = Duration.ofMinutes(11);
        SOON.until(() -> more.stream().allMatch(address -> restarted.find(address) instanceof Available));
    }

    @Test
    void aPictureIsRequestedAgainAfterAWeekAndItsCopyStaysWhenItIsGone() throws IOException {
        host.answer("/a", "200 OK\r\nETag: \"1\"", PNG);
        var service = service();
        service.request(() -> List.of(address("/a")));
        SOON.until(() -> service.find(address("/a")) instanceof Available && service.revision() == 1);
        host.answer("/a", (out, request) -> out.write((request.contains("If-None-Match: \"1\"")
                ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                : "HTTP/1.1 500 Error\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        later = Duration.ofDays(8);
        SOON.until(() -> host.requests().size() == 2);
        await().during(Duration.ofMillis(200)).until(() -> service.revision() == 1);

        var former = ((Available) service.find(address("/a"))).file();
        host.picture("/a", StandInHost.png(8, 9));
        later = Duration.ofDays(16);
        SOON.until(() -> service.revision() == 2);
        assertThat(((Available) service.find(address("/a"))).file()).isNotEqualTo(former);
        assertThat(former.isReadable()).as("the current edition still shows it").isTrue();

        host.status("/a", "410 Gone");
        later = Duration.ofDays(24);
        SOON.until(() -> service.revision() == 3);
        assertThat(service.find(address("/a"))).isInstanceOfSatisfying(Available.class,
                fetched -> assertThat(fetched.remark()).isNotNull());
        assertThat(files()).as("the replaced file was deleted").isEqualTo(1);
    }

    @Test
    void aFullStoreGivesUpOnlyPicturesThatNoStoryShows() {
        maxCount = 2;
        IntStream.range(0, 4).forEach(number -> host.picture("/" + number, PNG));
        var service = service();
        service.request(() -> List.of(address("/0"), address("/1")));
        SOON.until(() -> service.find(address("/1")) instanceof Available && service.find(
                address("/0")) instanceof Available);
        service.request(() -> List.of(address("/0"), address("/1"), address("/2")));
        SOON.until(() -> cause(service.find(address("/2"))).equals("picture.remote-store-full"));
        assertThat(host.requests("/2")).as("nothing is fetched for which there is no room").isZero();

        service.request(() -> List.of(address("/1"), address("/3")));
        SOON.until(() -> service.find(address("/3")) instanceof Available);
        assertThat(service.find(address("/1"))).isInstanceOf(Available.class);
        assertThat(cause(service.find(address("/0")))).isEqualTo("picture.remote-pending");
    }

    @Test
    void aStoreThatCannotBeWrittenIsReportedAndUsedAgainLater() throws IOException {
        host.picture("/a", PNG);
        Files.delete(data);
        Files.writeString(data, "a file in place of the folder");
        var service = service();
        service.request(() -> List.of(address("/a")));
        assertThat(cause(service.find(address("/a")))).isEqualTo("picture.remote-not-stored");
        assertThat(host.requests()).isEmpty();
        service.stop();

        Files.delete(data);
        var restarted = service();
        restarted.request(() -> List.of(address("/a")));
        SOON.until(() -> restarted.find(address("/a")) instanceof Available);
    }

    @Test
    void aKilledProcessAndADamagedIndexLoseOnlyWhatWasBeingWritten() throws IOException {
        host.picture("/a", PNG).picture("/b", PNG).picture("/c", PNG);
        var addresses = List.of(address("/a"), address("/b"), address("/c"));
        var service = service();
        service.request(() -> addresses);
        SOON.until(() -> service.revision() == 1);
        service.stop();
        var index = data.resolve("index");
        var lines = new ArrayList<>(Files.readAllLines(index));
        lines.replaceAll(line -> line.contains("/b\"") ? "\0\0{\"picture" : line);
        Files.write(index, lines);
        Files.writeString(index, "{\"picture\":{\"addr", StandardOpenOption.APPEND);
        Files.writeString(data.resolve("part-of-a-killed-process"), "x");

        var restarted = service();
        assertThat(restarted.find(address("/a"))).isInstanceOf(Available.class);
        assertThat(restarted.find(address("/c"))).isInstanceOf(Available.class);
        assertThat(cause(restarted.find(address("/b")))).isEqualTo("picture.remote-pending");
        assertThat(files()).isEqualTo(2);
        restarted.request(() -> addresses);
        SOON.until(() -> restarted.find(address("/b")) instanceof Available);
        restarted.stop();
        Files.delete(index);
        Files.createDirectory(index);
        assertThat(cause(service().find(address("/a")))).isEqualTo("picture.remote-not-stored");
    }

    @Test
    void aFailureIsTriedAgainAfterADayThenLessOften() {
        host.status("/a", "404 Not Found");
        var service = service();
        service.request(() -> List.of(address("/a")));
        SOON.until(() -> service.revision() == 1);
        assertThat(cause(service.find(address("/a")))).isEqualTo("picture.remote-gone");
        later = Duration.ofHours(23);
        await().during(Duration.ofMillis(200)).until(() -> host.requests().size() == 1);
        later = Duration.ofHours(25);
        SOON.until(() -> Files.readString(data.resolve("index")).contains("\"failures\":2"));
        later = Duration.ofDays(3);
        await().during(Duration.ofMillis(200)).until(() -> host.requests().size() == 2);
        host.picture("/a", PNG);
        later = Duration.ofHours(75);
        SOON.until(() -> service.find(address("/a")) instanceof Available);
    }

    @Test
    void aLongDownloadIsShownPieceByPiece() {
        longest = Duration.ofMillis(100);
        var end = new CountDownLatch(1);
        host.picture("/a", PNG).answer("*", (_, _) -> end.await());
        var service = service();
        service.request(() -> List.of(host.address("slow.example", "/b"), address("/a")));
        SOON.until(() -> service.revision() == 1);
        end.countDown();
    }

}
