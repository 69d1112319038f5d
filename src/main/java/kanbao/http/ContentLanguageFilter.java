package kanbao.http;

import java.io.IOException;
import java.util.Locale;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Writes {@code Content-Language} as a BCP 47 tag; Jetty would write {@code zh--#Hans}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ContentLanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void setLocale(Locale language) {
                setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            }

        });
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
