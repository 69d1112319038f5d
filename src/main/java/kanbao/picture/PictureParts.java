package kanbao.picture;

import java.util.List;

/**
 * What a picture file consists of, in its order.
 *
 * @param isStill false if it is animated, or if its first frame does not cover all of it
 */
record PictureParts(List<Part> parts, boolean isStill) {

    PictureParts {
        parts = List.copyOf(parts);
    }

    /** The kinds of parts. Whatever is not known to be needed to show the picture is {@link #OTHER}. */
    enum Kind {
        PICTURE,
        EXIF,
        XMP,
        TEXT,
        CREDENTIALS,
        OTHER
    }

    /**
     * A part of the file, from one offset to before another.
     *
     * @param content where its content begins, after the name of the part
     */
    record Part(Kind kind, int start, int content, int end) {

        int length() {
            return end - content;
        }

    }

    static PictureParts of(PictureFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> JpegParts.of(bytes);
            case PNG -> PngParts.of(bytes);
            case WEBP -> WebpParts.of(bytes);
            case GIF -> GifParts.of(bytes);
            case AVIF -> IsoPicture.of(bytes).parts();
            case SVG -> SvgParts.of(bytes);
        };
    }

    List<Part> of(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** Returns whether the file contains anything else than the picture. */
    boolean hasMetadata(int fileLength) {
        return parts.stream().anyMatch(part -> part.kind() != Kind.PICTURE)
                || parts.stream().mapToInt(part -> part.end() - part.start()).sum() < fileLength;
    }

}
