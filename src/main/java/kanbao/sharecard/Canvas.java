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

    /** Encodes the image as a PNG with a palette of 16 colours. */
    byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

}
