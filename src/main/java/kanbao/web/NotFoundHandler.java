package kanbao.web;

import java.io.IOException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.edition.Edition;
import kanbao.edition.MissingPage;
import kanbao.edition.MissingPage.FileMissing;
import kanbao.edition.MissingPage.Gone;
import kanbao.edition.MissingPage.Moved;
import kanbao.edition.MissingPage.Unknown;
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
        var path = ServletRequestPathUtils.getCachedPathValue(request);
        return switch (MissingPage.at(path, request.getQueryString(), edition, links)) {
            case Moved(var address) -> PermanentRedirect.to(address);
            case Gone _ -> error(HttpStatus.GONE, response);
            case Unknown _ -> error(HttpStatus.NOT_FOUND, response);
            case FileMissing _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                yield error(HttpStatus.SERVICE_UNAVAILABLE, response);
            }
        };
    }

    private static ModelAndView error(HttpStatus status, HttpServletResponse response) throws IOException {
        response.sendError(status.value());
        return new ModelAndView();
    }

}
