package kanbao.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.pageviews.Visitor;
import kanbao.site.Site;

/** Detects whether a person sent a request from a visible page of this site, as opposed to a program or another site. */
@Component
class VisitorDetector {

    /** User agents of programs. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)(?<!cu)bot|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java|okhttp|go-http|scrapy");
    /** The headers in which browsers announce that they prefetch a page. */
    private static final List<String> PURPOSE = List.of("Sec-Purpose", "Purpose", "X-Moz");

    private final String host;

    VisitorDetector(Site site) {
        host = site.baseUrl().getHost();
    }

    Optional<Visitor> detect(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.isBlank() || PROGRAM.matcher(agent).find() || isNotSeen(request) || !isSameSite(request)
                ? Optional.empty()
                : Optional.of(new Visitor(request.getRemoteAddr(), agent));
    }

    private static boolean isNotSeen(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod()) || PURPOSE.stream().map(request::getHeader)
                .anyMatch(purpose -> purpose != null && purpose.contains("prefetch"));
    }

    /**
     * Whether the request comes from a page of this site. Browsers send {@code Sec-Fetch-Site} (W3C Fetch Metadata) over HTTPS,
     * and {@code Origin} (RFC 6454) with every POST. A request with neither is accepted.
     */
    private boolean isSameSite(HttpServletRequest request) {
        var relation = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return (relation == null || relation.equals("same-origin")) && (origin == null || isThisSite(origin, request));
    }

    /** Compares the host with that of the base URL and of the request; proxies do not always forward the port. */
    private boolean isThisSite(String origin, HttpServletRequest request) {
        try {
            var originHost = new URI(origin).getHost();
            return host.equalsIgnoreCase(originHost) || request.getServerName().equalsIgnoreCase(originHost);
        } catch (URISyntaxException _) {
            return false;
        }
    }

}
