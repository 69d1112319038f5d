package kanbao.sharecard;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An image on which shapes are filled, each in one colour. Java's antialiasing would choose the nearest colours of the palette,
 * even shades of another colour. So each shape is first drawn in grey to get the coverage of each pixel.
 */
final class Canvas {

    private static final int COVERAGE_LEVELS = 256;

    private final BufferedImage image;

    /** Creates an empty canvas of this size in pixels. */
    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, Palette.COLOUR_MODEL);
    }

    void fill(Shape shape, Palette colour) {
        var bounds = shape.getBounds();
        bounds.grow(1, 1);
        var area = bounds.intersection(image.getRaster().getBounds());
        if (!area.isEmpty()) {
            paint(area, coverage(shape, area), colour);
        }
    }

    private static Raster coverage(Shape shape, Rectangle area) {
        var covered = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = covered.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.translate(-area.x, -area.y);
        graphics.fill(shape);
        graphics.dispose();
        return covered.getRaster();
    }

    private void paint(Rectangle area, Raster coverage, Palette colour) {
        var shades = IntStream.range(0, COVERAGE_LEVELS).map(colour::shade).toArray();
        var row = new int[area.width];
        for (var y = 0; y < area.height; y++) {
            coverage.getPixels(0, y, area.width, 1, row);
            for (var x = 0; x < row.length; x++) {
                if (shades[row[x]] != 0) {
                    image.getRaster().setSample(area.x + x, area.y + y, 0, shades[row[x]]);
                }
            }
        }
    }

    /** Draws a picture at this place and encodes the result as a PNG with all colours. */
    byte[] png(BufferedImage picture, Rectangle place) throws IOException {
        var all = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = all.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var scaled = halved(picture, place);
        graphics.drawImage(scaled, place.x, place.y, place.width, place.height, null);
        graphics.dispose();
        return png(all);
    }

    /** Halves the size as long as it is more than twice that of the place, because one large step would skip pixels. */
    private static BufferedImage halved(BufferedImage picture, Rectangle place) {
        var scaled = picture;
        while (scaled.getWidth() > 2 * place.width && scaled.getHeight() > 2) {
            var half = new BufferedImage(scaled.getWidth() / 2, scaled.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            var graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(scaled, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            scaled = half;
        }
        return scaled;
    }

    /** Encodes the image as a PNG with a palette of 16 colours. */
    byte[] png() throws IOException {
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

}
