package kanbao.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Answers {@code OPTIONS *}, which asks about the server as a whole (RFC 9110, section 9.3.7), and refuses {@code TRACE}, which
 * would echo headers that scripts of other sites must not see (section 9.3.8).
 */
final class ServerMethodHandler extends Handler.Wrapper {

    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

    ServerMethodHandler(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (HttpMethod.TRACE.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, ALLOWED);
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            return true;
        }
        if (HttpMethod.OPTIONS.is(request.getMethod()) && request.getHttpURI().getPath().equals("*")) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            response.getHeaders().put(HttpHeader.ALLOW, ALLOWED);
            SecurityHeaders.HEADERS.forEach(response.getHeaders()::put);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

}
