package kanbao.article;

/**
 * A picture file that readers can load.
 *
 * @param fingerprint the first 16 hexadecimal digits of the SHA-256 of the file's bytes: other bytes, other address
 * @param name        the file's name, made safe for an address, such as {@code downloads.svg}
 * @param type        the media type that its bytes were found to be, such as {@code image/svg+xml}
 * @param width       in CSS pixels, as the browser will show it unscaled
 * @param height      in CSS pixels
 */
public record Picture(String fingerprint, String name, String type, int width, int height) {

    public Picture {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a picture of " + width + " × " + height + ", expected at least 1 × 1");
        }
    }

}
