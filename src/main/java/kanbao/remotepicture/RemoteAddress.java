package kanbao.remotepicture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.site.HostPattern;

/**
 * The address of a picture on another host, as it is requested: in ASCII and without a fragment.
 *
 * @param scheme         {@code http} or {@code https}
 * @param hasCredentials whether it contains a user name, which is never sent
 * @param host           in lower case
 * @param port           -1 for the usual port of the scheme
 * @param target         the path and the query
 */
public record RemoteAddress(String scheme, boolean hasCredentials, String host, int port, String target) {

    private static final Pattern ADDRESS = Pattern.compile("(?:(https?):)?//([^/?#]*)([^#]*)(?:#.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(?:(.*)@)?(.*?)(?::(\\d{0,5}))?");
    /** Browsers drop them (WHATWG URL). */
    private static final Pattern BREAKS = Pattern.compile("[\t\r\n]");
    private static final Pattern ENDS = Pattern.compile("^[\\x00-\\x20\\p{Z}]+|[\\x00-\\x20\\p{Z}]+$");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern UNSAFE = Pattern.compile("[^!$&'()*+,\\-./0-9:;=?@A-Z_a-z~%]");
    private static final int MAX_LENGTH = 4_000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MAX_PORT = 65_535;

    /** Reads an address as a story contains it. Without a scheme, it is one of {@code https}. */
    public static Optional<RemoteAddress> of(String written) {
        return of(written, "https");
    }

    private static Optional<RemoteAddress> of(String written, String defaultScheme) {
        var address = ADDRESS.matcher(withSlashes(
                ENDS.matcher(BREAKS.matcher(written).replaceAll("")).replaceAll("")));
        if (written.length() > MAX_LENGTH || !address.matches()) {
            return Optional.empty();
        }
        var scheme = Objects.requireNonNullElse(address.group(1), defaultScheme).toLowerCase(Locale.ROOT);
        var authority = AUTHORITY.matcher(address.group(2));
        var port = authority.matches() ? port(scheme, authority.group(3)) : 0;
        if (port == 0) {
            return Optional.empty();
        }
        var path = encode(address.group(3));
        return HostPattern.normalize(authority.group(2)).map(host -> new RemoteAddress(scheme,
                authority.group(1) != null, host, port, path.startsWith("/") ? path : "/" + path));
    }

    /** Browsers read a backslash before the query as a slash (WHATWG URL). */
    private static String withSlashes(String address) {
        var query = address.indexOf('?');
        return query < 0
                ? address.replace('\\', '/')
                : address.substring(0, query).replace('\\', '/') + address.substring(query);
    }

    /** Returns 0 for an invalid port. */
    private static int port(String scheme, String written) {
        if (written == null || written.isEmpty()) {
            return -1;
        }
        var port = Integer.parseInt(written);
        return port == (scheme.equals("http") ? HTTP_PORT : HTTPS_PORT) ? -1 : port > MAX_PORT ? 0 : port;
    }

    private static String encode(String target) {
        var percent = LONE_PERCENT.matcher(target).replaceAll("%25");
        return UNSAFE.matcher(percent).replaceAll(match -> {
            var encoded = new StringBuilder();
            for (var octet : match.group().getBytes(StandardCharsets.UTF_8)) {
                encoded.append("%%%02X".formatted(octet & 0xFF));
            }
            return encoded.toString();
        });
    }

    /** Returns the address to which a response redirects, or nothing if it is not one of HTTP. */
    Optional<RemoteAddress> resolve(String location) {
        var plain = withSlashes(ENDS.matcher(location).replaceAll(""));
        if (plain.startsWith("//") || plain.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return of(plain, scheme);
        }
        var path = target.replaceFirst("\\?.*", "");
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var relative = plain.startsWith("/") ? plain : (plain.startsWith("?") ? path : folder) + plain;
        return of(origin() + relative, scheme);
    }

    private String origin() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }

    /** Returns the first bytes of the SHA-256 of the address, as hexadecimal digits. */
    public String hash(int bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return origin() + target;
    }

}
