package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels and nothing else: no place, no camera and no thumbnail gets into a variant. */
final class PictureEncoder {

    /** In bytes, of a variant in a format that can be made smaller by leaving details out. */
    static final int LARGEST = 120_000;

    private static final float BEST = .8f;
    /** Below it there is only 0. */
    private static final float LEAST = .02f;
    /** Of the quality before, at most. */
    private static final double NEXT = .9;

    private PictureEncoder() {
    }

    /** In about the best quality in which it is not too large: where details fill it, they are left out. */
    static byte[] encode(BufferedImage pixels, VariantFormat format) throws IOException {
        var writer = writer(format);
        try {
            if (format == VariantFormat.PNG) {
                return written(pixels, writer, writer.getDefaultWriteParam());
            }
            var quality = BEST;
            var bytes = written(pixels, writer, param(writer, quality));
            while (bytes.length > LARGEST && quality > 0) {
                var next = quality * (float) Math.min(NEXT, Math.sqrt((double) LARGEST / bytes.length));
                quality = next < LEAST ? 0 : next;
                bytes = written(pixels, writer, param(writer, quality));
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

    private static byte[] written(BufferedImage pixels, ImageWriter writer, ImageWriteParam param)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), param);
        }
        return bytes.toByteArray();
    }

}
