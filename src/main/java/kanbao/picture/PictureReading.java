package kanbao.picture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

import kanbao.article.Picture;
import kanbao.article.Slug;
import kanbao.report.Problems;

/**
 * What came of reading a picture file.
 *
 * @param file  none if it cannot be served
 * @param found    what is wrong with the file, or empty
 * @param expected what would be right
 */
record PictureReading(Optional<PictureFile> file, String found, String expected) {

    /** In bytes: larger files are no pictures for a page. */
    static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** In pixels: browsers give up beyond it, or the reader's memory does. */
    private static final int LONGEST_SIDE = 16_384;
    private static final int LARGEST_AREA = 100_000_000;

    static PictureReading of(String path, Resource file) {
        try (var in = file.getInputStream()) {
            var bytes = in.readNBytes(LARGEST_FILE + 1);
            return bytes.length > LARGEST_FILE
                    ? failure("a picture of more than " + LARGEST_FILE / 1024 / 1024 + " MiB", "a smaller file")
                    : of(path, bytes, file);
        } catch (IOException e) {
            return failure("a picture file that cannot be read", "a file that this program may read");
        }
    }

    private static PictureReading of(String path, byte[] bytes, Resource file) throws IOException {
        var format = PictureFormat.of(bytes);
        if (format.isEmpty()) {
            return failure("a file of another type", "a PNG, JPEG, GIF, WebP, AVIF or SVG picture");
        }
        var size = format.get().size(bytes);
        if (size.isEmpty()) {
            return format.get() == PictureFormat.SVG
                    ? new PictureReading(
                            Optional.of(PictureFile.of(picture(path, format.get(), new PictureSize(300, 150), bytes),
                                    file)),
                            "an SVG picture without a size", "width and height in pixels, or a viewBox")
                    : failure("a picture whose size cannot be read", "an intact " + format.get() + " file");
        }
        if (isTooLarge(size.get())) {
            return failure("a picture of " + size.get().width() + " × " + size.get().height() + " pixels",
                    "at most " + LONGEST_SIDE + " on a side and " + LARGEST_AREA / 1_000_000 + " million in all");
        }
        return new PictureReading(Optional.of(PictureFile.of(picture(path, format.get(), size.get(), bytes), file)), "",
                "");
    }

    private static boolean isTooLarge(PictureSize size) {
        return Math.max(size.width(), size.height()) > LONGEST_SIDE
                || (long) size.width() * size.height() > LARGEST_AREA;
    }

    private static PictureReading failure(String found, String expected) {
        return new PictureReading(Optional.empty(), found, expected);
    }

    private static Picture picture(String path, PictureFormat format, PictureSize size, byte[] bytes) {
        var base = StringUtils.stripFilenameExtension(path.substring(path.lastIndexOf('/') + 1));
        var name = Slug.from(base).map(Slug::value).orElse("picture") + "." + format.extension();
        return new Picture(fingerprint(bytes), name, format.mediaType(), size.width(), size.height());
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Tells the story that shows the picture what is wrong with it, if anything. */
    void report(String path, int line, Problems problems) {
        if (!found.isEmpty()) {
            problems.warning(line, "the picture “" + path + "”: " + found, expected);
        }
    }

}
