package kanbao.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.json.JsonParserFactory;

import kanbao.operations.SteadyReader.Answer;

/** What the packaged paper does when something around it is wrong. */
class FaultsIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> PLAIN = Map.of();
    /** What Kubernetes sets beside a service that is called kanbao. */
    private static final Map<String, String> SERVICE_LINKS = Map.of("KANBAO_SERVICE_HOST", "10.0.0.1",
            "KANBAO_SERVICE_PORT", "80", "KANBAO_SERVICE_PORT_HTTP", "80", "KANBAO_PORT", "tcp://10.0.0.1:80",
            "KANBAO_PORT_80_TCP", "tcp://10.0.0.1:80", "KANBAO_PORT_80_TCP_ADDR", "10.0.0.1");

    @TempDir
    private static Path common;
    /** One that nothing is wrong with but its surroundings, for the tests that only look. */
    private static PaperProcess ordinary;

    /** Where each other paper works and keeps its data. */
    @TempDir
    private Path folder;

    @BeforeAll
    static void aPaperInOddSurroundings() throws IOException {
        var stories = Files.createDirectory(common.resolve("stories"));
        write(stories.resolve("now.md"), "2026-03-01 08:00");
        write(stories.resolve("later.md"), "2199-01-01");
        var environment = new HashMap<>(SERVICE_LINKS);
        environment.put("TZ", "Mars/Nowhere");
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        ordinary = PaperProcess.start(common, environment, "--kanbao.content=stories",
                "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug");
    }

    @AfterAll
    static void itsEnd() {
        ordinary.close();
    }

    private static void write(Path file, String date) throws IOException {
        Files.writeString(file, "---\ntitle: 一篇报道\nsection: 科技\ndate: " + date + "\n---\n\n你好，读者。\n");
    }

    @Test
    void aContentFolderThatDoesNotExistIsNamed() {
        var missing = folder.resolve("nowhere");

        assertThat(endOf(PLAIN, "--kanbao.content=" + missing))
                .contains("The content folder “" + missing + "” does not exist.")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileInPlaceOfTheContentFolderIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(endOf(PLAIN, "--kanbao.content=" + file)).contains("The content folder “" + file
                + "” is not a folder.").doesNotContain("\tat ");
    }

    @Test
    void aContentFolderThatThisUserMayNotReadIsNamed() throws IOException {
        var locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(locked)) {
            System.err.println("SKIPPED: this user may read every folder, so that none can be kept from the paper");
        }
        assumeTrue(!Files.isReadable(locked));

        assertThat(endOf(PLAIN, "--kanbao.content=" + locked))
                .contains("The content folder “" + locked + "” cannot be read")
                .doesNotContain("\tat ");
    }

    @Test
    void anEmptyContentFolderIsAnEmptyPaper() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        try (var paper = PaperProcess.start(folder, PLAIN, "--kanbao.content=" + empty)) {
            assertThat(paper.get("/").statusCode()).isEqualTo(200);
            assertThat(paper.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(404);
            assertThat(paper.log()).contains("Files: 0, stories: 0").doesNotContain("sample");
        }
    }

    @Test
    void theSampleIsServedInPlaceOfAnEmptyFolderWhereThatIsSet() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        try (var paper = PaperProcess.start(folder, Map.of("KANBAO_SAMPLE_WHEN_EMPTY", "true"), "--kanbao.content="
                + empty)) {
            assertThat(paper.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(200);
            assertThat(paper.log()).contains("No story in " + empty + " yet: the sample edition is served");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(endOf(PLAIN, "--server.port=" + taken.getLocalPort()))
                    .contains("Port " + taken.getLocalPort() + " was already in use.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aManagementPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(endOf(PLAIN, "--management.server.port=" + taken.getLocalPort()))
                    .contains("Port " + taken.getLocalPort() + " was already in use.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void allWrongSettingsAreNamedAtOnce() {
        var environment = new HashMap<>(SERVICE_LINKS);
        environment.put("KANBAO_SITE_BASE_URL", "ftp://paper.example");
        environment.put("KANBAO_SITE_TIME_ZONE", "Mars/Nowhere");
        environment.put("KANBAO_SIDE_NAME", "看报");

        assertThat(endOf(environment, "--kanbao.drain=9s"))
                .contains("kanbao.site.base-url is “ftp://paper.example”")
                .contains("kanbao.site.time-zone is “Mars/Nowhere”")
                .contains("kanbao.drain is “PT9S”")
                .contains("KANBAO_SIDE_NAME is no setting")
                .doesNotContain("KANBAO_SERVICE", "KANBAO_PORT", "\tat ");
    }

    @Test
    void theServiceLinksOfKubernetesAreNoSettings() {
        assertThat(ordinary.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aTimeZoneOfTheSystemThatNobodyKnowsChangesNoDate() {
        assertThat(ordinary.get("/articles/now").body()).contains("2026-03-01T08:00:00+08:00");
    }

    @Test
    void aClockBehindTheStoriesHoldsThemBackAndSaysSo() {
        assertThat(ordinary.log()).contains("stories: 1, held back: 1")
                .contains("Held back: later.md: found a date that has not come, 2198-12-31T16:00:00Z");
        assertThat(ordinary.get("/articles/later").statusCode()).isEqualTo(404);
        assertThat(ordinary.get("/articles/now").statusCode()).isEqualTo(200);
    }

    @Test
    void aLineOfTheLogHasTheIdThatTheProxyGaveTheRequest() {
        ordinary.get("/nothing", "X-Request-Id", "from-the-proxy.1");
        ordinary.get("/nothing", "X-Request-Id", "no id \"at all\"");

        ordinary.awaitWords("from-the-proxy.1");
        assertThat(ordinary.log().lines().filter(line -> line.contains("from-the-proxy.1")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(field(line, "http", "request", "id")).isEqualTo("from-the-proxy.1"));
        assertThat(ordinary.log()).doesNotContain("at all");
    }

    @Test
    void everyLineOfAStructuredLogIsJson() {
        ordinary.get("/nothing");

        assertThat(ordinary.log().lines()).hasSizeGreaterThan(4).allSatisfy(line -> {
            assertThat(field(line, "@timestamp")).startsWith("20");
            assertThat(field(line, "log", "level")).isIn("DEBUG", "INFO", "WARN", "ERROR");
            assertThat(field(line, "message")).isNotBlank();
        });
    }

    /** A value of a line, whether its name stands there in parts or whole. */
    private static String field(String line, String... name) {
        Object value = JsonParserFactory.getJsonParser().parseMap(line);
        for (var part : name) {
            value = value instanceof Map<?, ?> fields ? fields.get(part) : null;
        }
        return String.valueOf(value);
    }

    @Test
    void aPaperThatWasKilledWhileItAnsweredStartsAgainOnItsPort() throws Exception {
        int port;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor(); var paper = PaperProcess.start(folder, PLAIN)) {
            port = paper.port();
            fourReadersOf(paper, readers);
            paper.kill();
            assertThat(paper.exitCode(SOON)).isEqualTo(137);
        }
        try (var paper = PaperProcess.start(folder, PLAIN, "--server.port=" + port)) {
            assertThat(paper.get("/").statusCode()).isEqualTo(200);
            assertThat(paper.log()).doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void everyReadThatWasAnsweredIsThereAfterAKill() throws Exception {
        long answered;
        try (var paper = PaperProcess.start(folder, PLAIN)) {
            var crowd = new Crowd(paper.port(), "jinan-lantern-fair");
            crowd.reads(100);
            paper.kill();
            assertThat(paper.exitCode(SOON)).isEqualTo(137);
            answered = crowd.end();
        }
        try (var paper = PaperProcess.start(folder, PLAIN)) {
            assertThat(answered).isGreaterThanOrEqualTo(100);
            assertThat(readsOf("jinan-lantern-fair", paper)).isBetween(answered, answered + Crowd.READERS);
        }
    }

    @Test
    void aFullDiskIsToldOnceAndThePaperServesOn() throws Exception {
        try (var paper = PaperProcess.startWithFilesOfAtMost(8, folder)) {
            var crowd = new Crowd(paper.port(), "jinan-lantern-fair");
            crowd.asks(300);
            crowd.end();

            assertThat(paper.get("/articles/jinan-lantern-fair").statusCode()).isEqualTo(200);
            paper.awaitWords("The read counts cannot be written to");
            assertThat(paper.log().split("cannot be written", -1)).hasSize(2);
            assertThat(paper.log()).doesNotContain("\tat ");
        }
    }

    private static long readsOf(String story, PaperProcess paper) {
        var page = paper.get("/articles/" + story).body();
        var words = Pattern.compile("([\\d,]+)次阅读").matcher(page);
        assertThat(words.find()).isTrue();
        return Long.parseLong(words.group(1).replace(",", ""));
    }

    @Test
    void noRequestFailsWhileThePaperEnds() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor(); var paper = PaperProcess.start(folder, PLAIN)) {
            var reading = fourReadersOf(paper, readers);
            paper.terminate();

            assertThat(paper.exitCode(SOON)).isEqualTo(143);
            for (var each : reading) {
                var reader = each.get();
                assertThat(reader.failures()).isEmpty();
                assertThat(reader.answers()).extracting(Answer::status).startsWith(200).containsAnyOf(200)
                        .isSubsetOf(200, 503);
                assertThat(reader.answers()).filteredOn(Answer::isRefusal).hasSizeLessThan(2).allMatch(Answer::closes);
                assertThat(reader.answers()).first().extracting(Answer::closes).isEqualTo(false);
                assertThat(reader.answers()).last().extracting(Answer::closes).isEqualTo(true);
            }
        }
    }

    private static List<Future<SteadyReader>> fourReadersOf(PaperProcess paper, ExecutorService executor)
            throws InterruptedException {
        var readers = Stream.generate(() -> new SteadyReader(paper.port())).limit(4).toList();
        var reading = readers.stream().map(executor::submit).toList();
        for (var reader : readers) {
            reader.awaitWarm();
        }
        return reading;
    }

    /** Starts the paper, which has to end with exit code 1, and returns what it said. */
    private String endOf(Map<String, String> environment, String... arguments) {
        try (var paper = PaperProcess.start(folder, environment, arguments)) {
            assertThat(paper.exitCode(SOON)).as(paper.log()).isEqualTo(1);
            return paper.log();
        }
    }

}
