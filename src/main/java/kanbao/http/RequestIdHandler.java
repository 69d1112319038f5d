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
 * Puts the id that a proxy gave a request on every line that is logged while it is answered, under the name that the
 * Elastic Common Schema has for it. What does not look like an id is dropped: nobody writes into the log through it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdHandler extends OncePerRequestFilter {

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

    /** An error page is made after the chain is left, and what goes wrong there belongs to the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
