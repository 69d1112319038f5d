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
        var lowerCase = Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var normalized = SUFFIX.matcher(lowerCase).replaceFirst("");
        return normalized.isEmpty() ? "/" : normalized;
    }

    public static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

}
