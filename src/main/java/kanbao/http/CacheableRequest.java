package kanbao.http;

import java.util.EnumSet;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** A GET request for a whole page: without a range, a condition and, except for repeated searches, a query. */
final class CacheableRequest extends Request.Wrapper {

    /** {@link CachedPage} evaluates the conditions of each client. */
    private static final EnumSet<HttpHeader> CONDITIONS = EnumSet.of(HttpHeader.RANGE, HttpHeader.IF_RANGE,
            HttpHeader.IF_MATCH, HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MODIFIED_SINCE,
            HttpHeader.IF_UNMODIFIED_SINCE);

    private final HttpURI uri;
    private final HttpFields headers;

    CacheableRequest(Request request) {
        this(request, HttpURI.build(request.getHttpURI()).query(null));
    }

    /** @param path of the page, in place of that of the request */
    CacheableRequest(Request request, String path) {
        this(request, HttpURI.build(request.getHttpURI()).path(path).query(null));
    }

    static CacheableRequest withQuery(Request request) {
        return new CacheableRequest(request, HttpURI.build(request.getHttpURI()));
    }

    private CacheableRequest(Request request, HttpURI.Mutable uri) {
        super(request);
        this.uri = uri.asImmutable();
        this.headers = HttpFields.build(request.getHeaders(), CONDITIONS).asImmutable();
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.asString();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public HttpURI getHttpURI() {
        return uri;
    }

}
