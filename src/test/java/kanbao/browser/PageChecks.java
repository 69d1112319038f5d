package kanbao.browser;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that hold for every page of a site. */
@BrowserTest
abstract class PageChecks {

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    Browser browser() {
        return browser;
    }

    Stream<TestPage> pages() {
        return pages(new TestPages(port));
    }

    abstract Stream<TestPage> pages(TestPages testPages);

}
