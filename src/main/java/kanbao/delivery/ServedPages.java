package kanbao.delivery;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Times every answer, by the kind of its page and its status. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServedPages implements Filter {

    private static final String REFUSED = "refused";

    private final MeterRegistry registry;

    ServedPages(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var start = System.nanoTime();
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = ((HttpServletResponse) response).getStatus();
        } finally {
            var page = kind(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            registry.timer("kanbao.pages.served", Tags.of("page", page, "status", Integer.toString(status)))
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private static String kind(@Nullable Object pattern) {
        return Objects.requireNonNullElse(pattern, REFUSED).toString();
    }

}
