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

/** Finds the reader who looks at a page of this site now behind the request that tells of it, if there is one. */
@Component
class VisitorDetector {

    /** What programs call themselves that read for nobody. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)(?<!cu)bot|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java|okhttp|go-http|scrapy");
    /** Where browsers say that they load a page ahead, which may never be seen. */
    private static final List<String> PURPOSE = List.of("Sec-Purpose", "Purpose", "X-Moz");

    private final String host;

    VisitorDetector(Site site) {
        host = site.baseUrl().getHost();
    }

    Optional<Visitor> reader(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.isBlank() || PROGRAM.matcher(agent).find() || isNotSeen(request) || !isFromHere(request)
                ? Optional.empty()
                : Optional.of(new Visitor(request.getRemoteAddr(), agent));
    }

    private static boolean isNotSeen(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod())
                || PURPOSE.stream().map(request::getHeader).anyMatch(said -> said != null && said.contains("prefetch"));
    }

    /**
     * Whether a page of this site asks. Browsers say it in {@code Sec-Fetch-Site} (W3C Fetch Metadata) over HTTPS, and in
     * {@code Origin} (RFC 6454) with every POST; what says neither is believed.
     */
    private boolean isFromHere(HttpServletRequest request) {
        var relation = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return (relation == null || relation.equals("same-origin")) && (origin == null || isThisSite(origin, request));
    }

    /** By its host, as readers know it or as it was asked for; proxies do not always tell the port. */
    private boolean isThisSite(String origin, HttpServletRequest request) {
        try {
            var from = new URI(origin).getHost();
            return host.equalsIgnoreCase(from) || request.getServerName().equalsIgnoreCase(from);
        } catch (URISyntaxException _) {
            return false;
        }
    }

}
