package kanbao.sharecard;

import java.util.Locale;

/**
 * The shapes of a card, in pixels: wide for most consumers of Open Graph, and square for WeChat, which crops wide cards to
 * their middle.
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

    /** The margin on the left and on the right. */
    int margin() {
        return margin;
    }

    int textWidth() {
        return width - 2 * margin;
    }

    /** The name in addresses and file names. */
    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

}
