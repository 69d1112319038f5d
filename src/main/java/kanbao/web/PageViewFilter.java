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
import kanbao.edition.ArticleLookup.Gone;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.PageViews.Outcome;

/**
 * Counts reads, before Spring MVC, whose work it can do without: {@code POST /reads/{slug}} from the script of an
 * article page, {@code GET} from its picture of one pixel. No cache keeps either.
 */
class PageViewFilter implements Filter {

    static final String PATH = "/reads/";

    /** One transparent pixel, as a GIF. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final Set<String> PICTURE = Set.of("GET", "HEAD");

    private final Supplier<Edition> current;
    private final VisitorDetector audience;
    private final PageViews readership;

    PageViewFilter(Supplier<Edition> current, VisitorDetector audience, PageViews readership) {
        this.current = current;
        this.audience = audience;
        this.readership = readership;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!answers((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    /** Whether it did; a picture that is not there is answered as any other address. */
    private boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var written = written(request.getServletPath());
        var edition = current.get();
        var article = Slug.from(written).flatMap(edition::known);
        var isPost = HttpMethod.POST.matches(request.getMethod());
        if (!isPost && (article.isEmpty() || !PICTURE.contains(request.getMethod()))) {
            return false;
        }
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/reads/{slug}");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var status = article.map(story -> count(story, edition, request)).orElseGet(() -> missing(written, edition));
        if (isPost) {
            response.setStatus(status.value());
        } else {
            write(response);
        }
        return true;
    }

    private static String written(String path) {
        return path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    }

    private HttpStatus count(Article story, Edition edition, HttpServletRequest request) {
        var outcome = audience.reader(request).map(reader -> readership.count(edition.names(story), reader));
        return outcome.filter(Outcome.KEPT_IN_MEMORY::equals).isPresent() ? HttpStatus.ACCEPTED : HttpStatus.NO_CONTENT;
    }

    private static HttpStatus missing(String written, Edition edition) {
        return edition.find(written) instanceof Gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }

    private static void write(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.IMAGE_GIF_VALUE);
        response.setContentLength(PIXEL.length);
        response.getOutputStream().write(PIXEL);
    }

}
