package kanbao.export;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.util.StringUtils;

/**
 * An address of the paper, and the file that it becomes.
 *
 * @param address percent-encoded
 * @param status  with which it is to be answered
 * @param forGood whether other bytes would be at another address
 */
record SiteFile(String address, int status, boolean forGood) {

    private static final Set<String> TEXTS = Set.of("html", "css", "js", "json", "webmanifest", "xml", "txt", "svg",
            "atom", "rss");

    static SiteFile page(String address) {
        return new SiteFile(address, 200, false);
    }

    static SiteFile forGood(String address) {
        return new SiteFile(address, 200, true);
    }

    static SiteFile answered(int status, String address) {
        return new SiteFile(address, status, false);
    }

    /** Where the file is in the folder: that of a page has {@code .html} at its end, any other has the name that it has. */
    String path() {
        var path = StringUtils.uriDecode(address, StandardCharsets.UTF_8).substring(1);
        if (path.isEmpty()) {
            return "index.html";
        }
        return extension(path).isEmpty() ? path + ".html" : path;
    }

    /** Whether it gets shorter by compression. */
    boolean isText() {
        return TEXTS.contains(extension(path()));
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("^[^.]*\\.?(.*\\.)?", "");
    }

}
