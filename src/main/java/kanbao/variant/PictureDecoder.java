package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.springframework.core.io.Resource;

import com.luciad.imageio.webp.WebPReadParam;

import kanbao.picture.PictureFile;

/**
 * Decodes a picture at about twice the width of the variant, or less if the heap is small. It subsamples while decoding, so
 * that memory does not grow with the picture. The decoder of WebP scales by itself.
 */
final class PictureDecoder {

    /** A decoded picture takes at most this fraction of the heap. */
    private static final long FRACTION_OF_HEAP = 8;
    private static final long MEGABYTE = 1 << 20;

    private PictureDecoder() {
    }

    /**
     * Decodes the picture at least as large as this size, which is in pixels before the orientation is applied.
     *
     * @throws IOException if the file is broken, has changed, or needs too much memory
     */
    static BufferedImage decode(PictureFile file, int width, int height) throws IOException {
        var reader = reader(file.picture().mediaType());
        try (var in = open(file.bytes())) {
            reader.setInput(in, true, true);
            var param = reader.getDefaultReadParam();
            if (param instanceof WebPReadParam webp) {
                webp.setUseScaling(true);
                webp.setScaledWidth(width);
                webp.setScaledHeight(height);
                return reader.read(0, webp);
            }
            var type = reader.getImageTypes(0).next();
            var step = step(reader, Math.ceilDiv(type.getColorModel().getPixelSize(), Byte.SIZE), width, height);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String mediaType) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new IOException("no decoder for " + mediaType);
        }
        return readers.next();
    }

    private static ImageInputStream open(Resource bytes) throws IOException {
        return bytes.isFile()
                ? new FileImageInputStream(bytes.getFile())
                : new MemoryCacheImageInputStream(bytes.getInputStream());
    }

    private static int step(ImageReader reader, int bytesPerPixel, int width, int height) throws IOException {
        var maxBytes = Runtime.getRuntime().maxMemory() / FRACTION_OF_HEAP;
        var sourceWidth = reader.getWidth(0);
        var sourceHeight = reader.getHeight(0);
        var maxStep = Math.min(sourceWidth / width, sourceHeight / height);
        var stepForTwice = Math.max(1, Math.min(sourceWidth / width / 2, sourceHeight / height / 2));
        var stepForMemory = (int) Math.ceil(Math.sqrt((double) sourceWidth * sourceHeight * bytesPerPixel / maxBytes));
        var step = Math.max(stepForTwice, stepForMemory);
        if (step > maxStep) {
            throw new IOException("decoding needs too much memory for a heap of "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB");
        }
        return step;
    }

}
