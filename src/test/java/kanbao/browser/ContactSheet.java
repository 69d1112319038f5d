package kanbao.browser;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.swing.ImageIcon;

import com.luciad.imageio.webp.WebPImageWriterSpi;

/**
 * One picture of several pages: rows of equal height, in which pages stand side by side. A page that is longer than its row is
 * cut off, and a shorter one is continued in its background colour.
 */
final class ContactSheet {

    private static final int GAP = 16;
    private static final Color GAP_COLOUR = new Color(0xB0B0B0);
    private static final float QUALITY = .65f;

    private final List<Integer> widths;
    private final int rowHeight;
    private final BufferedImage sheet;

    /** A sheet whose pages are scaled to these widths. */
    ContactSheet(List<Integer> widths, int rows, int rowHeight) {
        this.widths = widths;
        this.rowHeight = rowHeight;
        var width = widths.stream().mapToInt(Integer::intValue).sum() + GAP * (widths.size() + 1);
        sheet = new BufferedImage(width, (rowHeight + GAP) * rows + GAP, BufferedImage.TYPE_INT_RGB);
        fill(GAP_COLOUR, 0, 0, width, sheet.getHeight());
    }

    /** Draws a page into a column of a row; both begin at 0. */
    void add(BufferedImage page, int column, int row) {
        var x = GAP * (column + 1) + widths.stream().limit(column).mapToInt(Integer::intValue).sum();
        var y = GAP + (rowHeight + GAP) * row;
        var width = widths.get(column);
        fill(new Color(page.getRGB(0, page.getHeight() - 1)), x, y, width, rowHeight);
        var cell = sheet.createGraphics();
        cell.clipRect(x, y, width, rowHeight);
        cell.drawImage(scaled(page, width), x, y, null);
        cell.dispose();
    }

    private void fill(Color colour, int x, int y, int width, int height) {
        var graphics = sheet.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static Image scaled(BufferedImage page, int width) {
        if (page.getWidth() == width) {
            return page;
        }
        var height = page.getHeight() * width / page.getWidth();
        return new ImageIcon(page.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING)).getImage();
    }

    /** Writes the sheet as WebP. The stream would keep the end of a longer file. */
    void write(Path file) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(param.getCompressionTypes()[0]);
        param.setCompressionQuality(QUALITY);
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), param);
        } finally {
            writer.dispose();
        }
    }

}
