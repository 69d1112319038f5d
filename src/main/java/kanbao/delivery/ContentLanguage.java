package kanbao.delivery;

import java.io.IOException;
import java.util.Locale;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Names the language of a page as BCP 47 does; Jetty would write {@code zh--#Hans}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ContentLanguage implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper((HttpServletResponse) response) {

            @Override
            public void setLocale(Locale language) {
                setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            }

        });
    }

}
