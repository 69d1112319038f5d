package kanbao.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import kanbao.edition.Edition;
import kanbao.site.NotCached;
import kanbao.web.ErrorView.Text;

/** Answers every request that ended in an error: with a page, or with problem JSON (RFC 9457) if the client prefers JSON. */
@Controller
class SiteErrorController implements ErrorController {

    /** Set here, because otherwise Spring derives a file name from the request path and fails if the path is malformed. */
    private static final String NO_FILE_NAME = "inline";

    private final ErrorViews views;
    private final ErrorAttributes errors;

    SiteErrorController(ErrorViews views, ErrorAttributes errors) {
        this.views = views;
        this.errors = errors;
    }

    @NotCached
    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, Edition edition) {
        var status = status(request);
        var text = views.text(status, errors.getError(new ServletWebRequest(request)));
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : null;
        return prefersJson(request)
                ? problem(status, text, path)
                : new ModelAndView("error", Map.of("page", views.page(status, text, path, edition)), status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Text text, @Nullable String path) {
        var problem = ProblemDetail.forStatusAndDetail(status, text.details());
        problem.setTitle(text.title());
        problem.setInstance(instance(path));
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, NO_FILE_NAME)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable URI instance(@Nullable String path) {
        try {
            return path == null ? null : new URI(path);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /** The status of the error; 404 if a client requests this page itself. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean prefersJson(HttpServletRequest request) {
        return accepted(request).stream()
                .filter(type -> !type.isWildcardType())
                .findFirst()
                .filter(type -> MediaType.APPLICATION_JSON.isCompatibleWith(type)
                        || MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type))
                .isPresent();
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }

}
