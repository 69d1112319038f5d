package kanbao.variant;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The pixels of a variant: the picture decoded, scaled down, and turned as it is shown. */
final class VariantRenderer {

    private static final int FIRST_TURNED = 5;

    private VariantRenderer() {
    }

    static BufferedImage of(Variant variant) throws IOException {
        var orientation = variant.file().orientation();
        var isTurned = orientation >= FIRST_TURNED;
        var width = isTurned ? variant.height() : variant.width();
        var height = isTurned ? variant.width() : variant.height();
        var decoded = PictureDecoder.decode(variant.file(), width, height);
        return turned(PictureScaler.down(decoded, width, height), orientation);
    }

    /** The pixels as they are shown; the orientation is as EXIF 2.32 numbers it. */
    static BufferedImage turned(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        var isTurned = orientation >= FIRST_TURNED;
        var width = isTurned ? stored.getHeight() : stored.getWidth();
        var height = isTurned ? stored.getWidth() : stored.getHeight();
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
