package kanbao.http;

import java.util.List;

import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Evaluates the range of a request (RFC 9110, section 14). */
final class ByteRanges {

    private ByteRanges() {
    }

    /**
     * Returns the part of the content to send, after setting the status and the headers of the response: all of it with 200, a
     * part with 206, or nothing with 416. A request for several parts gets all, as the standard allows.
     *
     * @param tag    the entity tag of the content, or null if it has none
     * @param length of the content in bytes
     */
    static @Nullable ByteRange select(Request request, Response response, @Nullable String tag, long length) {
        var headers = response.getHeaders();
        headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
        var ranges = ranges(request, tag);
        if (ranges != null) {
            var satisfiable = ByteRange.parse(List.of(ranges), length);
            if (satisfiable.isEmpty()) {
                response.setStatus(HttpStatus.RANGE_NOT_SATISFIABLE_416);
                headers.put(HttpHeader.CONTENT_RANGE, ByteRange.toNonSatisfiableHeaderValue(length));
                headers.put(HttpHeader.CONTENT_LENGTH, 0);
                return null;
            }
            if (satisfiable.size() == 1) {
                var range = satisfiable.getFirst();
                response.setStatus(HttpStatus.PARTIAL_CONTENT_206);
                headers.put(HttpHeader.CONTENT_RANGE, range.toHeaderValue(length));
                headers.put(HttpHeader.CONTENT_LENGTH, range.getLength());
                return range;
            }
        }
        headers.put(HttpHeader.CONTENT_LENGTH, length);
        return new ByteRange(0, length - 1);
    }

    /** Returns the requested ranges, or null for all: a client that had another version must not mix both. */
    private static @Nullable String ranges(Request request, @Nullable String tag) {
        var headers = request.getHeaders();
        var ranges = ConditionalRequest.combined(headers, HttpHeader.RANGE);
        var ifRange = ConditionalRequest.combined(headers, HttpHeader.IF_RANGE);
        return ranges == null || !HttpMethod.GET.is(request.getMethod()) || !ranges.startsWith("bytes=")
                || (ifRange != null && !ifRange.strip().equals(tag)) ? null : ranges;
    }

}
