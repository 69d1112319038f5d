package kanbao.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.springframework.web.util.UriUtils;

import jakarta.servlet.RequestDispatcher;
import kanbao.edition.Edition;
import kanbao.edition.MissingPage;
import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.PathParser;
import kanbao.site.Site;

/** Answers requests for addresses without a page, without running the application for each: scanners send thousands of them. */
final class MissingPages {

    private static final String ERROR = "/error";
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    private final Supplier<Edition> editions;
    private final Site site;
    private final Links links;
    private final List<HttpField> redirect;
    private final List<HttpField> redirectInOtherScript;

    MissingPages(Supplier<Edition> editions, Site site) {
        this.editions = editions;
        this.site = site;
        links = new Links(site);
        redirect = headers(site.language());
        redirectInOtherScript = site.otherScript().map(_ -> headers(site.otherLanguage())).orElse(redirect);
    }

    private static List<HttpField> headers(Locale language) {
        return Stream.concat(
                SecurityHeaders.HEADERS.entrySet().stream()
                        .map(header -> new PreEncodedHttpField(header.getKey(), header.getValue())),
                Stream.of(new PreEncodedHttpField(HttpHeader.CONTENT_LANGUAGE, language.toLanguageTag()),
                        new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, "0")))
                .map(HttpField.class::cast).toList();
    }

    /** Why there is no page at this address; empty if there is one, or if the query is percent-encoded, which the application checks. */
    Optional<MissingPage> find(HttpURI uri) {
        if (uri.getQuery() != null && uri.getQuery().contains("%")) {
            return Optional.empty();
        }
        var page = PathParser.inOtherScript(path(uri), site);
        try {
            return PageScript.in(page.isPresent(), () -> MissingPage.find(page.orElse(path(uri)), uri.getQuery(),
                    editions.get(), links));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether there is a page, a list or a withdrawn story at exactly this path. */
    boolean isAddress(String path) {
        return editions.get().routes()
                .contains(UriUtils.decode(PathParser.inOtherScript(path, site).orElse(path), StandardCharsets.UTF_8));
    }

    void redirect(String address, Request request, Response response, Callback callback) {
        response.setStatus(HttpStatus.MOVED_PERMANENTLY_301);
        var headers = PathParser.inOtherScript(path(request.getHttpURI()), site).isPresent()
                ? redirectInOtherScript
                : redirect;
        headers.forEach(response.getHeaders()::add);
        response.getHeaders().add(HttpHeader.LOCATION, address);
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    /**
     * Returns the key of an error page in the cache; no path is equal to it.
     *
     * @param status of the page
     * @param terms  the search terms in the requested address
     */
    String key(int status, String terms, HttpURI uri) {
        return status + " " + errorPath(uri, address(terms));
    }

    /** The request with which the application renders the error page, with the placeholder as its search terms. */
    Request errorRequest(int status, String terms, Request request) {
        var uri = request.getHttpURI();
        var error = new CacheableRequest(request, errorPath(uri, ERROR));
        error.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        error.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, errorPath(uri, address(terms)));
        return error;
    }

    private static String address(String terms) {
        return terms.isEmpty() ? ErrorPage.ADDRESS_WITHOUT_TERMS : ErrorPage.ADDRESS;
    }

    /** The path in the script of the request. */
    private String errorPath(HttpURI uri, String path) {
        return PathParser.inOtherScript(path(uri), site).map(page -> prefix(uri, page) + path).orElse(path);
    }

    /** The path without parameters such as {@code ;jsessionid=1}, which old links have. */
    private static String path(HttpURI uri) {
        return uri.getParam() == null ? uri.getPath() : PARAMETERS.matcher(uri.getPath()).replaceAll("");
    }

    private static String prefix(HttpURI uri, String page) {
        return path(uri).substring(0, path(uri).length() - page.length());
    }

}
