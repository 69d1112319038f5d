package kanbao.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;

/**
 * Redirects another spelling of an address to the page, feed or sitemap, and a former address of an article to the article.
 * Otherwise it answers with 410 if the article is gone, with 503 if its file is missing since the start, or with 404.
 */
@ControllerAdvice
class NotFoundHandler {

    private static final String RETRY_AFTER_SECONDS = "600";

    private final Links links;

    NotFoundHandler(Links links) {
        this.links = links;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView redirect(HttpServletRequest request, HttpServletResponse response, Edition edition)
            throws IOException {
        var path = UriUtils.decode(ServletRequestPathUtils.getCachedPathValue(request), StandardCharsets.UTF_8);
        var address = edition.redirects()
                .page(path)
                .map(page -> links.inScript(links.withQuery(page, request.getQueryString())))
                .or(() -> edition.redirects().article(path).map(links::article))
                .or(() -> links.withLowerCasePrefix(ServletRequestPathUtils.getCachedPathValue(request)));
        if (address.isEmpty()) {
            if (edition.isMissing(path)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            response.sendError(status(path, edition).value());
            return new ModelAndView();
        }
        return PermanentRedirect.to(address.get());
    }

    private static HttpStatus status(String path, Edition edition) {
        if (edition.isMissing(path)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return edition.isGone(path) ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
    }

}
