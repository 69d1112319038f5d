package kanbao.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import kanbao.site.Settings;

/**
 * Goes on answering for a moment after the process was told to end, and closes each connection with its answer, so that a
 * proxy turns to another instance before this one is gone (RFC 9112, section 9.6).
 */
@Component
class DrainingHandler implements SmartLifecycle, HttpConfiguration.Customizer {

    private static final Logger LOG = LoggerFactory.getLogger(DrainingHandler.class);

    private final Settings settings;
    private volatile boolean running;
    private volatile boolean draining;

    DrainingHandler(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        if (draining && request.getConnectionMetaData().getHttpVersion().compareTo(HttpVersion.HTTP_1_1) <= 0) {
            headers.put(HttpFields.CONNECTION_CLOSE);
        }
        return request;
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    /** Comes before the server stops: this phase is the last to start and so the first to end. */
    @Override
    public void stop() {
        draining = true;
        LOG.info("Told to end: answering for another {} ms, then no more", settings.drain().toMillis());
        try {
            Thread.sleep(settings.drain());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

}
