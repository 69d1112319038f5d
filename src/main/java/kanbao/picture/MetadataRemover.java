package kanbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Removes from a picture file whatever is not the picture itself, without encoding the picture again, and keeps its labels. */
final class MetadataRemover {

    private static final int UPRIGHT = 1;
    /** An EXIF offset of 0, and TIFF data without any entry. */
    private static final byte[] EMPTY_EXIF = {0, 0, 0, 0, 'M', 'M', 0, '*', 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private static final Pattern EMBEDDED = Pattern.compile("data:image/[^,\"']{0,100},([^\"')]*+)");

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
            case SVG -> LabelWriter.toSvg(withCleanPictures(clean), labels);
            case AVIF -> throw new IllegalArgumentException("parts of an AVIF file are overwritten");
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

    /** Cleans the pictures in {@code data:} addresses, without their labels. One that cannot be read is removed. */
    private static byte[] withCleanPictures(byte[] svg) {
        var text = new String(svg, StandardCharsets.ISO_8859_1);
        return EMBEDDED.matcher(text).replaceAll(MetadataRemover::cleanEmbedded).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String cleanEmbedded(MatchResult embedded) {
        try {
            var bytes = Base64.getMimeDecoder().decode(embedded.group(1));
            var format = PictureFormat.of(bytes).filter(it -> it != PictureFormat.SVG);
            return format.map(it -> "data:" + it.mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(clean(it, bytes, PictureLabels.NONE, UPRIGHT)))
                    .orElse("data:,");
        } catch (IllegalArgumentException notBase64) {
            return "data:,";
        }
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
