package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import kanbao.picture.LabelWriter;
import kanbao.picture.PictureLabels;

/** Encodes pixels without metadata except labels: no location, camera or thumbnail. */
final class PictureEncoder {

    /** The limit for variants in a lossy format, in bytes. */
    static final int MAX_BYTES = 120_000;

    /** Of labels, in bytes. */
    private static final int MAX_LABEL_BYTES = 15_000;
    private static final float MAX_QUALITY = .8f;
    /** Any lower quality is rounded to 0. */
    private static final float MIN_QUALITY = .02f;
    /** The factor by which the quality decreases at least. */
    private static final double MAX_FACTOR = .9;

    private PictureEncoder() {
    }

    /** Encodes at about the highest quality that does not exceed the size limit. */
    static byte[] encode(BufferedImage pixels, VariantFormat format, PictureLabels labels) throws IOException {
        var maxBytes = labels.isEmpty() ? MAX_BYTES : MAX_BYTES - MAX_LABEL_BYTES;
        return LabelWriter.write(encode(pixels, format, maxBytes), labels, format.extension());
    }

    private static byte[] encode(BufferedImage pixels, VariantFormat format, int maxBytes) throws IOException {
        var writer = writer(format);
        try {
            if (format == VariantFormat.PNG) {
                return write(pixels, writer, writer.getDefaultWriteParam());
            }
            var quality = MAX_QUALITY;
            var bytes = write(pixels, writer, param(writer, quality));
            while (bytes.length > maxBytes && quality > 0) {
                var next = quality * (float) Math.min(MAX_FACTOR, Math.sqrt((double) maxBytes / bytes.length));
                quality = next < MIN_QUALITY ? 0 : next;
                bytes = write(pixels, writer, param(writer, quality));
            }
            return bytes;
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(VariantFormat format) throws IOException {
        return format == VariantFormat.WEBP
                ? WebPLibrary.writer()
                : ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
    }

    private static ImageWriteParam param(ImageWriter writer, float quality) {
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(param.getCompressionTypes()[0]);
        param.setCompressionQuality(quality);
        return param;
    }

    private static byte[] write(BufferedImage pixels, ImageWriter writer, ImageWriteParam param)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), param);
        }
        return bytes.toByteArray();
    }

}
