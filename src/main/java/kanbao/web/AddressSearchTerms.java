package kanbao.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/** The words of an address at which nothing is: they may lead to what a reader looks for. */
final class AddressSearchTerms {

    /** What programs end addresses with. */
    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_+\\s]+");

    private AddressSearchTerms() {
    }

    /** The words of a percent-encoded path; empty where it ends in a number or cannot be read. */
    static String of(String path) {
        var words = words(decoded(last(path)));
        return words.codePoints().anyMatch(Character::isLetter) ? words : "";
    }

    /** The last part of the path that is not empty, without its parameters. */
    private static String last(String path) {
        var trimmed = StringUtils.trimTrailingCharacter(path, '/');
        return trimmed.substring(trimmed.lastIndexOf('/') + 1).split(";", 2)[0];
    }

    private static String words(String segment) {
        var name = SUFFIX.matcher(segment).replaceFirst("");
        return BETWEEN_WORDS.matcher(SafeText.of(name)).replaceAll(" ").strip();
    }

    private static String decoded(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

}
