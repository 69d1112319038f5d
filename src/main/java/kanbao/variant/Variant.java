package kanbao.variant;

import java.util.Optional;

import kanbao.picture.PictureFile;

/**
 * A picture in one of its widths.
 *
 * @param width as it is shown, in pixels
 */
record Variant(PictureFile file, int width, VariantFormat format) {

    /** None if the picture does not have this width, or the format is neither WebP nor its own. */
    static Optional<Variant> of(PictureFile file, int width, String extension) {
        var picture = file.picture();
        return VariantFormat.of(extension)
                .filter(format -> format == VariantFormat.WEBP || extension.equals(picture.extension()))
                .filter(_ -> picture.variantWidths().contains(width))
                .map(format -> new Variant(file, width, format));
    }

    Variant inItsOwnFormat() {
        var own = VariantFormat.of(file.picture().extension()).orElse(format);
        return new Variant(file, width, own);
    }

    /** As wide as the others are high, and so on, in pixels. */
    int height() {
        var picture = file.picture();
        return picture.heightAt(width);
    }

    /** It changes with the bytes of the picture. */
    String fileName() {
        return file.picture().fingerprint() + "-" + width + "." + format.extension();
    }

}
