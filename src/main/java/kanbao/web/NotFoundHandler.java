package kanbao.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

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

/** Where nothing is, a page may be that is spelt otherwise, or a story may have been: then one step leads to its address, unless it is gone. */
@ControllerAdvice
class NotFoundHandler {

    private final Links links;

    NotFoundHandler(Links links) {
        this.links = links;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView elsewhere(HttpServletRequest request, HttpServletResponse response, Edition edition)
            throws IOException {
        var path = UriUtils.decode(ServletRequestPathUtils.getCachedPathValue(request), StandardCharsets.UTF_8);
        var address = edition.spelt(path)
                .map(page -> links.taking(request.getQueryString(), page))
                .or(() -> edition.movedFrom(path).map(links::article));
        if (address.isEmpty()) {
            response.sendError((edition.isGone(path) ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            return new ModelAndView();
        }
        return PermanentRedirect.to(address.get());
    }

}
