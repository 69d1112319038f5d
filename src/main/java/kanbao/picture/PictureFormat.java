package kanbao.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;

/** A kind of picture that the site serves, recognised by its bytes. */
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
                case FileType.Avif -> Optional.of(AVIF);
                default -> SvgHeaderReader.of(bytes).map(header -> SVG);
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return this == SVG ? "image/svg+xml" : "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether smaller variants are made of it. */
    boolean hasVariants() {
        return this == PNG || this == JPEG;
    }

    /** Read without decoding anything; empty where the headers are broken, or say nothing of the size. */
    Optional<PictureHeader> header(byte[] bytes) {
        return this == SVG
                ? SvgHeaderReader.of(bytes).flatMap(SvgHeaderReader::size).map(PictureHeader::of)
                : RasterHeaderReader.of(this, bytes);
    }

}
