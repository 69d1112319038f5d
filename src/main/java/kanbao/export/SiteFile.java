package kanbao.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.util.StringUtils;

/**
 * An address of the site, and the file to which its response is written.
 *
 * @param address     percent-encoded path
 * @param status      the expected HTTP status
 * @param isImmutable whether the content at this address never changes
 */
record SiteFile(String address, int status, boolean isImmutable) {

    private static final Set<String> TEXT_EXTENSIONS = Set.of("html", "css", "js", "json", "webmanifest", "xml", "txt",
            "svg",
            "atom", "rss");

    static SiteFile page(String address) {
        return new SiteFile(address, 200, false);
    }

    static SiteFile immutable(String address) {
        return new SiteFile(address, 200, true);
    }

    static SiteFile withStatus(int status, String address) {
        return new SiteFile(address, status, false);
    }

    /** The path of the file in the output folder: {@code .html} is added to the address of a page. */
    String path() {
        var path = StringUtils.uriDecode(address, StandardCharsets.UTF_8).substring(1);
        if (path.isEmpty()) {
            return "index.html";
        }
        return extension(path).isEmpty() ? path + ".html" : path;
    }

    /** Whether compression makes it shorter. */
    boolean isText() {
        return TEXT_EXTENSIONS.contains(extension(path()));
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("^[^.]*\\.?(.*\\.)?", "");
    }

}
