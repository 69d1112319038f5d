package kanbao.browser;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The browsers of this JVM, one per test class that runs at the same time. JUnit closes the pool after the last test. */
final class BrowserPool implements AutoCloseable {

    private final Chromium chromium;
    private final Queue<Browser> idle = new ConcurrentLinkedQueue<>();

    BrowserPool(Chromium chromium) {
        this.chromium = chromium;
    }

    Lease lease() {
        var browser = idle.poll();
        return new Lease(browser == null ? Browser.start(chromium) : browser, this);
    }

    @Override
    public void close() throws IOException {
        for (var browser : idle) {
            browser.close();
        }
    }

    /** The use of a browser by one test class. JUnit closes the lease after the class, which returns the browser to the pool. */
    record Lease(Browser browser, BrowserPool pool) implements AutoCloseable {

        @Override
        public void close() {
            browser.leave();
            pool.idle.add(browser);
        }

    }

}
