package kanbao.http;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A rendered page in its compressed content encodings, each with a strong entity tag that is a digest of headers and body. */
final class CachedPage extends CachedResponse {

    /** After this many requests a page is worth the best compression. */
    private static final int POPULAR = 32;

    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](xml|json|javascript)\\b.*");
    /** What the cache needs for a page besides its bodies, in bytes: headers, tags, the cache entry. */
    private static final int OVERHEAD = 2 * 1024;
    private static final int DIGEST_BYTES = 8;
    private static final String BEST_BROTLI = "br11";
    /** A file that never changes, such as a style sheet or a script, and is small enough to be compressed while a client waits. */
    private static final String NEVER_CHANGES = "max-age=31536000";
    private static final int SMALL = 32 * 1024;

    private final String route;
    private final List<HttpField> headers;
    private final List<HttpField> notModifiedHeaders;
    private final String digest;
    private final Set<String> tags;
    /** Whether it is compressed; otherwise clients can ask for parts. */
    private final boolean isText;
    private volatile Map<ContentEncoding, Representation> representations;
    private WeakReference<Representation> identity = new WeakReference<>(null);
    private int requests;

    private CachedPage(String route, List<HttpField> headers, String digest, byte[] body, boolean isText) {
        this.route = route;
        this.headers = headers;
        notModifiedHeaders = ResponseHeaders.notModified(headers);
        this.digest = digest;
        this.isText = isText;
        var all = new EnumMap<ContentEncoding, Representation>(ContentEncoding.class);
        if (isText) {
            addIfSmaller(all, ContentEncoding.GZIP, "gzip", Compression.gzip(body), body.length);
            if (Compression.hasBrotli()) {
                if (isSmallFile(body)) {
                    addIfSmaller(all, ContentEncoding.BR, BEST_BROTLI, Compression.brotliBest(body), body.length);
                } else {
                    addIfSmaller(all, ContentEncoding.BR, "br", Compression.brotli(body), body.length);
                }
            }
        }
        if (!all.containsKey(ContentEncoding.GZIP)) {
            all.put(ContentEncoding.IDENTITY, representation(ContentEncoding.IDENTITY, "", body));
        }
        representations = all;
        tags = Stream.concat(all.values().stream().map(Representation::tag), Stream.of(tag(""), tag(BEST_BROTLI)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isSmallFile(byte[] body) {
        return body.length <= SMALL && headers.stream()
                .anyMatch(header -> header.getHeader() == HttpHeader.CACHE_CONTROL
                        && header.getValue().contains(NEVER_CHANGES));
    }

    /**
     * Returns the previous page if headers and body are the same, otherwise a new page.
     *
     * @param route       the path pattern of its handler, for the metrics
     * @param changesSoon whether clients must not keep it until the next edition
     */
    static CachedPage of(String route, HttpFields headers, byte[] body, boolean changesSoon,
            @Nullable CachedPage previous) {
        var pageHeaders = ResponseHeaders.of(headers, changesSoon);
        var digest = digest(pageHeaders, body);
        return previous != null && previous.digest.equals(digest)
                ? previous
                : new CachedPage(route, pageHeaders, digest, body,
                        TEXT.matcher(headers.get(HttpHeader.CONTENT_TYPE)).matches());
    }

    private void addIfSmaller(Map<ContentEncoding, Representation> all, ContentEncoding encoding, String suffix,
            byte[] body,
            int length) {
        if (body.length < length) {
            all.put(encoding, representation(encoding, suffix, body));
        }
    }

    private Representation representation(ContentEncoding encoding, String suffix, byte[] body) {
        return Representation.of(tag(suffix), ResponseHeaders.of(headers, encoding, tag(suffix), body.length),
                notModifiedHeaders, body);
    }

    private String tag(String suffix) {
        return "\"" + digest + (suffix.isEmpty() ? "" : "-" + suffix) + "\"";
    }

    private static String digest(List<HttpField> headers, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(headers.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path pattern of its handler. */
    String route() {
        return route;
    }

    boolean isText() {
        return isText;
    }

    @Override
    void respond(Request request, Response response, Callback callback) {
        request.setAttribute(RequestTimer.ROUTE, route);
        var requestHeaders = request.getHeaders();
        var representation = negotiate(ConditionalRequest.combined(requestHeaders, HttpHeader.ACCEPT_ENCODING));
        var clientTag = ConditionalRequest.matchingTag(requestHeaders, representation.tag(), tags);
        if (ConditionalRequest.failsIfMatch(requestHeaders, tags)) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED_412);
            SecurityHeaders.HEADERS.forEach(response.getHeaders()::add);
            callback.succeeded();
        } else if (clientTag != null) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            notModifiedHeaders.forEach(response.getHeaders()::add);
            response.getHeaders().add(HttpHeader.ETAG, clientTag);
            // A last write would make Jetty add Content-Length: 0.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            response.setStatus(HttpStatus.OK_200);
            representation.addHeaders(response.getHeaders());
            var content = isText ? representation.content() : part(representation, request, response);
            var isHead = HttpMethod.HEAD.is(request.getMethod());
            response.write(true, isHead ? BufferUtil.EMPTY_BUFFER : content, callback);
        }
    }

    private static ByteBuffer part(Representation whole, Request request, Response response) {
        var part = ByteRanges.select(request, response, whole.tag(), whole.length());
        return part == null
                ? BufferUtil.EMPTY_BUFFER
                : whole.content().slice((int) part.first(), (int) part.getLength());
    }

    /** The representation that a client prefers, by the value of {@code Accept-Encoding}, or null if the request has none. */
    Representation negotiate(@Nullable String acceptEncoding) {
        for (var encoding : ContentEncoding.accepted(acceptEncoding)) {
            var representation = representations.get(encoding);
            if (representation != null) {
                return representation;
            }
        }
        return uncompressed();
    }

    /** The decompressed page, which all responses that are being sent share: clients that read slowly keep it in memory only once. */
    private synchronized Representation uncompressed() {
        var shared = identity.get();
        if (shared == null) {
            shared = representation(ContentEncoding.IDENTITY, "", content());
            identity = new WeakReference<>(shared);
        }
        return shared;
    }

    /** Decompresses the body: few clients want it without compression, and it would be half of the cache. */
    private byte[] content() {
        var identity = representations.get(ContentEncoding.IDENTITY);
        return identity == null
                ? Compression.gunzip(Objects.requireNonNull(representations.get(ContentEncoding.GZIP)).bytes())
                : identity.bytes();
    }

    /** Replaces the Brotli encoding by the best compression, which takes about 20 ms. */
    void compressBest() {
        if (representations.containsKey(ContentEncoding.BR)) {
            var content = content();
            var best = new EnumMap<>(representations);
            addIfSmaller(best, ContentEncoding.BR, BEST_BROTLI, Compression.brotliBest(content), content.length);
            representations = best;
        }
    }

    /** Counts a request. Returns whether this request made the page popular. */
    boolean becomesPopular() {
        return ++requests == POPULAR;
    }

    @Override
    int weight() {
        return OVERHEAD
                + representations.values().stream().mapToInt(Representation::size).sum();
    }

}
