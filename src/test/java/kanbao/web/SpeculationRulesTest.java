package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.PageResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SpeculationRulesTest {

    private static final String HEADER = "Speculation-Rules";
    private static final String RULES = "/speculation-rules.json";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/white-house-memo-alibaba", "/sections/travel", "/archive", "/hot",
        "/search?q=a", "/nothing", "/archive?page=first"})
    void everyPageHasTheHeader(String path) {
        assertThat(PageResponse.get(port, path)).hasHeader(HEADER, '"' + RULES + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {RULES, "/assets/site.css", "/opensearch.xml", "/articles/White-House-Memo-Alibaba"})
    void otherResponsesDoNotHaveTheHeader(String path) {
        Assertions.assertThat(PageResponse.get(port, path).header(HEADER)).isEmpty();
    }

    @Test
    void thePageIsTheSameForReadersWhoSaveData() {
        var page = PageResponse.get(port, "/", "Save-Data", "on");
        assertThat(page).hasHeader(HEADER, '"' + RULES + '"');
        Assertions.assertThat(page.header("Vary")).doesNotContain("Save-Data");
    }

    @Test
    void pagesArePrefetchedWhenTheReaderPointsAtALink() {
        assertThat(PageResponse.get(port, RULES)).hasStatus(200)
                .hasHeader("Content-Type", "application/speculationrules+json")
                .hasHeader("Cache-Control", "max-age=86400, public")
                .hasHeader("Vary", "Save-Data");
        Assertions.assertThat(PageResponse.get(port, RULES).body())
                .contains("\"prefetch\"", "/articles/*\"", "\"eagerness\":\"moderate\"")
                .doesNotContain("prerender", "search", "reads", "pictures");
    }

    @Test
    void nothingIsPrefetchedForReadersWhoSaveData() {
        var rules = PageResponse.get(port, RULES, "Save-Data", "on");
        assertThat(rules).hasHeader("Vary", "Save-Data");
        Assertions.assertThat(rules.body()).isEqualTo("{}");
    }

}
