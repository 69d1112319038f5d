package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Renders the pixels of a variant: decodes the picture, scales it down, and applies its orientation. */
final class VariantRenderer {

    /** From this EXIF orientation on, width and height are swapped. */
    private static final int FIRST_TRANSPOSED = 5;

    private VariantRenderer() {
    }

    static BufferedImage render(Variant variant) throws IOException {
        var orientation = variant.file().orientation();
        var isTransposed = orientation >= FIRST_TRANSPOSED;
        var width = isTransposed ? variant.height() : variant.width();
        var height = isTransposed ? variant.width() : variant.height();
        var decoded = PictureDecoder.decode(variant.file(), width, height);
        return orient(PictureScaler.scaleDown(decoded, width, height), orientation);
    }

    /** Applies the orientation, numbered as in EXIF 2.32. */
    private static BufferedImage orient(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        var isTransposed = orientation >= FIRST_TRANSPOSED;
        var width = isTransposed ? stored.getHeight() : stored.getWidth();
        var height = isTransposed ? stored.getWidth() : stored.getHeight();
        var shown = new BufferedImage(width, height, stored.getType());
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                shown.setRGB(x, y, pixel(stored, orientation, x, y));
            }
        }
        return shown;
    }

    private static int pixel(BufferedImage stored, int orientation, int x, int y) {
        var right = stored.getWidth() - 1;
        var bottom = stored.getHeight() - 1;
        return switch (orientation) {
            case 2 -> stored.getRGB(right - x, y);
            case 3 -> stored.getRGB(right - x, bottom - y);
            case 4 -> stored.getRGB(x, bottom - y);
            case 5 -> stored.getRGB(y, x);
            case 6 -> stored.getRGB(y, bottom - x);
            case 7 -> stored.getRGB(right - y, bottom - x);
            case 8 -> stored.getRGB(right - y, x);
            default -> stored.getRGB(x, y);
        };
    }

}
