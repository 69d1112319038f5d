package kanbao.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Decides which addresses a story may link to: {@code http}, {@code https}, {@code mailto}, {@code tel}, and those without a scheme. */
final class LinkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", StoryAddress.SCHEME,
            StoryAddress.TITLED_SCHEME);
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^/?#:]*):");
    private static final Pattern REMOTE = Pattern.compile("^(https?:)?//.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    /** Characters that must be percent-encoded (RFC 3986, RFC 3987). */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\p{Co}\\p{Cn}\\p{Cs}\"<>\\\\^`{|}]");
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\"<>\\\\^`{|}\\[\\]%#]]*");
    private static final Pattern ENDS = Pattern.compile("^[\\x00-\\x20\\p{Z}]+|[\\x00-\\x20\\p{Z}]+$");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern WWW = Pattern.compile("(?i)^www\\.(?=.+\\.)");
    private static final Pattern IP_ADDRESS = Pattern.compile("(?i)(https?:)?//\\[.*");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private LinkPolicy() {
    }

    /** Returns the address percent-encoded for an {@code href}, or nothing if it is not allowed. */
    static Optional<String> safe(String address) {
        var plain = stripLikeBrowsers(address);
        return isAllowed(plain) ? Optional.of(encoded(plain)).filter(LinkPolicy::isAddress) : Optional.empty();
    }

    static boolean isAllowed(String address) {
        var scheme = BEFORE_COLON.matcher(stripLikeBrowsers(address));
        return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    static boolean hasScheme(String address) {
        return BEFORE_COLON.matcher(address).find();
    }

    /** Returns whether the address names a host. */
    static boolean isRemote(String address) {
        return REMOTE.matcher(stripLikeBrowsers(address).replace('\\', '/')).matches();
    }

    /** Returns the host of a remote address as readers know it: without port, password and a leading {@code www.}. */
    static String host(String address) {
        var authority = URI.create(address.replace('\\', '/')).getRawAuthority();
        var host = authority == null ? address : authority.substring(authority.lastIndexOf('@') + 1);
        return WWW.matcher(PORT.matcher(host).replaceFirst("")).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** Browsers drop control characters and spaces at both ends, and tabs and line breaks anywhere (WHATWG URL). */
    private static String stripLikeBrowsers(String address) {
        if (PLAIN.matcher(address).matches()) {
            return address;
        }
        var plain = new StringBuilder();
        address.codePoints().filter(character -> character != '\t' && character != '\n' && character != '\r')
                .forEach(plain::appendCodePoint);
        return ENDS.matcher(plain).replaceAll("");
    }

    private static String encoded(String address) {
        if (PLAIN.matcher(address).matches()) {
            return address;
        }
        var percent = LONE_PERCENT.matcher(address).replaceAll("%25");
        var unsafe = UNSAFE.matcher(percent).replaceAll(match -> percentEncoded(match.group()));
        var hash = unsafe.indexOf('#');
        var fragment = hash < 0 ? "" : "#" + unsafe.substring(hash + 1).replace("#", "%23");
        return brackets(hash < 0 ? unsafe : unsafe.substring(0, hash)) + BRACKETS.matcher(fragment)
                .replaceAll(match -> percentEncoded(match.group()));
    }

    /** Square brackets are allowed only around IPv6 addresses. */
    private static String brackets(String address) {
        return IP_ADDRESS.matcher(address).matches()
                ? address
                : BRACKETS.matcher(address).replaceAll(match -> percentEncoded(match.group()));
    }

    private static boolean hasText(@Nullable String authority) {
        return authority != null && !authority.isEmpty();
    }

    private static String percentEncoded(String character) {
        var encoded = new StringBuilder();
        for (var octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet & 0xFF));
        }
        return encoded.toString();
    }

    private static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            return !isRemote(address) || uri.getHost() != null || hasText(uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

}
