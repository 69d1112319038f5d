package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.edition.Edition;
import kanbao.search.IndexBuilder;
import kanbao.search.SearchIndex;

/** A search while the index of a large site is still being built. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchWithoutIndexTest {

    private static final CompletableFuture<SearchIndex> INDEX = new CompletableFuture<>();

    @LocalServerPort
    private int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class SlowIndex {

        @Bean
        @Primary
        IndexBuilder slow() {
            return new IndexBuilder() {

                @Override
                public CompletableFuture<SearchIndex> indexOf(Edition edition) {
                    return INDEX;
                }

            };
        }

    }

    @Test
    void aSearchIsAnsweredWith503AndALinkToTheArchiveWhileTheIndexIsBuilt() {
        PageResponseAssert.assertThat(PageResponse.get(port, "/search")).hasStatus(200);
        var start = Instant.now();
        assertAsksToComeBack();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
        INDEX.completeExceptionally(new IllegalStateException("building the index failed"));
        assertAsksToComeBack();
    }

    private void assertAsksToComeBack() {
        PageResponseAssert.assertThat(PageResponse.get(port, "/search?q=%E5%8D%83%E9%97%AE&from=2025-01-01"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .hasTexts(".results h2", "搜索马上就好")
                .hasAttributes(".results a", "href", "/archive")
                .hasAttributes("main input[name=q]", "value", "千问")
                .hasAttributes("main input[name=from]", "value", "2025-01-01");
    }

}
