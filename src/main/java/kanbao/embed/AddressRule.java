package kanbao.embed;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What one form of address on one host leads to.
 *
 * @param path matches the beginning of the path, {@code ?}, the query between {@code &} signs, {@code #} and the fragment
 * @param page the address of the page, with groups of the pattern; null if the address is one itself
 */
record AddressRule(EmbedProvider provider, String host, Pattern path, @Nullable String page) {

    /** A parameter without value at the end, because its group did not match. */
    private static final Pattern EMPTY_END = Pattern.compile("(?:[?&][a-z]+=|/)$");

    Optional<String> page(String written, String address) {
        var matcher = path.matcher(written);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        if (page == null) {
            return Optional.of(address);
        }
        var opened = new StringBuilder();
        matcher.appendReplacement(opened, page);
        return Optional.of(EMPTY_END.matcher(opened).replaceFirst(""));
    }

}
