package kanbao.site;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;

/**
 * A host from which pictures may be fetched: {@code img.example.cn}; with {@code *.} all hosts below a domain, but not the domain
 * itself; with a port, if it is not the usual one. The name may be in any script.
 */
public record HostPattern(String pattern) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Pattern WITH_PORT = Pattern.compile("(.*[^:]):(\\d{1,5})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+]");
    private static final String SUBDOMAINS = "*.";
    private static final int MAX_LENGTH = 253;
    private static final int MAX_PORT = 65_535;

    public HostPattern {
        var name = normalize(host(pattern).replaceFirst("^\\*\\.", ""));
        var isValid = name.isPresent() && port(pattern) <= MAX_PORT && port(pattern) != 0
                && (!pattern.startsWith(SUBDOMAINS) || name.get().contains("."));
        if (!isValid) {
            throw new IllegalArgumentException(SETTING_MESSAGES.get("pictures.hosts.invalid", pattern));
        }
    }

    public static HostPattern of(String pattern) {
        return new HostPattern(pattern.strip());
    }

    /** Returns the name of a host in lower-case ASCII (RFC 3490), or nothing if it is no name and no IPv6 address in brackets. */
    public static Optional<String> normalize(String host) {
        try {
            var ascii = host.startsWith("[") ? host : IDN.toASCII(host.replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED);
            return Optional.of(ascii.toLowerCase(Locale.ROOT))
                    .filter(name -> name.length() <= MAX_LENGTH && NAME.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it stands for this host and port.
     *
     * @param host as {@link #normalize} returns it
     * @param port -1 for the usual port of the scheme
     */
    public boolean matches(String host, int port) {
        return port == port() && (pattern.startsWith(SUBDOMAINS) ? host.endsWith("." + name()) : host.equals(name()));
    }

    /** The name of the host, or of the domain, in lower-case ASCII. */
    public String name() {
        return normalize(host(pattern).replaceFirst("^\\*\\.", "")).orElse("");
    }

    /** The port; -1 for the usual port of the scheme. */
    public int port() {
        return port(pattern);
    }

    private static String host(String pattern) {
        return WITH_PORT.matcher(pattern).replaceFirst("$1");
    }

    private static int port(String pattern) {
        var port = WITH_PORT.matcher(pattern);
        return port.matches() ? Integer.parseInt(port.group(2)) : -1;
    }

    @Override
    public String toString() {
        return pattern;
    }

}
