package kanbao.http;

import java.util.EnumSet;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Asks for a whole page, and for nothing of which its address says nothing. */
final class CacheableRequest extends Request.Wrapper {

    /** They ask for a part, or for a page on a condition, which {@link CachedPage} answers. */
    private static final EnumSet<HttpHeader> OF_ONE_READER = EnumSet.of(HttpHeader.RANGE, HttpHeader.IF_RANGE,
            HttpHeader.IF_MATCH, HttpHeader.IF_NONE_MATCH, HttpHeader.IF_MODIFIED_SINCE,
            HttpHeader.IF_UNMODIFIED_SINCE);

    private final HttpURI address;
    private final HttpFields headers;

    CacheableRequest(Request request) {
        super(request);
        this.address = HttpURI.build(request.getHttpURI()).query(null).asImmutable();
        this.headers = HttpFields.build(request.getHeaders(), OF_ONE_READER).asImmutable();
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
        return address;
    }

}
