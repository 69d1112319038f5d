package kanbao.web;

import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.ArticleLookup.Withdrawn;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.PageViews.Outcome;

/**
 * Counts page views: {@code POST /reads/{slug}} from the script of an article page, {@code GET} from its tracking pixel. It
 * runs before Spring MVC to save its cost. No response is cached.
 */
class PageViewFilter implements Filter {

    static final String PATH = "/reads/";

    /** One transparent pixel, as a GIF. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final Set<String> PIXEL_METHODS = Set.of("GET", "HEAD");

    private final Supplier<Edition> currentEdition;
    private final VisitorDetector visitors;
    private final PageViews pageViews;

    PageViewFilter(Supplier<Edition> currentEdition, VisitorDetector visitors, PageViews pageViews) {
        this.currentEdition = currentEdition;
        this.visitors = visitors;
        this.pageViews = pageViews;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!handle((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    /** Returns whether it answered the request; it leaves the pixel of an unknown article to Spring MVC. */
    private boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slug = slug(request.getServletPath());
        var edition = currentEdition.get();
        var article = Slug.from(slug).flatMap(edition::articleByAnySlug);
        var isPost = HttpMethod.POST.matches(request.getMethod());
        if (!isPost && (article.isEmpty() || !PIXEL_METHODS.contains(request.getMethod()))) {
            return false;
        }
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/reads/{slug}");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var status = article.map(known -> count(known, edition, request)).orElseGet(() -> missing(slug, edition));
        if (isPost) {
            response.setStatus(status.value());
        } else {
            writePixel(response);
        }
        return true;
    }

    private static String slug(String path) {
        return path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    }

    private HttpStatus count(Article article, Edition edition, HttpServletRequest request) {
        var outcome = visitors.detect(request).map(visitor -> pageViews.count(edition.allSlugs(article), visitor));
        return outcome.filter(Outcome.IN_MEMORY_ONLY::equals).isPresent() ? HttpStatus.ACCEPTED : HttpStatus.NO_CONTENT;
    }

    private static HttpStatus missing(String slug, Edition edition) {
        return edition.find(slug) instanceof Withdrawn ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }

    private static void writePixel(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.IMAGE_GIF_VALUE);
        response.setContentLength(PIXEL.length);
        response.getOutputStream().write(PIXEL);
    }

}
