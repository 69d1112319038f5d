package kanbao.http;

import java.util.EnumSet;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** A request without its range headers: the application sends all, and {@link CapturedResponse} selects the part that the client wants. */
final class RequestWithoutRange extends Request.Wrapper {

    private static final EnumSet<HttpHeader> RANGES = EnumSet.of(HttpHeader.RANGE, HttpHeader.IF_RANGE);

    private final HttpFields headers;

    RequestWithoutRange(Request request) {
        super(request);
        headers = request.getHeaders().contains(RANGES)
                ? HttpFields.build(request.getHeaders(), RANGES).asImmutable()
                : request.getHeaders();
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

}
