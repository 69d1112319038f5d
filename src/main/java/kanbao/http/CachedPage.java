package kanbao.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

/** A page as the application made it, in the codings that readers take, each with a strong tag made of what is in it. */
final class CachedPage {

    /** A page that is asked for as often is worth the effort of making it as short as can be. */
    private static final int OFTEN = 32;

    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](xml|json|javascript)\\b.*");
    /** What is kept beside the bytes: fields, tags, the place in the list of pages; in bytes. */
    private static final int AROUND = 4 * 1024;
    private static final int TAG_BYTES = 8;
    private static final String SHORTEST = "br11";

    private final String kind;
    private final List<HttpField> fields;
    private final List<HttpField> fieldsOfNothingNew;
    private final String digest;
    private final Set<String> tags;
    private volatile Map<ContentEncoding, Representation> representations;
    private volatile long made;
    private volatile long lasts;
    private int asked;

    private CachedPage(String kind, List<HttpField> fields, String digest, byte[] body, boolean isText) {
        this.kind = kind;
        this.fields = fields;
        fieldsOfNothingNew = ResponseHeaders.ofNothingNew(fields);
        this.digest = digest;
        var all = new EnumMap<ContentEncoding, Representation>(ContentEncoding.class);
        add(all, ContentEncoding.IDENTITY, "", body);
        if (isText) {
            add(all, ContentEncoding.GZIP, "gzip", Compression.gzip(body));
            if (Compression.hasBrotli()) {
                add(all, ContentEncoding.BR, "br", Compression.brotli(body));
            }
        }
        representations = all;
        tags = Stream.concat(all.values().stream().map(Representation::tag), Stream.of(tag(SHORTEST)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The page that was made, or the one from before if it came out the same.
     *
     * @param kind the pattern of its address, for the metrics
     */
    static CachedPage of(String kind, HttpFields headers, byte[] body, @Nullable CachedPage before) {
        var fields = ResponseHeaders.of(headers);
        var digest = digest(fields, body);
        return before != null && before.digest.equals(digest)
                ? before
                : new CachedPage(kind, fields, digest, body,
                        TEXT.matcher(headers.get(HttpHeader.CONTENT_TYPE)).matches());
    }

    private void add(Map<ContentEncoding, Representation> all, ContentEncoding coding, String name, byte[] body) {
        var whole = all.get(ContentEncoding.IDENTITY);
        if (whole == null || body.length < whole.length()) {
            all.put(coding, new Representation(tag(name), ResponseHeaders.of(fields, coding, tag(name), body.length),
                    ByteBuffer.wrap(body).asReadOnlyBuffer()));
        }
    }

    private String tag(String name) {
        return "\"" + digest + (name.isEmpty() ? "" : "-" + name) + "\"";
    }

    private static String digest(List<HttpField> fields, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(fields.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers one reader, without ever waiting for them. */
    void answer(Request request, Response response, Callback callback) {
        request.setAttribute(RequestTimer.KIND, kind);
        var asking = request.getHeaders();
        var representation = choose(asking);
        var held = ConditionalRequest.held(asking, representation.tag(), tags);
        if (ConditionalRequest.isAnother(asking, tags)) {
            response.setStatus(HttpStatus.PRECONDITION_FAILED_412);
            SecurityHeaders.HEADERS.forEach(response.getHeaders()::add);
            callback.succeeded();
        } else if (held != null) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            fieldsOfNothingNew.forEach(response.getHeaders()::add);
            response.getHeaders().add(HttpHeader.ETAG, held);
            // A last write would say that the page has no bytes.
            response.write(false, BufferUtil.EMPTY_BUFFER, callback);
        } else {
            response.setStatus(HttpStatus.OK_200);
            representation.addFields(response.getHeaders());
            var isHead = HttpMethod.HEAD.is(request.getMethod());
            response.write(true, isHead ? BufferUtil.EMPTY_BUFFER : representation.content(), callback);
        }
    }

    private Representation choose(HttpFields asking) {
        for (var coding : ContentEncoding.accepted(ConditionalRequest.combined(asking, HttpHeader.ACCEPT_ENCODING))) {
            var representation = representations.get(coding);
            if (representation != null) {
                return representation;
            }
        }
        throw new IllegalStateException("every page is kept whole");
    }

    /** Makes the page as short as can be, which takes some twenty milliseconds. */
    void shorten() {
        var whole = representations.get(ContentEncoding.IDENTITY);
        if (whole != null && representations.containsKey(ContentEncoding.BR)) {
            var shorter = new EnumMap<>(representations);
            add(shorter, ContentEncoding.BR, SHORTEST, Compression.brotliAtLeisure(whole.bytes()));
            representations = shorter;
        }
    }

    /** Whether it was just asked for so often that it should be made shorter. */
    boolean comesToBeAskedOften() {
        return ++asked == OFTEN;
    }

    /** When it was last seen to be what the application makes, in milliseconds since 1970. */
    long made() {
        return made;
    }

    /** How long nobody needs to look again, in milliseconds. */
    long lasts() {
        return lasts;
    }

    void makeNow(long now, long lasting) {
        made = now;
        lasts = lasting;
    }

    /** In bytes. */
    int weight() {
        return AROUND
                + representations.values().stream().mapToInt(Representation::length).sum();
    }

}
