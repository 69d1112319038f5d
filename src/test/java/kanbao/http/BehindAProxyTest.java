package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import kanbao.PageResponse;
import kanbao.PageResponseAssert;
import kanbao.article.Slug;
import kanbao.pageviews.PageViews;

class BehindAProxyTest {

    private static final Slug STORY = Slug.of("jinan-lantern-fair");

    private static void read(int port, String address) {
        PageResponse.send("POST", port, "/reads/" + STORY, "User-Agent", "Mozilla/5.0 Firefox/140.0", "X-Forwarded-For",
                address);
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://news.example.cn")
    class AsShipped {

        @LocalServerPort
        private int port;

        @Autowired
        private PageViews pageViews;

        @Test
        void theForwardedAddressOfAClientIsIgnored() {
            read(port, "192.0.2.1");
            read(port, "192.0.2.2");

            assertThat(pageViews.views(List.of(STORY))).isOne();
        }

        @Test
        void linksUseTheBaseUrlWhateverHostTheRequestNames() {
            PageResponseAssert
                    .assertThat(PageResponse.get(port, "/articles/" + STORY, "X-Forwarded-Host", "evil.example",
                            "Forwarded",
                            "host=evil.example;proto=http"))
                    .hasCanonical("https://news.example.cn/articles/" + STORY);
            PageResponseAssert
                    .assertThat(
                            PageResponse.get(port, "/articles/JINAN-lantern-fair", "X-Forwarded-Host", "evil.example"))
                    .redirectsTo("/articles/" + STORY);
        }

        @Test
        void http2WorksWithoutTls() throws Exception {
            try (var browser = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
                assertThat(browser.send(request, BodyHandlers.ofString()).version()).isEqualTo(Version.HTTP_2);
            }
        }

    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
    class WithForwardedHeaders {

        @LocalServerPort
        private int port;

        @Autowired
        private PageViews pageViews;

        @Test
        void visitorsAreDistinguishedByTheAddressFromTheProxy() {
            var before = pageViews.views(List.of(STORY));
            read(port, "192.0.2.1");
            read(port, "192.0.2.2");
            read(port, "192.0.2.2");

            assertThat(pageViews.views(List.of(STORY))).isEqualTo(before + 2);
        }

        @Test
        void forwardedAddressesFromBeforeTheProxyAreIgnored() {
            var before = pageViews.views(List.of(STORY));
            read(port, "203.0.113.1, 192.0.2.3");
            read(port, "203.0.113.2, 192.0.2.3");
            read(port, "203.0.113.3, 192.0.2.3, 10.0.0.7");

            assertThat(pageViews.views(List.of(STORY))).isEqualTo(before + 1);
        }

    }

}
