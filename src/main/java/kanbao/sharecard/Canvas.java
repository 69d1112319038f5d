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
 * Paper that shapes are printed on, each in one ink. Java smooths edges with whichever colour of a palette is near, also one of
 * another ink; so a shape is first drawn in grey, which says how much of each pixel it covers.
 */
final class Canvas {

    private static final int COVERAGES = 256;

    private final BufferedImage image;

    /** Empty, of this size in pixels. */
    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, Palette.PALETTE);
    }

    void print(Shape shape, Palette ink) {
        var bounds = shape.getBounds();
        bounds.grow(1, 1);
        var area = bounds.intersection(image.getRaster().getBounds());
        if (!area.isEmpty()) {
            stain(area, coverage(shape, area), ink);
        }
    }

    private static Raster coverage(Shape shape, Rectangle area) {
        var covered = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = covered.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.translate(-area.x, -area.y);
        pen.fill(shape);
        pen.dispose();
        return covered.getRaster();
    }

    private void stain(Rectangle area, Raster coverage, Palette ink) {
        var shades = IntStream.range(0, COVERAGES).map(ink::shade).toArray();
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

    /** The picture as a PNG of 16 colours (W3C, Portable Network Graphics). */
    byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

}
