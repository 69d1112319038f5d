package kanbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * An address of the site, and the file to which its response is written.
 *
 * @param address     percent-encoded path
 * @param status      the expected HTTP status
 * @param isImmutable whether the content at this address never changes
 * @param source      the file on this disk with the same content; null if there is none
 */
record SiteFile(String address, int status, boolean isImmutable, @Nullable Path source) {

    private static final Set<String> TEXT_EXTENSIONS = Set.of("html", "css", "js", "json", "webmanifest", "xml", "txt",
            "svg",
            "atom", "rss");

    static SiteFile page(String address) {
        return new SiteFile(address, 200, false, null);
    }

    static SiteFile immutable(String address) {
        return new SiteFile(address, 200, true, null);
    }

    static SiteFile attachment(String address, Resource bytes) {
        try {
            return new SiteFile(address, 200, true, bytes.isFile() ? bytes.getFile().toPath() : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SiteFile withStatus(int status, String address) {
        return new SiteFile(address, status, false, null);
    }

    /** The path of the file in the output folder: {@code .html} is added to the address of a page. */
    String path() {
        var path = StringUtils.uriDecode(address, StandardCharsets.UTF_8).substring(1);
        if (path.isEmpty() || path.endsWith("/")) {
            return path + "index.html";
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
