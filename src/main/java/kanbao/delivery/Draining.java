package kanbao.delivery;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.site.Settings;

/**
 * Goes on answering for a moment after the process was told to end, and closes each connection with its answer, so that a
 * proxy turns to another instance before this one is gone (RFC 9112, section 9.6).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Draining implements SmartLifecycle, Filter {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Settings settings;
    private volatile boolean running;
    private volatile boolean draining;

    Draining(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining && request.getProtocol().startsWith("HTTP/1")) {
            ((HttpServletResponse) response).setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
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
