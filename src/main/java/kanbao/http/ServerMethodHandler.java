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
 * Answers what is asked of the server and of none of its pages (RFC 9110, section 9.3.7), and echoes no request: it may hold
 * what a script of another site should not see (section 9.3.8).
 */
final class ServerMethodHandler extends Handler.Wrapper {

    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

    ServerMethodHandler(Handler pages) {
        super(pages);
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
