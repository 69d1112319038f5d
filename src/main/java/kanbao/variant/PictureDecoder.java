package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.springframework.core.io.Resource;

import kanbao.picture.PictureFile;

/**
 * Reads a picture with about twice the pixels that are wanted across, or fewer where the heap is small. Decoding skips
 * the others, so that the memory for it does not grow with the picture.
 */
final class PictureDecoder {

    /** Of the heap. */
    private static final long SHARE = 8;
    private static final long MEGABYTE = 1 << 20;

    private PictureDecoder() {
    }

    /**
     * @param width  of the variant before it is turned, in pixels
     * @param height of it
     * @throws IOException if the file is broken, is not what it was, or needs too much memory
     */
    static BufferedImage decode(PictureFile file, int width, int height) throws IOException {
        var reader = reader(file.picture().mediaType());
        try (var in = open(file.bytes())) {
            reader.setInput(in, true, true);
            var type = reader.getImageTypes(0).next();
            var param = reader.getDefaultReadParam();
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
            throw new IOException("nothing reads " + mediaType);
        }
        return readers.next();
    }

    private static ImageInputStream open(Resource bytes) throws IOException {
        return bytes.isFile()
                ? new FileImageInputStream(bytes.getFile())
                : new MemoryCacheImageInputStream(bytes.getInputStream());
    }

    private static int step(ImageReader reader, int bytesPerPixel, int width, int height) throws IOException {
        var share = Runtime.getRuntime().maxMemory() / SHARE;
        var across = reader.getWidth(0);
        var down = reader.getHeight(0);
        var largest = Math.min(across / width, down / height);
        var twice = Math.max(1, Math.min(across / width / 2, down / height / 2));
        var affordable = (int) Math.ceil(Math.sqrt((double) across * down * bytesPerPixel / share));
        var step = Math.max(twice, affordable);
        if (step > largest) {
            throw new IOException("it needs more memory than the heap of " + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB has for it");
        }
        return step;
    }

}
