package kanbao.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers what never reaches the application, such as a malformed address, in the site's dress and without a word on the
 * server. No language is known yet, so that the page speaks both of the interface.
 */
public class RefusalValve extends ErrorReportValve {

    private static final String PAGE = page();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (isEnding()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        var accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        try {
            if (accepted.contains("json") && !accepted.contains("html")) {
                write(response, "application/problem+json",
                        "{\"status\":%d,\"title\":\"这个请求无法处理\"}".formatted(response.getStatus()));
            } else {
                write(response, "text/html", PAGE);
            }
        } catch (IOException _) {
            getContainer().getLogger().debug("the client has gone before it could be refused");
        }
    }

    /** Tomcat blames the address when the site is gone already; a proxy should hear that another instance may have it. */
    private boolean isEnding() {
        return Arrays.stream(getContainer().findChildren()).noneMatch(site -> site.getState().isAvailable());
    }

    private static void write(Response response, String type, String words) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getReporter().write(words);
        response.finishResponse();
    }

    private static String page() {
        try (var page = RefusalValve.class.getResourceAsStream("refused.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
