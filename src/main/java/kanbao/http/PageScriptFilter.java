package kanbao.http;

import java.io.IOException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.site.PageScript;
import kanbao.site.PathParser;
import kanbao.site.Site;

/**
 * Divides the path of a request into the prefix of the other script and the path of a page. The handlers see only the latter, and
 * {@link PageScript} is that of the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PageScriptFilter extends OncePerRequestFilter {

    private final Site site;

    PageScriptFilter(Site site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathParser.inOtherScript(requestedPath(request), site);
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var page = request.getDispatcherType() == DispatcherType.ERROR ? request : new WithPath(request, path.get());
        try {
            PageScript.in(true, () -> {
                chain.doFilter(page, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Not decoded; that of the original request if this one is for its error page. */
    private static String requestedPath(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        ? path
                        : request.getRequestURI();
    }

    private static final class WithPath extends HttpServletRequestWrapper {

        private final String path;
        private final int prefixLength;

        WithPath(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            prefixLength = request.getRequestURI().length() - path.length();
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().substring(prefixLength);
        }

    }

}
