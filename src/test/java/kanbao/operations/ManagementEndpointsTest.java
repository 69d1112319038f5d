package kanbao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.content=src/test/content")
class ManagementEndpointsTest {

    private static final Pattern METRIC = Pattern
            .compile("\\b(kanbao_\\w+|jvm_\\w+|process_\\w+|application_\\w+|logback_\\w+)\\b");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/info", "/prometheus"})
    void healthMetricsAndBuildInformationAreOnTheManagementPort(String path) {
        PageResponseAssert.assertThat(PageResponse.get(managementPort, path)).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/env", "/beans", "/heapdump", "/loggers", "/shutdown", "/threaddump", "/metrics",
        "/actuator", "/articles/river-survey"})
    void nothingElseIsOnTheManagementPort(String path) {
        PageResponseAssert.assertThat(PageResponse.get(managementPort, path)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/prometheus", "/info", "/actuator/health"})
    void noManagementEndpointIsOnThePublicPort(String path) {
        PageResponseAssert.assertThat(PageResponse.get(port, path)).hasStatus(404);
    }

    @Test
    void theMetricsDescribeTheEditionAndThePages() {
        PageResponse.get(port, "/articles/river-survey");
        PageResponse.get(port, "/nothing");

        assertThat(metrics()).contains("kanbao_edition_stories{state=\"withdrawn\"} 1.0",
                "kanbao_edition_stories{state=\"left_out\"} 0.0", "kanbao_edition_sample 0.0",
                "kanbao_pages_served_seconds_count{page=\"/articles/{slug}\",status=\"200\"} ",
                "kanbao_pages_served_seconds_count{page=\"/**\",status=\"404\"} ",
                "kanbao_pages_rendered_seconds_count{view=\"article\"} ")
                .containsPattern("kanbao_edition_stories\\{state=\"published\"} [1-9]")
                .containsPattern("kanbao_edition_age_seconds [0-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void alertsAndDashboardUseOnlyExistingMetrics(String file) throws IOException, InterruptedException {
        PageResponse.get(port, "/articles/river-survey");
        triggerGarbageCollection();
        var text = Files.readString(Path.of("docs/operations", file));
        var used = METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        var metrics = metrics();

        assertThat(used).contains("kanbao_edition_stories")
                .allMatch(metric -> Pattern.compile("(?m)^" + metric + "[ {]").matcher(metrics).find());
    }

    /** The metric of garbage collection pauses exists after the first pause. */
    private void triggerGarbageCollection() throws InterruptedException {
        System.gc();
        for (var tries = 0; tries < 50 && !metrics().contains("jvm_gc_pause"); tries++) {
            Thread.sleep(100);
        }
    }

    private String metrics() {
        return PageResponse.get(managementPort, "/prometheus").body();
    }

}
