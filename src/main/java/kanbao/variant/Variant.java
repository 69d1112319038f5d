package kanbao.variant;

import java.util.Optional;

import kanbao.picture.PictureFile;

/**
 * A picture in one of its widths.
 *
 * @param width in pixels, after applying the orientation
 */
record Variant(PictureFile file, int width, VariantFormat format) {

    /** Returns nothing if the picture does not have this width, or the format is neither WebP nor that of its other variants. */
    static Optional<Variant> of(PictureFile file, int width, String extension) {
        var picture = file.picture();
        return VariantFormat.of(extension)
                .filter(format -> format == VariantFormat.WEBP || extension.equals(picture.variantExtension()))
                .filter(_ -> picture.variantWidths().contains(width))
                .map(format -> new Variant(file, width, format));
    }

    Variant inOriginalFormat() {
        var original = VariantFormat.of(file.picture().variantExtension()).orElse(format);
        return new Variant(file, width, original);
    }

    int height() {
        return file.picture().heightAt(width);
    }

    /** The name changes with the bytes of the picture. Earlier versions rendered variants without labels. */
    String fileName() {
        return file.picture().fingerprint() + "-" + width + (file.labels().isEmpty() ? "." : "-labelled.")
                + format.extension();
    }

}
