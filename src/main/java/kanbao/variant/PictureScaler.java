package kanbao.variant;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/** Scales a picture down by area averaging: each pixel is the mean of those it covers, weighted by coverage and alpha. */
final class PictureScaler {

    private static final int BANDS = 4;
    private static final int ALPHA = 3;
    private static final int OPAQUE = 255;

    private final BufferedImage source;
    private final BufferedImage target;
    private final float[] sums;
    private final float[] row;
    private int[] samples = {};

    private PictureScaler(BufferedImage source, BufferedImage target) {
        this.source = source;
        this.target = target;
        sums = new float[target.getWidth() * BANDS];
        row = new float[target.getWidth() * BANDS];
    }

    /** Returns the picture in this size, with 8 bits per channel, and with alpha if the source has it. */
    static BufferedImage scaleDown(BufferedImage source, int width, int height) {
        if (width > source.getWidth() || height > source.getHeight()) {
            throw new IllegalArgumentException(source.getWidth() + " × " + source.getHeight() + " pixels, expected "
                    + width + " × " + height + " or more");
        }
        var type = source.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        var target = new BufferedImage(width, height, type);
        new PictureScaler(source, target).scale();
        return target;
    }

    private void scale() {
        var share = (double) target.getHeight() / source.getHeight();
        var y = 0;
        for (var from = 0; from < source.getHeight(); from++) {
            scaleRow(from);
            var end = (from + 1) * share;
            var within = Math.min(share, y + 1 - from * share);
            addRow(within);
            if (end >= y + 1 || from == source.getHeight() - 1) {
                writeRow(y++);
                addRow(share - within);
            }
        }
    }

    /** Scales one row of the source to the target width, with colours multiplied by alpha. */
    private void scaleRow(int y) {
        Arrays.fill(row, 0);
        var share = (double) target.getWidth() / source.getWidth();
        var last = target.getWidth() - 1;
        readRow(y);
        for (var from = 0; from < source.getWidth(); from++) {
            var x = Math.min(last, (int) (from * share));
            var within = Math.min(share, x + 1 - from * share);
            addSample(from, x, within);
            addSample(from, Math.min(last, x + 1), share - within);
        }
    }

    private void addSample(int from, int to, double weight) {
        var alpha = samples[from * BANDS + ALPHA];
        var colourWeight = (float) (weight * alpha / OPAQUE);
        for (var band = 0; band < ALPHA; band++) {
            row[to * BANDS + band] += samples[from * BANDS + band] * colourWeight;
        }
        row[to * BANDS + ALPHA] += (float) (alpha * weight);
    }

    private void addRow(double weight) {
        for (var index = 0; index < sums.length; index++) {
            sums[index] += row[index] * (float) weight;
        }
    }

    private void writeRow(int y) {
        var bands = target.getRaster().getNumBands();
        var pixels = new int[target.getWidth() * bands];
        for (var x = 0; x < target.getWidth(); x++) {
            var alpha = sums[x * BANDS + ALPHA];
            for (var band = 0; band < bands; band++) {
                var sum = sums[x * BANDS + band];
                var value = band == ALPHA || alpha == 0 ? sum : sum * OPAQUE / alpha;
                pixels[x * bands + band] = Math.clamp(Math.round(value), 0, OPAQUE);
            }
        }
        target.getRaster().setPixels(0, y, target.getWidth(), 1, pixels);
        Arrays.fill(sums, 0);
    }

    /** Reads one row of the source as red, green, blue and alpha with 8 bits each. */
    private void readRow(int y) {
        var width = source.getWidth();
        if (samples.length == 0) {
            samples = new int[width * BANDS];
        }
        if (source.getColorModel() instanceof IndexColorModel) {
            for (var x = 0; x < width; x++) {
                setSample(x, source.getRGB(x, y));
            }
            return;
        }
        var bands = source.getRaster().getNumBands();
        var shift = source.getColorModel().getComponentSize(0) - Byte.SIZE;
        var read = source.getRaster().getPixels(0, y, width, 1, (int[]) null);
        var hasAlpha = source.getColorModel().hasAlpha();
        for (var x = 0; x < width; x++) {
            for (var band = 0; band < ALPHA; band++) {
                samples[x * BANDS + band] = read[x * bands + (bands < ALPHA ? 0 : band)] >> shift;
            }
            samples[x * BANDS + ALPHA] = hasAlpha ? read[(x + 1) * bands - 1] >> shift : OPAQUE;
        }
    }

    private void setSample(int x, int argb) {
        samples[x * BANDS] = argb >> 16 & OPAQUE;
        samples[x * BANDS + 1] = argb >> 8 & OPAQUE;
        samples[x * BANDS + 2] = argb & OPAQUE;
        samples[x * BANDS + ALPHA] = argb >>> 24;
    }

}
