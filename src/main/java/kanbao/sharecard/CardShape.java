package kanbao.sharecard;

import java.util.Locale;

/**
 * The shapes that a card has, in pixels: wide as Open Graph is shown by most, and square as WeChat shows it, which would cut
 * the middle out of a wide one.
 */
enum CardShape {

    WIDE(1200, 630, 76),
    SQUARE(800, 800, 60);

    private final int width;
    private final int height;
    private final int margin;

    CardShape(int width, int height, int margin) {
        this.width = width;
        this.height = height;
        this.margin = margin;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Left and right of what stands on it. */
    int margin() {
        return margin;
    }

    /** How wide a line of it can be. */
    int measure() {
        return width - 2 * margin;
    }

    /** As addresses and files call it. */
    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

}
