package kanbao.sharecard;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The colours of the paper by day, as {@code site.css} has them. With the shades between each of them and the paper, in which
 * edges are drawn smooth, they are the 16 colours of a card.
 */
enum Palette {

    PAPER(0xfdfcf9, 0, 1),
    INK(0x1c1a17, 1, 7),
    SEAL(0xb3261e, 8, 4),
    SOFT(0x635d54, 12, 4);

    static final IndexColorModel PALETTE = palette();

    private static final int BITS = 4;
    private static final int FULL = 0xFF;

    private final int rgb;
    private final int first;
    private final int shades;

    /** @param first the place of its lightest shade in the palette */
    Palette(int rgb, int first, int shades) {
        this.rgb = rgb;
        this.first = first;
        this.shades = shades;
    }

    /**
     * The place in the palette of the shade that is nearest.
     *
     * @param coverage how much of a pixel is covered, from 0 to 255
     */
    int shade(int coverage) {
        var shade = (coverage * shades + FULL / 2) / FULL;
        return shade == 0 ? 0 : first + shade - 1;
    }

    private IntStream colours() {
        return IntStream.rangeClosed(1, shades)
                .map(shade -> mixed(16, shade) << 16 | mixed(8, shade) << 8 | mixed(0, shade));
    }

    private int mixed(int shift, int shade) {
        var paper = PAPER.rgb >> shift & FULL;
        return paper + ((rgb >> shift & FULL) - paper) * shade / shades;
    }

    private static IndexColorModel palette() {
        var colours = Stream.of(values()).flatMapToInt(Palette::colours).toArray();
        return new IndexColorModel(BITS, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

}
