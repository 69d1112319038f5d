package kanbao.browser;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The browsers of this JVM, one per test class that runs at the same time. */
final class BrowserPool implements AutoCloseable {

    private final Chromium chromium;
    private final Queue<Browser> idle = new ConcurrentLinkedQueue<>();

    BrowserPool(Chromium chromium) {
        this.chromium = chromium;
    }

    Browser acquire() {
        var browser = idle.poll();
        return browser == null ? Browser.start(chromium) : browser;
    }

    void release(Browser browser) {
        idle.add(browser);
    }

    @Override
    public void close() throws IOException {
        for (var browser : idle) {
            browser.close();
        }
    }

}
