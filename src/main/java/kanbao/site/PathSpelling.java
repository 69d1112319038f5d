package kanbao.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which one path is written. */
public final class PathSpelling {

    private static final Pattern END = Pattern.compile("(?:\\.html?)?(?:/(?:index\\.html?)?)*+$");

    private PathSpelling() {
    }

    /**
     * What all spellings of a decoded path have in common: compatibility forms folded (Unicode NFKC), lower case, and nothing
     * of a slash, {@code .html} or {@code index.html} at the end.
     */
    public static String plain(String path) {
        var lowerCase = Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = END.matcher(lowerCase).replaceFirst("");
        return plain.isEmpty() ? "/" : plain;
    }

    /** The path as it was written, of which a slash at the end is no part. */
    public static String withoutLastSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

}
