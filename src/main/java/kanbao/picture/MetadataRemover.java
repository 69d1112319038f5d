package kanbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Removes from a picture file whatever is not the picture itself, without encoding the picture again, and keeps its labels. */
final class MetadataRemover {

    private static final int UPRIGHT = 1;
    /** An EXIF offset of 0, and TIFF data without any entry. */
    private static final byte[] EMPTY_EXIF = {0, 0, 0, 0, 'M', 'M', 0, '*', 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private MetadataRemover() {
    }

    static byte[] clean(PictureFormat format, byte[] bytes, PictureLabels labels, int orientation) {
        var parts = PictureParts.of(format, bytes);
        if (format == PictureFormat.AVIF) {
            return blank(bytes, parts, labels);
        }
        var kept = new ByteArrayOutputStream(bytes.length);
        parts.of(Kind.PICTURE).forEach(part -> kept.write(bytes, part.start(), part.end() - part.start()));
        var clean = kept.toByteArray();
        return switch (format) {
            case JPEG -> LabelWriter.toJpeg(clean, labels, orientation);
            case PNG -> LabelWriter.toPng(clean, labels);
            case WEBP -> LabelWriter.toWebp(clean, labels, orientation);
            case GIF -> LabelWriter.toGif(clean, labels, parts.parts().getFirst().end());
            default -> clean;
        };
    }

    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26).put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0).array();
    }

    static boolean isUpright(int orientation) {
        return orientation == UPRIGHT;
    }

    /** Overwrites the metadata, because other boxes refer to the picture by its offset. */
    private static byte[] blank(byte[] bytes, PictureParts parts, PictureLabels labels) {
        var blank = bytes.clone();
        for (var part : parts.parts()) {
            switch (part.kind()) {
                case PICTURE -> {
                }
                case EXIF -> overwrite(blank, part, EMPTY_EXIF, 0);
                case XMP -> overwrite(blank, part, labels.isEmpty() ? new byte[0] : labels.xmp(), ' ');
                default -> {
                    overwrite(blank, part, new byte[0], 0);
                    if (part.content() >= part.start() + 8) {
                        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, blank, part.start() + 4, 4);
                    }
                }
            }
        }
        return blank;
    }

    private static void overwrite(byte[] bytes, Part part, byte[] content, int filling) {
        Arrays.fill(bytes, part.content(), part.end(), (byte) filling);
        if (content.length <= part.length()) {
            System.arraycopy(content, 0, bytes, part.content(), content.length);
        }
    }

}
