package kanbao.article;

import java.util.List;

/**
 * A picture file that readers can load.
 *
 * @param fingerprint   the first 16 hexadecimal digits of the SHA-256 of the file, so that a changed file gets a new address
 * @param name          the file name, safe for URLs, such as {@code downloads.svg}
 * @param mediaType     detected from the content, such as {@code image/svg+xml}
 * @param width         the unscaled display width in CSS pixels
 * @param height        the unscaled display height in CSS pixels
 * @param variantWidths the widths of its smaller variants in pixels, ascending; empty if it has no variants
 */
public record Picture(String fingerprint, String name, String mediaType, int width, int height,
        List<Integer> variantWidths) {

    public Picture {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " × " + height + " pixels, expected at least 1 × 1");
        }
        variantWidths = List.copyOf(variantWidths);
    }

    public Picture(String fingerprint, String name, String mediaType, int width, int height) {
        this(fingerprint, name, mediaType, width, height, List.of());
    }

    /** The width of the largest variant, or of the picture itself if it has no variants. */
    public int shownWidth() {
        return variantWidths.isEmpty() ? width : variantWidths.getLast();
    }

    public int shownHeight() {
        return heightAt(shownWidth());
    }

    /** The extension of the variants that are not in WebP. Variants of GIF pictures are PNG, which has all colours. */
    public String variantExtension() {
        return extension().equals("gif") ? "png" : extension();
    }

    /** The media type of the largest variant, or of the picture itself if it has no variants. */
    public String shownMediaType() {
        return variantWidths.isEmpty() || !extension().equals("gif") ? mediaType : "image/png";
    }

    /** The height in pixels when it is scaled to this width. */
    public int heightAt(int scaledWidth) {
        return Math.max(1, Math.round((float) height * scaledWidth / width));
    }

    /** The extension of the file name, such as {@code svg}. */
    public String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

}
