package kanbao.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Writes labels into picture files that have no metadata (XMP part 3; RFC 9649; PNG, third edition). */
public final class LabelWriter {

    private static final int APPLICATION_1 = 0xE1;
    private static final int APPLICATION_0 = 0xE0;
    private static final int START_OF_IMAGE = 2;
    /** The signature and the header chunk. */
    private static final int PNG_HEADER = PngParts.SIGNATURE + 25;
    private static final int XMP_FLAG = 4;
    private static final int EXIF_FLAG = 8;
    private static final int ALPHA_FLAG = 16;
    private static final int METADATA_FLAGS = XMP_FLAG | EXIF_FLAG;

    private static final Pattern SVG_START = Pattern.compile("<(?:\\w+:)?svg\\b(?:\"[^\"]*+\"|'[^']*+'|[^>\"'])*+>");

    private LabelWriter() {
    }

    /**
     * Returns the picture with the labels.
     *
     * @param extension {@code jpg}, {@code png} or {@code webp}
     */
    public static byte[] write(byte[] picture, PictureLabels labels, String extension) {
        if (labels.isEmpty()) {
            return picture;
        }
        return switch (extension) {
            case "jpg" -> toJpeg(picture, labels, PictureHeader.UPRIGHT);
            case "png" -> toPng(picture, labels);
            case "webp" -> toWebp(picture, labels, PictureHeader.UPRIGHT);
            default -> throw new IllegalArgumentException(extension + ", expected jpg, png or webp");
        };
    }

    static byte[] toJpeg(byte[] jpeg, PictureLabels labels, int orientation) {
        var scanner = new ByteScanner(jpeg);
        var at = START_OF_IMAGE;
        while (scanner.bigEndian(at, 2) == (0xFF00 | APPLICATION_0)) {
            at += 2 + scanner.bigEndian(at + 2, 2);
        }
        var out = new ByteArrayOutputStream(jpeg.length + 1024);
        at = Math.min(at, jpeg.length);
        out.write(jpeg, 0, at);
        if (!MetadataRemover.isUpright(orientation)) {
            writeSegment(out, "Exif\0\0", MetadataRemover.tiff(orientation));
        }
        if (!labels.isEmpty()) {
            writeSegment(out, PictureLabels.JPEG_NAMESPACE, labels.xmp());
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    private static void writeSegment(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) APPLICATION_1)
                .putShort((short) (2 + name.length() + content.length)).array());
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
    }

    static byte[] toPng(byte[] png, PictureLabels labels) {
        if (labels.isEmpty() || png.length < PNG_HEADER) {
            return png;
        }
        var name = "iTXt".getBytes(StandardCharsets.US_ASCII);
        var keyword = (PictureLabels.PNG_KEYWORD + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        var packet = labels.xmp();
        var chunk = ByteBuffer.allocate(12 + keyword.length + packet.length).putInt(keyword.length + packet.length)
                .put(name).put(keyword).put(packet);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) checksum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity()).put(png, 0, PNG_HEADER).put(chunk.array())
                .put(png, PNG_HEADER, png.length - PNG_HEADER).array();
    }

    /** Writes {@code metadata} as the first element of the drawing. */
    static byte[] toSvg(byte[] svg, PictureLabels labels) {
        if (labels.isEmpty()) {
            return svg;
        }
        var text = new String(svg, StandardCharsets.ISO_8859_1);
        var start = SVG_START.matcher(text);
        return start.find() && !start.group().endsWith("/>")
                ? (text.substring(0, start.end()) + "<metadata>" + new String(labels.xmp(), StandardCharsets.ISO_8859_1)
                        + "</metadata>" + text.substring(start.end())).getBytes(StandardCharsets.ISO_8859_1)
                : svg;
    }

    /** @param at the offset of the first block */
    static byte[] toGif(byte[] gif, PictureLabels labels, int at) {
        if (labels.isEmpty()) {
            return gif;
        }
        var out = new ByteArrayOutputStream(gif.length + 2048);
        out.write(gif, 0, at);
        out.writeBytes("!\u00FF\u000BXMP DataXMP".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(labels.xmp());
        out.write(1);
        IntStream.rangeClosed(0, 255).map(index -> 255 - index).forEach(out::write);
        out.write(0);
        out.write(gif, at, gif.length - at);
        return out.toByteArray();
    }

    /** Writes an extended file if there is anything to write. */
    static byte[] toWebp(byte[] webp, PictureLabels labels, int orientation) {
        var scanner = new ByteScanner(webp);
        var isExtended = scanner.isAt(WebpParts.HEADER, WebpParts.EXTENDED);
        var flags = (labels.isEmpty() ? 0 : XMP_FLAG) | (MetadataRemover.isUpright(orientation) ? 0 : EXIF_FLAG);
        if (flags == 0 && !isExtended) {
            return withLength(webp);
        }
        var out = new ByteArrayOutputStream(webp.length + 1024);
        out.write(webp, 0, Math.min(WebpParts.HEADER, webp.length));
        var at = WebpParts.HEADER;
        if (isExtended) {
            at = Math.min(webp.length, at + WebpParts.CHUNK_HEADER + 10);
            out.write(webp, WebpParts.HEADER, WebpParts.CHUNK_HEADER);
            out.write((scanner.unsigned(WebpParts.HEADER + WebpParts.CHUNK_HEADER) & ~METADATA_FLAGS) | flags);
            out.write(webp, WebpParts.HEADER + WebpParts.CHUNK_HEADER + 1, 9);
        } else {
            writeChunk(out, WebpParts.EXTENDED, extendedHeader(scanner, flags));
        }
        out.write(webp, at, webp.length - at);
        if ((flags & EXIF_FLAG) != 0) {
            writeChunk(out, "EXIF", MetadataRemover.tiff(orientation));
        }
        if ((flags & XMP_FLAG) != 0) {
            writeChunk(out, "XMP ", labels.xmp());
        }
        return withLength(out.toByteArray());
    }

    /** Reads the size and the transparency from the picture's own header (RFC 6386, 9.1; RFC 9649, 3.4). */
    private static byte[] extendedHeader(ByteScanner scanner, int flags) {
        var content = WebpParts.HEADER + WebpParts.CHUNK_HEADER;
        if (scanner.isAt(WebpParts.HEADER, "VP8L")) {
            var bits = scanner.littleEndian(content + 1, Integer.BYTES);
            return extendedHeader((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1,
                    flags | ((bits >>> 28 & 1) == 1 ? ALPHA_FLAG : 0));
        }
        return extendedHeader(scanner.littleEndian(content + 6, 2) & 0x3FFF,
                scanner.littleEndian(content + 8, 2) & 0x3FFF, flags);
    }

    private static byte[] extendedHeader(int width, int height, int flags) {
        return ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags).putShort((short) (width - 1))
                .put((byte) ((width - 1) >> 16)).putShort((short) (height - 1)).put((byte) ((height - 1) >> 16))
                .array();
    }

    private static void writeChunk(ByteArrayOutputStream out, String name, byte[] content) {
        if ((out.size() & 1) == 1) {
            out.write(0);
        }
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).array());
        out.writeBytes(content);
        if ((content.length & 1) == 1) {
            out.write(0);
        }
    }

    private static byte[] withLength(byte[] webp) {
        return webp.length < WebpParts.HEADER
                ? webp
                : ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, webp.length - 8).array();
    }

}
