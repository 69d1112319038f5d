package kanbao.http;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.site.Links;
import kanbao.site.ReadingSettingsScript;

/**
 * Sets the security headers on every response, and on the speculation rules only those that do not concern documents; a handler may
 * make one stricter. Pages may load styles, pictures, videos, audio files and scripts of this site and nothing else, and nothing inline
 * runs but {@link ReadingSettingsScript} (Content Security Policy Level 3).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements Filter {

    /** The headers that browsers obey only for documents and frames. */
    static final Set<String> FOR_DOCUMENTS = Set.of("Content-Security-Policy", "X-Frame-Options", "Referrer-Policy",
            "Permissions-Policy", "Cross-Origin-Opener-Policy");

    static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self' "
                    + ReadingSettingsScript.HASH
                    + "; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy",
            "strict-origin-when-cross-origin", "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isDocument = !((HttpServletRequest) request).getRequestURI().equals(Links.SPECULATION_RULES);
        HEADERS.forEach((name, value) -> {
            if (isDocument || !FOR_DOCUMENTS.contains(name)) {
                ((HttpServletResponse) response).setHeader(name, value);
            }
        });
        chain.doFilter(request, response);
    }

}
