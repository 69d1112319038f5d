package kanbao.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes decoded paths that are spelled differently. */
public final class PathSpelling {

    private static final Pattern SUFFIX = Pattern.compile("(?:\\.html?)?(?:/(?:index\\.html?)?)*+$");

    private PathSpelling() {
    }

    /**
     * Returns the same path for all spellings: with compatibility characters folded (Unicode NFKC), in lower case, and without a
     * slash, {@code .html} or {@code index.html} at the end.
     */
    public static String normalize(String path) {
        if (isNormalized(path)) {
            return path;
        }
        var lowerCase = Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var normalized = SUFFIX.matcher(lowerCase).replaceFirst("");
        return normalized.isEmpty() ? "/" : normalized;
    }

    /** Fast check: true for most paths that are in lower case. */
    private static boolean isNormalized(String path) {
        for (var at = 0; at < path.length(); at++) {
            var character = path.charAt(at);
            if (character > '~' || (character >= 'A' && character <= 'Z')) {
                return false;
            }
        }
        return path.length() > 1 && !path.endsWith("/") && !path.endsWith(".htm") && !path.endsWith(".html");
    }

    public static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

}
