package kanbao.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.core.io.FileSystemResource;

import kanbao.picture.PictureParts.Part;

/**
 * What a fetched file is.
 *
 * @param extension   of its format; empty if it is no picture
 * @param fingerprint of its bytes; empty if it cannot be shown
 * @param fault       why it cannot be shown; empty if it can
 */
public record PictureInspection(String extension, String fingerprint, Optional<Fault> fault) {

    /** What can be wrong with a fetched file. */
    public enum Fault {
        NOT_A_PICTURE,
        /** It ends too early, or its size cannot be read. */
        BROKEN,
        TOO_MANY_PIXELS
    }

    /** In bytes; what may follow the last mark of a picture, such as line breaks. */
    private static final int MAX_TRAILER = 32;

    /**
     * Inspects a file that is small enough to be served.
     *
     * @throws IOException if it cannot be read
     */
    public static PictureInspection of(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var format = PictureFormat.of(bytes);
        if (format.isEmpty()) {
            return new PictureInspection("", "", Optional.of(Fault.NOT_A_PICTURE));
        }
        var extension = format.get().extension();
        var result = PictureReadResult.of("picture." + extension, bytes, new FileSystemResource(file));
        if (result.file() == null) {
            return new PictureInspection(extension, "",
                    Optional.of(result.hasTooManyPixels() ? Fault.TOO_MANY_PIXELS : Fault.BROKEN));
        }
        return new PictureInspection(extension, result.file().picture().fingerprint(),
                Optional.of(Fault.BROKEN).filter(_ -> !isComplete(format.get(), bytes)));
    }

    /** Whether the end of the picture is there. Its pixels are not decoded. */
    private static boolean isComplete(PictureFormat format, byte[] bytes) {
        var scanner = new ByteScanner(bytes);
        return switch (format) {
            case JPEG -> scanner.isAt(lastPart(format, bytes).start(), "\u00FF\u00D9")
                    || endsWith("\u00FF\u00D9", bytes);
            case PNG -> scanner.isAt(lastPart(format, bytes).start() + Integer.BYTES, "IEND");
            case GIF -> scanner.isAt(lastPart(format, bytes).start(), ";");
            case WEBP -> scanner.littleEndian(Integer.BYTES, Integer.BYTES) <= bytes.length - 2 * Integer.BYTES;
            case AVIF -> IsoPicture.isComplete(bytes);
            case SVG -> endsWith("</svg", bytes) || endsWith("/>", bytes) || endsWith(":svg>", bytes);
        };
    }

    private static Part lastPart(PictureFormat format, byte[] bytes) {
        return PictureParts.of(format, bytes).parts().getLast();
    }

    private static boolean endsWith(String mark, byte[] bytes) {
        var length = Math.min(bytes.length, MAX_TRAILER);
        return new ByteScanner(bytes).name(bytes.length - length, length).contains(mark);
    }

}
