package kanbao.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import kanbao.messages.MessageBundle;
import kanbao.site.Settings;

/**
 * Keeps answering for the time {@code kanbao.drain} after the process was told to stop, and closes each connection with its
 * response, so that a proxy switches to another instance before this one stops (RFC 9112, section 9.6).
 */
@Component
class GracefulShutdown implements SmartLifecycle, HttpConfiguration.Customizer {

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);

    private final Settings settings;
    private volatile boolean running;
    private volatile boolean draining;

    GracefulShutdown(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        if (draining && request.getConnectionMetaData().getHttpVersion().compareTo(HttpVersion.HTTP_1_1) <= 0) {
            headers.put(HttpFields.CONNECTION_CLOSE);
        }
        return request;
    }

    /** Whether each connection has to be closed with its response. */
    boolean isDraining() {
        return draining;
    }

    @Override
    public void start() {
        draining = false;
        running = true;
    }

    /** Runs before the server stops: the phase that starts last stops first. */
    @Override
    public void stop() {
        draining = true;
        LOG.info(LOG_MESSAGES.get("http.draining", settings.drain().toMillis()));
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
