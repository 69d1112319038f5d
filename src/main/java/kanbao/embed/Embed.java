package kanbao.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A player, map or post of another host.
 *
 * @param address the page on which readers open it, not the address of a frame
 */
public record Embed(EmbedProvider provider, String address) {

    private static final int MAX_LENGTH = 2_000;

    /** Returns what the web address leads to, if it is known; an address with a password or a port is not. */
    public static Optional<Embed> of(String address) {
        if (address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var absolute = address.startsWith("//") ? "https:" + address : address;
            return of(new URI(absolute), absolute);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Embed> of(URI uri, String address) {
        var scheme = uri.getScheme();
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() >= 0
                || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
            return Optional.empty();
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var path = uri.getRawPath() + "?" + delimited(uri.getRawQuery()) + "#" + orEmpty(uri.getRawFragment());
        return EmbedProvider.rules(host)
                .stream()
                .flatMap(rule -> rule.page(path, address).map(page -> new Embed(rule.provider(), page)).stream())
                .findFirst();
    }

    /** So that each parameter begins and ends with the same sign. */
    private static String delimited(@Nullable String query) {
        return query == null ? "" : "&" + query + "&";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

}
