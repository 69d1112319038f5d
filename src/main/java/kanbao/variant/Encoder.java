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
final class Encoder {

    /** In bytes, of a variant in a format that can be made smaller by leaving details out. */
    static final int LARGEST = 120_000;

    private static final float[] QUALITIES = {.8f, .7f, .6f, .5f, .4f, .3f, .2f, .1f, 0};

    private Encoder() {
    }

    /** In the best quality that is not too large. */
    static byte[] encode(BufferedImage pixels, VariantFormat format) throws IOException {
        var writer = writer(format);
        try {
            if (format == VariantFormat.PNG) {
                return written(pixels, writer, writer.getDefaultWriteParam());
            }
            var bytes = new byte[0];
            for (var quality : QUALITIES) {
                bytes = written(pixels, writer, param(writer, quality));
                if (bytes.length <= LARGEST) {
                    return bytes;
                }
            }
            return bytes;
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(VariantFormat format) throws IOException {
        return format == VariantFormat.WEBP
                ? WebP.writer()
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
