package kanbao.http;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Reduces {@code X-Forwarded-For} to the client address that a proxy in a private network has seen: the last one that is not
 * private. Clients can forge the addresses before it, and all of it if they connect directly.
 */
final class TrustedProxyCustomizer implements HttpConfiguration.Customizer {

    /** RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291, and the loopback addresses. */
    private static final Pattern PRIVATE = Pattern.compile("(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01])"
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\..*|\\[?(::1|0:0:0:0:0:0:0:1|f[cd].*|fe[89ab].*)");

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        var forwardedFor = ConditionalRequest.combined(request.getHeaders(), HttpHeader.X_FORWARDED_FOR);
        if (forwardedFor == null && !request.getHeaders().contains(HttpHeader.FORWARDED)) {
            return request;
        }
        var trusted = HttpFields.build(request.getHeaders());
        trusted.remove(HttpHeader.FORWARDED);
        if (forwardedFor == null || !isPrivate(Request.getRemoteAddr(request))) {
            trusted.remove(HttpHeader.X_FORWARDED_FOR);
        } else {
            trusted.put(HttpHeader.X_FORWARDED_FOR, clientAddress(forwardedFor));
        }
        return new TrustedRequest(request, trusted.asImmutable());
    }

    private static String clientAddress(String forwardedFor) {
        var addresses = Arrays.stream(forwardedFor.split(",")).map(String::strip).toList().reversed();
        return addresses.stream().filter(address -> !isPrivate(address)).findFirst().orElse(addresses.getLast());
    }

    private static boolean isPrivate(String address) {
        return PRIVATE.matcher(address).matches();
    }

    private static final class TrustedRequest extends Request.Wrapper {

        private final HttpFields headers;

        TrustedRequest(Request request, HttpFields headers) {
            super(request);
            this.headers = headers;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

    }

}
