package kanbao.delivery;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches the application, such as a malformed address, in one sentence that tells nothing of the
 * server. Its words are in the two languages of the interface because no language is known yet.
 */
public class RefusalValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getReporter().write("这个请求无法处理。This request cannot be answered. (" + response.getStatus() + ")\n");
            response.finishResponse();
        } catch (IOException _) {
            getContainer().getLogger().debug("the client has gone before it could be refused");
        }
    }

}
