package kanbao.http;

import java.io.IOException;
import java.util.regex.Pattern;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds the request id of a proxy ({@code X-Request-Id}) to every log line of the request, under its name in the Elastic Common
 * Schema. Any other text is ignored, so that clients cannot write into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

    private static final String FIELD = "http.request.id";
    private static final Pattern ID = Pattern.compile("[\\w.:+/=-]{1,128}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getHeader("X-Request-Id");
        if (id == null || !ID.matcher(id).matches()) {
            chain.doFilter(request, response);
            return;
        }
        try (var _ = MDC.putCloseable(FIELD, id)) {
            chain.doFilter(request, response);
        }
    }

    /** Error pages are rendered in a dispatch of their own that belongs to the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
