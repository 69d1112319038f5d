package kanbao.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Writes the error response to requests that never reach the application, such as one with a malformed target: in the design of
 * the site, in both languages of the interface, and without naming the server. Jetty treats what it cannot parse at all as
 * HTTP/1.0; then the connection is closed.
 */
final class JettyErrorHandler extends ErrorHandler {

    private static final byte[] PAGE = page();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var accepted = Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT), "");
        var body = accepted.contains("json") && !accepted.contains("html")
                ? problem(response.getStatus(), response.getHeaders())
                : page(response.getHeaders());
        if (request.getConnectionMetaData().getHttpVersion().compareTo(HttpVersion.HTTP_1_0) <= 0) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        response.write(true, body, callback);
        return true;
    }

    private static ByteBuffer page(HttpFields.Mutable headers) {
        return body("text/html;charset=UTF-8", PAGE, headers);
    }

    private static ByteBuffer problem(int status, HttpFields.Mutable headers) {
        var problem = "{\"status\":%d,\"title\":\"这个请求无法处理\"}".formatted(status);
        return body("application/problem+json", problem.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static ByteBuffer body(String type, byte[] body, HttpFields.Mutable headers) {
        SecurityHeaders.HEADERS.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, type);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        return ByteBuffer.wrap(body);
    }

    private static byte[] page() {
        try (var page = JettyErrorHandler.class.getResourceAsStream("refused.html")) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
