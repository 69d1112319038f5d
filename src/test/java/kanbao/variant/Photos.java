package kanbao.variant;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Creates pictures for tests. */
public final class Photos {

    private static final int MARKER_AND_LENGTH = 4;

    private Photos() {
    }

    /** A photo with so much noise that it compresses badly. */
    public static BufferedImage noisy(int width, int height) {
        var random = new Random(1);
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var raster = photo.getRaster();
        var pixel = new int[3];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var shape = 128 + 60 * Math.sin(x * .013) + 60 * Math.cos(y * .017 + x * .004);
                for (var band = 0; band < pixel.length; band++) {
                    pixel[band] = Math.clamp(Math.round(shape * (1 - band * .2) + 40 * random.nextGaussian()), 0, 255);
                }
                raster.setPixel(x, y, pixel);
            }
        }
        return photo;
    }

    /** A picture in one colour, given as 8 bits of red, green and blue. */
    public static BufferedImage plain(int width, int height, int rgb, int type) {
        var picture = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, 0xff000000 | rgb);
            }
        }
        return picture;
    }

    public static byte[] jpeg(RenderedImage picture) {
        return write(picture, "jpeg", ImageWriteParam.MODE_DISABLED);
    }

    public static byte[] png(RenderedImage picture) {
        return write(picture, "png", ImageWriteParam.MODE_DISABLED);
    }

    /** A progressive JPEG, or an interlaced PNG. */
    public static byte[] progressive(RenderedImage picture, String format) {
        return write(picture, format, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] write(RenderedImage picture, String format, int passes) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(passes);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] gif(RenderedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "gif", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Changes the size in the frame header of a progressive JPEG (ITU-T T.81, B.2.2). */
    public static byte[] withSize(byte[] jpeg, int width, int height) {
        for (var at = 0; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC2) {
                return ByteBuffer.wrap(jpeg.clone()).putShort(at + 5, (short) height).putShort(at + 7, (short) width)
                        .array();
            }
        }
        throw new IllegalArgumentException("a JPEG that is not progressive");
    }

    /** A JPEG in CMYK colours. */
    public static byte[] cmyk(int width, int height) {
        var ink = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4,
                null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ink, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Adds EXIF metadata with an orientation and a location to a JPEG (EXIF 2.32, 4.6). */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[]{'N', 0, 0, 0});
        tiff.putInt(0);
        return withSegment(jpeg, 0xE1, tiff.array());
    }

    /** Adds a colour profile to a JPEG. */
    public static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var segment = ByteBuffer.allocate(14 + profile.length);
        segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1).put(profile);
        return withSegment(jpeg, 0xE2, segment.array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var bytes = ByteBuffer.allocate(jpeg.length + MARKER_AND_LENGTH + content.length);
        bytes.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return bytes.put(jpeg, 2, jpeg.length - 2).array();
    }

    public static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
