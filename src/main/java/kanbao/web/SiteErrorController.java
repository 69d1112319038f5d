package kanbao.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

import kanbao.article.WithdrawnStory;
import kanbao.edition.Edition;

/** Answers every request that ended in an error: a page for readers, problem JSON (RFC 9457) for who asks for JSON. */
@Controller
class SiteErrorController implements ErrorController {

    private static final Set<HttpStatus> EXPLAINED = Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.GONE, HttpStatus.INTERNAL_SERVER_ERROR);

    /** Said here, because Spring would find a name for a download in the address, and trip over one that is malformed. */
    private static final String NO_DOWNLOAD = "inline";

    private final Layouts frames;
    private final Sidebars sidebars;
    private final SearchForms forms;
    private final Messages wording;
    private final ErrorAttributes errors;

    SiteErrorController(Layouts frames, Sidebars sidebars, SearchForms forms, Messages wording,
            ErrorAttributes errors) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.forms = forms;
        this.wording = wording;
        this.errors = errors;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, Edition edition) {
        var status = status(request);
        var title = title(status, request);
        var words = words(status, request);
        return wantsJson(request)
                ? problem(status, title, words, request)
                : page(status, title, words, request, edition);
    }

    private ModelAndView page(HttpStatus status, String title, String words, HttpServletRequest request,
            Edition edition) {
        var frame = frames.unlisted(title, words, edition);
        var page = new ErrorView(frame, status.value(), title, words, search(status, request),
                sidebars.besideList(null, edition));
        var view = new ModelAndView("error", "page", page);
        view.setStatus(status);
        return view;
    }

    /** Where a story was looked for, its address may say what it is about. */
    private @Nullable SearchForm search(HttpStatus status, HttpServletRequest request) {
        if (status != HttpStatus.NOT_FOUND && status != HttpStatus.GONE) {
            return null;
        }
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return forms.plain(path == null ? "" : AddressSearchTerms.of(path.toString()));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String words,
            HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setTitle(title);
        instance(request).ifPresent(problem::setInstance);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, NO_DOWNLOAD)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String title(HttpStatus status, HttpServletRequest request) {
        return withdrawn(request).isPresent()
                ? wording.say("error.withdrawn.title")
                : wording.say("error." + explained(status).value() + ".title");
    }

    private String words(HttpStatus status, HttpServletRequest request) {
        return withdrawn(request)
                .map(story -> wording.say("error.withdrawn.words", wording.day(story.date()).words(), story.reason()))
                .orElseGet(() -> wording.say("error." + explained(status).value() + ".words"));
    }

    private Optional<WithdrawnStory> withdrawn(HttpServletRequest request) {
        return errors.getError(new ServletWebRequest(request)) instanceof WithdrawnException withdrawn
                ? Optional.of(withdrawn.story())
                : Optional.empty();
    }

    /** The status whose words fit: those of 400 for every fault of the request, those of 500 for every fault of ours. */
    private static HttpStatus explained(HttpStatus status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }

    /** The address that was asked for, unless it is none. */
    private static Optional<URI> instance(HttpServletRequest request) {
        try {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                    ? Optional.of(new URI(path))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The error's status; whoever opens the address of this page itself finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean wantsJson(HttpServletRequest request) {
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
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

}
