package kanbao.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;

/** A picture format that the site serves, detected from the bytes of the file. */
enum PictureFormat {

    PNG("png"),
    JPEG("jpg"),
    GIF("gif"),
    WEBP("webp"),
    AVIF("avif"),
    SVG("svg");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        try {
            return switch (FileTypeDetector.detectFileType(new ByteArrayInputStream(bytes))) {
                case FileType.Png -> Optional.of(PNG);
                case FileType.Jpeg -> Optional.of(JPEG);
                case FileType.Gif -> Optional.of(GIF);
                case FileType.WebP -> Optional.of(WEBP);
                default -> IsoPicture.isAvif(bytes) ? Optional.of(AVIF) : SvgHeaderReader.of(bytes).map(header -> SVG);
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static PictureFormat ofExtension(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst().orElseThrow();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return this == SVG ? "image/svg+xml" : "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether smaller variants of the picture are rendered. */
    boolean hasVariants() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /** Reads the header without decoding the picture; empty if it is broken or has no size. */
    Optional<PictureHeader> header(byte[] bytes) {
        return this == SVG
                ? SvgHeaderReader.of(bytes).flatMap(SvgHeaderReader::size).map(PictureHeader::of)
                : RasterHeaderReader.of(this, bytes);
    }

}
