package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/** Search terms from an address that was not found; they may find what the reader looked for. */
public final class AddressSearchTerms {

    private static final Pattern FILE_EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");
    private static final Pattern SEPARATORS = Pattern.compile("[-_+\\s]+");

    private AddressSearchTerms() {
    }

    /** The terms in the last segment of a percent-encoded path; empty if it is malformed or contains no letter. */
    public static String of(String path) {
        var terms = terms(decoded(lastSegment(path)));
        return terms.codePoints().anyMatch(Character::isLetter) ? terms : "";
    }

    /** The last segment that is not empty, without its path parameters. */
    private static String lastSegment(String path) {
        var trimmed = StringUtils.trimTrailingCharacter(path, '/');
        return trimmed.substring(trimmed.lastIndexOf('/') + 1).split(";", 2)[0];
    }

    private static String terms(String segment) {
        var name = FILE_EXTENSION.matcher(segment).replaceFirst("");
        return SEPARATORS.matcher(SafeText.of(name)).replaceAll(" ").strip();
    }

    private static String decoded(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

}
