package kanbao.http;

import java.io.IOException;
import java.util.regex.Pattern;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers 400 to a URI that cannot be decoded, and to a path with {@code .} or {@code ..} segments, which clients must resolve
 * before they send a request (WHATWG URL).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MalformedRequestFilter extends OncePerRequestFilter {

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?=[/;]|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWellFormed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    /** @param path as the client sent it, not decoded */
    static boolean hasDots(String path) {
        return DOTS.matcher(path).find();
    }

    private static boolean isWellFormed(HttpServletRequest request) {
        if (hasDots(request.getRequestURI())) {
            return false;
        }
        try {
            ServletRequestPathUtils.parse(request);
            return request.getQueryString() == null || request.getParameterMap() != null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

}
