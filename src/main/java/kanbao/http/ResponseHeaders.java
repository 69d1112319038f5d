package kanbao.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The fields of an answer, written once for all readers. */
final class ResponseHeaders {

    /** They belong to one answer, not to the page. */
    private static final Set<HttpHeader> OF_ONE_ANSWER = EnumSet.of(HttpHeader.ACCEPT_RANGES, HttpHeader.CONNECTION,
            HttpHeader.CONTENT_LENGTH, HttpHeader.DATE, HttpHeader.ETAG, HttpHeader.KEEP_ALIVE,
            HttpHeader.LAST_MODIFIED, HttpHeader.TRANSFER_ENCODING);
    /** They go with an answer that says that nothing has changed (RFC 9110, section 15.4.5). */
    private static final Set<HttpHeader> OF_NOTHING_NEW = EnumSet.of(HttpHeader.CACHE_CONTROL, HttpHeader.VARY);
    /** With the age that a page may have here, a reader sees nothing that is older than a minute. */
    private static final HttpField A_MOMENT = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL,
            "public, max-age=10, stale-while-revalidate=20");
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY,
            HttpHeader.ACCEPT_ENCODING.asString());

    private ResponseHeaders() {
    }

    /** Those of a page, whatever its coding. */
    static List<HttpField> of(HttpFields answer) {
        var lasting = answer.stream().filter(field -> !OF_ONE_ANSWER.contains(field.getHeader()))
                .map(ResponseHeaders::written);
        return Stream
                .concat(lasting,
                        answer.contains(HttpHeader.CACHE_CONTROL) ? Stream.of(VARY) : Stream.of(A_MOMENT, VARY))
                .toList();
    }

    private static HttpField written(HttpField field) {
        return field.getHeader() == null
                ? new PreEncodedHttpField(field.getName(), field.getValue())
                : new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
    }

    /** All of those of a page in one coding. */
    static List<HttpField> of(List<HttpField> page, ContentEncoding coding, String tag, int length) {
        var all = new ArrayList<>(page);
        if (coding != ContentEncoding.IDENTITY) {
            all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
        }
        all.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(length)));
        return List.copyOf(all);
    }

    /** Those of a page that go with an answer that a reader has it already, but for the tag. */
    static List<HttpField> ofNothingNew(List<HttpField> page) {
        return page.stream().filter(field -> OF_NOTHING_NEW.contains(field.getHeader())).toList();
    }

}
