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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.json.JsonParserFactory;

import kanbao.operations.KeepAliveClient.Response;

/** How the packaged site behaves with wrong settings, a wrong environment, kills and a full disk. */
@Tag("faults")
class ProcessFaultsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Map<String, String> NO_VARIABLES = Map.of();
    /** The variables that Kubernetes sets for a service named kanbao. */
    private static final Map<String, String> SERVICE_LINKS = Map.of("KANBAO_SERVICE_HOST", "10.0.0.1",
            "KANBAO_SERVICE_PORT", "80", "KANBAO_SERVICE_PORT_HTTP", "80", "KANBAO_PORT", "tcp://10.0.0.1:80",
            "KANBAO_PORT_80_TCP", "tcp://10.0.0.1:80", "KANBAO_PORT_80_TCP_ADDR", "10.0.0.1");

    @TempDir
    private static Path sharedFolder;
    /** A site in an unusual environment, for the tests that only read. */
    private static SiteProcess sharedSite;

    /** The working directory of the other sites. */
    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheSharedSite() throws IOException {
        var stories = Files.createDirectory(sharedFolder.resolve("stories"));
        write(stories.resolve("now.md"), "2026-03-01 08:00");
        write(stories.resolve("later.md"), "2199-01-01");
        var environment = new HashMap<>(SERVICE_LINKS);
        environment.put("TZ", "Mars/Nowhere");
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        sharedSite = SiteProcess.start(sharedFolder, environment, "--kanbao.content=stories",
                "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug");
    }

    @AfterAll
    static void stopTheSharedSite() {
        sharedSite.close();
    }

    private static void write(Path file, String date) throws IOException {
        Files.writeString(file, "---\ntitle: 一篇报道\nsection: 科技\ndate: " + date + "\n---\n\n你好，读者。\n");
    }

    @Test
    void aMissingContentFolderIsReported() {
        var missing = folder.resolve("nowhere");

        assertThat(logOfFailedStart(NO_VARIABLES, "--kanbao.content=" + missing))
                .contains("The content folder “" + missing + "” does not exist.")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileInPlaceOfTheContentFolderIsReported() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(logOfFailedStart(NO_VARIABLES, "--kanbao.content=" + file)).contains("The content folder “" + file
                + "” is not a folder.").doesNotContain("\tat ");
    }

    @Test
    void anUnreadableContentFolderIsReported() throws IOException {
        var locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(locked)) {
            System.err.println("SKIPPED: this user can read every folder, so no folder is unreadable");
        }
        assumeTrue(!Files.isReadable(locked));

        assertThat(logOfFailedStart(NO_VARIABLES, "--kanbao.content=" + locked))
                .contains("The content folder “" + locked + "” cannot be read")
                .doesNotContain("\tat ");
    }

    @Test
    void anEmptyContentFolderIsAnEmptySite() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        try (var site = SiteProcess.start(folder, NO_VARIABLES, "--kanbao.content=" + empty)) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(404);
            assertThat(site.log()).contains("Files: 0, stories: 0").doesNotContain("sample");
        }
    }

    @Test
    void theSampleReplacesAnEmptyFolderIfThatIsSet() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        try (var site = SiteProcess.start(folder, Map.of("KANBAO_SAMPLE_WHEN_EMPTY", "true"), "--kanbao.content="
                + empty)) {
            assertThat(site.get("/articles/white-house-memo-alibaba").statusCode()).isEqualTo(200);
            assertThat(site.log()).contains("No story in " + empty + " yet. Kanbao serves the sample edition.");
        }
    }

    @Test
    void aUsedPortIsReported() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(logOfFailedStart(NO_VARIABLES, "--server.port=" + socket.getLocalPort()))
                    .contains("Port " + socket.getLocalPort() + " was already in use.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aUsedManagementPortIsReported() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertThat(logOfFailedStart(NO_VARIABLES, "--management.server.port=" + socket.getLocalPort()))
                    .contains("Port " + socket.getLocalPort() + " was already in use.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void allInvalidSettingsAreReportedAtOnce() {
        var environment = new HashMap<>(SERVICE_LINKS);
        environment.put("KANBAO_SITE_BASE_URL", "ftp://paper.example");
        environment.put("KANBAO_SITE_TIME_ZONE", "Mars/Nowhere");
        environment.put("KANBAO_SIDE_NAME", "看报");

        assertThat(logOfFailedStart(environment, "--kanbao.drain=9s"))
                .contains("kanbao.site.base-url is “ftp://paper.example”")
                .contains("kanbao.site.time-zone is “Mars/Nowhere”")
                .contains("kanbao.drain is “PT9S”")
                .contains("KANBAO_SIDE_NAME is not a setting")
                .doesNotContain("KANBAO_SERVICE", "KANBAO_PORT", "\tat ");
    }

    @Test
    void serviceVariablesOfKubernetesAreNoSettings() {
        assertThat(sharedSite.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownSystemTimeZoneDoesNotChangeDates() {
        assertThat(sharedSite.get("/articles/now").body()).contains("2026-03-01T08:00:00+08:00");
    }

    @Test
    void storiesWithAFutureDateAreEmbargoedAndLogged() {
        assertThat(sharedSite.log()).contains("stories: 1, unpublished: 1")
                .contains(
                        "Unpublished: later.md: the date 2199-01-01 00:00:00+08:00 is more than a year in the future");
        assertThat(sharedSite.get("/articles/later").statusCode()).isEqualTo(404);
        assertThat(sharedSite.get("/articles/now").statusCode()).isEqualTo(200);
    }

    @Test
    void logLinesContainTheRequestIdOfTheProxy() {
        sharedSite.get("/nothing", "X-Request-Id", "from-the-proxy.1");
        sharedSite.get("/nothing", "X-Request-Id", "no id \"at all\"");

        sharedSite.awaitLog("from-the-proxy.1");
        assertThat(sharedSite.log().lines().filter(line -> line.contains("from-the-proxy.1")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(field(line, "http", "request", "id")).isEqualTo("from-the-proxy.1"));
        assertThat(sharedSite.log()).doesNotContain("at all");
    }

    @Test
    void everyLineOfAStructuredLogIsJson() {
        sharedSite.get("/nothing");

        assertThat(sharedSite.log().lines()).hasSizeGreaterThan(4).allSatisfy(line -> {
            assertThat(field(line, "@timestamp")).startsWith("20");
            assertThat(field(line, "log", "level")).isIn("DEBUG", "INFO", "WARN", "ERROR");
            assertThat(field(line, "message")).isNotBlank();
        });
    }

    /** Reads a field from nested JSON objects. */
    private static String field(String line, String... name) {
        Object value = JsonParserFactory.getJsonParser().parseMap(line);
        for (var part : name) {
            value = value instanceof Map<?, ?> fields ? fields.get(part) : null;
        }
        return String.valueOf(value);
    }

    @Test
    void aSiteThatWasKilledDuringRequestsRestartsOnItsPort() throws Exception {
        int port;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var site = SiteProcess.start(folder, NO_VARIABLES)) {
            port = site.port();
            startFourClients(site, executor);
            site.kill();
            assertThat(site.exitCode(TIMEOUT)).isEqualTo(137);
        }
        try (var site = SiteProcess.start(folder, NO_VARIABLES, "--server.port=" + port)) {
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            assertThat(site.log()).doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void everyConfirmedPageViewSurvivesAKill() throws Exception {
        long confirmed;
        try (var site = SiteProcess.start(folder, NO_VARIABLES)) {
            var load = new PageViewLoad(site.port(), "jinan-lantern-fair");
            load.awaitStored(100);
            site.kill();
            assertThat(site.exitCode(TIMEOUT)).isEqualTo(137);
            confirmed = load.stop();
        }
        try (var site = SiteProcess.start(folder, NO_VARIABLES)) {
            assertThat(confirmed).isGreaterThanOrEqualTo(100);
            assertThat(pageViewsOf("jinan-lantern-fair", site)).isBetween(confirmed, confirmed + PageViewLoad.THREADS);
        }
    }

    @Test
    void aFullDiskIsLoggedOnceAndTheSiteKeepsServing() throws Exception {
        try (var site = SiteProcess.startWithMaximumFileSize(8, folder)) {
            var load = new PageViewLoad(site.port(), "jinan-lantern-fair");
            load.awaitAnswered(300);
            load.stop();

            assertThat(site.get("/articles/jinan-lantern-fair").statusCode()).isEqualTo(200);
            site.awaitLog("Page views cannot be written to");
            assertThat(site.log().split("cannot be written", -1)).hasSize(2);
            assertThat(site.log()).doesNotContain("\tat ");
        }
    }

    private static long pageViewsOf(String slug, SiteProcess site) {
        var page = site.get("/articles/" + slug).body();
        var views = Pattern.compile("([\\d,]+)次阅读").matcher(page);
        assertThat(views.find()).isTrue();
        return Long.parseLong(views.group(1).replace(",", ""));
    }

    @Test
    void noRequestFailsDuringShutdown() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var site = SiteProcess.start(folder, NO_VARIABLES)) {
            var clientResults = startFourClients(site, executor);
            site.terminate();

            assertThat(site.exitCode(TIMEOUT)).isEqualTo(143);
            for (var result : clientResults) {
                var client = result.get();
                assertThat(client.failures()).isEmpty();
                assertThat(client.responses()).extracting(Response::status).startsWith(200).containsAnyOf(200)
                        .isSubsetOf(200, 503);
                assertThat(client.responses()).filteredOn(Response::isUnavailable).hasSizeLessThan(2)
                        .allMatch(Response::closesConnection);
                assertThat(client.responses()).first().extracting(Response::closesConnection).isEqualTo(false);
                assertThat(client.responses()).last().extracting(Response::closesConnection).isEqualTo(true);
            }
        }
    }

    private static List<Future<KeepAliveClient>> startFourClients(SiteProcess site, ExecutorService executor)
            throws InterruptedException {
        var clients = Stream.generate(() -> new KeepAliveClient(site.port())).limit(4).toList();
        var results = clients.stream().map(executor::submit).toList();
        for (var client : clients) {
            client.awaitWarmUp();
        }
        return results;
    }

    /** Starts a site that must end with exit code 1, and returns its log. */
    private String logOfFailedStart(Map<String, String> environment, String... arguments) {
        try (var site = SiteProcess.start(folder, environment, arguments)) {
            assertThat(site.exitCode(TIMEOUT)).as(site.log()).isEqualTo(1);
            return site.log();
        }
    }

}
