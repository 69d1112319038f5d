package kanbao.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.util.ConcurrentLruCache;

/** The headers of cached pages, encoded once for all responses. */
final class ResponseHeaders {

    /** They belong to one response, not to the page. */
    private static final Set<HttpHeader> PER_RESPONSE = EnumSet.of(HttpHeader.ACCEPT_RANGES, HttpHeader.CONNECTION,
            HttpHeader.CONTENT_LENGTH, HttpHeader.DATE, HttpHeader.ETAG, HttpHeader.KEEP_ALIVE,
            HttpHeader.LAST_MODIFIED, HttpHeader.TRANSFER_ENCODING);
    /** The headers of a 304 response besides the entity tag (RFC 9110, section 15.4.5). */
    private static final Set<HttpHeader> NOT_MODIFIED = EnumSet.of(HttpHeader.CACHE_CONTROL, HttpHeader.VARY);
    /** Together with the age of a cached page, nothing that a reader sees is older than a minute. */
    private static final HttpField SHORT_LIVED = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL,
            "public, max-age=10, stale-while-revalidate=20");
    /** For a page that changes at a known moment within {@link PageCache#MAX_TOTAL_AGE}. */
    private static final HttpField CHANGES_SOON = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL,
            "public, max-age=0, must-revalidate");
    /** The types of files that browsers use only within a page. They are sent without the security headers for documents. */
    private static final Pattern PARTS_OF_PAGES = Pattern
            .compile("(text/(css|javascript)|application/speculationrules\\+json)\\b.*");
    /** The headers that many pages have, such as the security headers: two kilobytes less for each page. */
    private static final ConcurrentLruCache<HttpField, HttpField> SHARED = new ConcurrentLruCache<>(64,
            ResponseHeaders::encode);
    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY,
            HttpHeader.ACCEPT_ENCODING.asString());

    private ResponseHeaders() {
    }

    /**
     * The headers of a page in any encoding.
     *
     * @param changesSoon whether browsers and shared caches must ask again before they show the page
     */
    static List<HttpField> of(HttpFields response, boolean changesSoon) {
        var type = response.get(HttpHeader.CONTENT_TYPE);
        var isPartOfPage = type != null && PARTS_OF_PAGES.matcher(type).matches();
        var own = response.stream()
                .filter(header -> !PER_RESPONSE.contains(header.getHeader()))
                .filter(header -> !isPartOfPage || !SecurityHeaders.FOR_DOCUMENTS.contains(header.getName()))
                .map(ResponseHeaders::preEncoded);
        return Stream
                .concat(own,
                        response.contains(HttpHeader.CACHE_CONTROL)
                                ? Stream.of(VARY)
                                : Stream.of(changesSoon ? CHANGES_SOON : SHORT_LIVED, VARY))
                .toList();
    }

    /** The headers of an error page, apart from its length. */
    static List<HttpField> ofError(HttpFields response, HttpField cacheControl) {
        return Stream.concat(response.stream()
                .filter(header -> !PER_RESPONSE.contains(header.getHeader())
                        && header.getHeader() != HttpHeader.CACHE_CONTROL)
                .map(ResponseHeaders::preEncoded), Stream.of(cacheControl)).toList();
    }

    private static HttpField preEncoded(HttpField header) {
        return SHARED.get(header);
    }

    private static HttpField encode(HttpField header) {
        return header.getHeader() == null
                ? new PreEncodedHttpField(header.getName(), header.getValue())
                : new PreEncodedHttpField(header.getHeader(), header.getName(), header.getValue());
    }

    /** All headers of a page in one encoding. */
    static List<HttpField> of(List<HttpField> page, ContentEncoding encoding, String tag, int length) {
        var all = new ArrayList<>(page);
        if (encoding != ContentEncoding.IDENTITY) {
            all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, encoding.token()));
        }
        all.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(length)));
        return List.copyOf(all);
    }

    /** The headers of a 304 response, without the entity tag. */
    static List<HttpField> notModified(List<HttpField> page) {
        return page.stream().filter(header -> NOT_MODIFIED.contains(header.getHeader())).toList();
    }

}
