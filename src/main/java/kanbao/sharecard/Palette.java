package kanbao.sharecard;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The colours of a card, those of the light theme in {@code site.css}. With the shades between each of them and the background,
 * for antialiasing, they are a palette of 16 colours.
 */
enum Palette {

    BACKGROUND(0xfdfcf9, 0, 1),
    TEXT(0x1c1a17, 1, 7),
    ACCENT(0xb3261e, 8, 4),
    MUTED_TEXT(0x635d54, 12, 4);

    static final IndexColorModel COLOUR_MODEL = colourModel();

    private static final int BITS = 4;
    private static final int FULL = 0xFF;

    private final int rgb;
    private final int first;
    private final int shades;

    /** @param first the index of its lightest shade in the palette */
    Palette(int rgb, int first, int shades) {
        this.rgb = rgb;
        this.first = first;
        this.shades = shades;
    }

    /**
     * Returns the palette index of the nearest shade.
     *
     * @param coverage of the pixel, from 0 to 255
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
        var background = BACKGROUND.rgb >> shift & FULL;
        return background + ((rgb >> shift & FULL) - background) * shade / shades;
    }

    private static IndexColorModel colourModel() {
        var colours = Stream.of(values()).flatMapToInt(Palette::colours).toArray();
        return new IndexColorModel(BITS, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

}
