package kanbao.http;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Leaves of what a request says of its way only what a proxy in a private network says: the last address that is not private
 * itself. What stands before it may be of a reader's own making.
 */
final class TrustedProxyFilter implements HttpConfiguration.Customizer {

    /** RFC 1918, RFC 6598, RFC 3927, RFC 4193, RFC 4291, and this machine. */
    private static final Pattern PRIVATE = Pattern.compile("(10|127|192\\.168|169\\.254|172\\.(1[6-9]|2\\d|3[01])"
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\..*|\\[?(::1|0:0:0:0:0:0:0:1|f[cd].*|fe[89ab].*)");

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        var way = ConditionalRequest.combined(request.getHeaders(), HttpHeader.X_FORWARDED_FOR);
        if (way == null && !request.getHeaders().contains(HttpHeader.FORWARDED)) {
            return request;
        }
        var believed = HttpFields.build(request.getHeaders());
        believed.remove(HttpHeader.FORWARDED);
        if (way == null || !isPrivate(Request.getRemoteAddr(request))) {
            believed.remove(HttpHeader.X_FORWARDED_FOR);
        } else {
            believed.put(HttpHeader.X_FORWARDED_FOR, nearest(way));
        }
        return new Believed(request, believed.asImmutable());
    }

    private static String nearest(String way) {
        var addresses = Arrays.stream(way.split(",")).map(String::strip).toList().reversed();
        return addresses.stream().filter(address -> !isPrivate(address)).findFirst().orElse(addresses.getLast());
    }

    private static boolean isPrivate(String address) {
        return PRIVATE.matcher(address).matches();
    }

    private static final class Believed extends Request.Wrapper {

        private final HttpFields headers;

        Believed(Request request, HttpFields headers) {
            super(request);
            this.headers = headers;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

    }

}
