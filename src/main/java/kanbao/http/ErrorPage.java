package kanbao.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for a status like 404, rendered once for all addresses. What differs are the search terms of each address, which are
 * inserted into the HTML.
 */
final class ErrorPage extends CachedResponse {

    /** The request attribute with the search terms of its address. */
    static final String SEARCH_TERMS = ErrorPage.class.getName();
    /** An address whose search terms stand for those of any other address. */
    static final String ADDRESS = "/searchtermsofthisaddress";
    /** An address without search terms. */
    static final String ADDRESS_WITHOUT_TERMS = "/0";

    private static final String PLACEHOLDER = ADDRESS.substring(1);
    private static final int OVERHEAD = 1024;
    /** As Jetty sets it on the error pages of the application. */
    private static final HttpField NOT_CACHED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL,
            "must-revalidate,no-cache,no-store");

    private final String route;
    private final int status;
    private final List<HttpField> headers;
    private final byte[] start;
    /** What follows the search terms; empty if there are none. */
    private final byte[] end;

    private ErrorPage(String route, int status, List<HttpField> headers, byte[] start, byte[] end) {
        this.route = route;
        this.status = status;
        this.headers = headers;
        this.start = start;
        this.end = end;
    }

    /**
     * @param route of the requests that have none of their own, for the metrics
     * @param body  the HTML, perhaps with the search terms of {@link #ADDRESS}
     */
    static ErrorPage of(String route, int status, HttpFields headers, byte[] body) {
        var parts = new String(body, StandardCharsets.UTF_8).split(PLACEHOLDER, -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException("an error page shows the search terms %d times, expected once at most"
                    .formatted(parts.length - 1));
        }
        return parts.length == 2
                ? new ErrorPage(route, status, ResponseHeaders.ofError(headers, NOT_CACHED), bytes(parts[0]),
                        bytes(parts[1]))
                : new ErrorPage(route, status, ResponseHeaders.ofError(headers, NOT_CACHED), body, new byte[0]);
    }

    /** Whether the client gets this page. The application answers those that accept JSON. */
    static boolean isFor(Request request) {
        return request.getHeaders().getValuesList(HttpHeader.ACCEPT).stream()
                .noneMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains("json"));
    }

    @Override
    void respond(Request request, Response response, Callback callback) {
        var terms = end.length == 0
                ? end
                : bytes(HtmlUtils.htmlEscape(String.valueOf(request.getAttribute(SEARCH_TERMS)), "UTF-8"));
        if (request.getAttribute(RequestTimer.ROUTE) == null) {
            request.setAttribute(RequestTimer.ROUTE, route);
        }
        response.setStatus(status);
        headers.forEach(response.getHeaders()::add);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, start.length + terms.length + end.length);
        response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? BufferUtil.EMPTY_BUFFER : body(terms), callback);
    }

    private ByteBuffer body(byte[] terms) {
        return end.length == 0
                ? ByteBuffer.wrap(start).asReadOnlyBuffer()
                : ByteBuffer.allocate(start.length + terms.length + end.length).put(start).put(terms).put(end).flip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    int weight() {
        return OVERHEAD + start.length + end.length;
    }

}
