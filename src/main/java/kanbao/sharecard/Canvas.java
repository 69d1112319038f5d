package kanbao.sharecard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
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

    private final BufferedImage image;
    private final BufferedImage coverage;
    private final Graphics2D pen;

    /** Empty, of this size in pixels. */
    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, Ink.PALETTE);
        coverage = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        pen = coverage.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** In which text on it is measured and drawn. */
    FontRenderContext context() {
        return pen.getFontRenderContext();
    }

    void print(Shape shape, Ink ink) {
        pen.fill(shape);
        var whole = coverage.getRaster().getBounds();
        var printed = shape.getBounds();
        printed.grow(1, 1);
        var area = printed.intersection(whole);
        if (area.isEmpty()) {
            return;
        }
        var shades = IntStream.range(0, 256).map(ink::shade).toArray();
        var row = new int[area.width];
        var nothing = new int[area.width];
        for (var y = area.y; y < area.y + area.height; y++) {
            coverage.getRaster().getPixels(area.x, y, area.width, 1, row);
            coverage.getRaster().setPixels(area.x, y, area.width, 1, nothing);
            stain(area.x, y, row, shades);
        }
    }

    private void stain(int left, int y, int[] row, int[] shades) {
        for (var x = 0; x < row.length; x++) {
            if (shades[row[x]] != 0) {
                image.getRaster().setSample(left + x, y, 0, shades[row[x]]);
            }
        }
    }

    /** The picture as a PNG of 16 colours (W3C, Portable Network Graphics). */
    byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } finally {
            pen.dispose();
        }
        return bytes.toByteArray();
    }

}
