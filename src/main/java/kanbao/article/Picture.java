package kanbao.article;

import java.util.List;

/**
 * A picture file that readers can load.
 *
 * @param fingerprint the first 16 hexadecimal digits of the SHA-256 of the file's bytes: other bytes, other address
 * @param name        the file's name, made safe for an address, such as {@code downloads.svg}
 * @param mediaType the media type that its bytes were found to be, such as {@code image/svg+xml}
 * @param width       in CSS pixels, as the browser will show it unscaled
 * @param height      in CSS pixels
 * @param variantWidths      in which it can be loaded as a smaller variant, in pixels from small to large; none if only as it is
 */
public record Picture(String fingerprint, String name, String mediaType, int width, int height,
        List<Integer> variantWidths) {

    public Picture {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a picture of " + width + " × " + height + ", expected at least 1 × 1");
        }
        variantWidths = List.copyOf(variantWidths);
    }

    /** A picture without variants. */
    public Picture(String fingerprint, String name, String mediaType, int width, int height) {
        this(fingerprint, name, mediaType, width, height, List.of());
    }

    /** The width of what is shown to readers and machines: the largest variant, or the picture itself where it has none. */
    public int shownWidth() {
        return variantWidths.isEmpty() ? width : variantWidths.getLast();
    }

    public int shownHeight() {
        return heightAt(shownWidth());
    }

    /** Its height in another width, in pixels. */
    public int heightAt(int otherWidth) {
        return Math.max(1, Math.round((float) height * otherWidth / width));
    }

    /** What the name ends with, such as {@code svg}. */
    public String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

}
