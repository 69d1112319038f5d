package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.Figure;
import kanbao.site.Links;
import kanbao.site.PictureSizes;

/**
 * A picture with its caption.
 *
 * @param largest  the address of its largest variant
 * @param variants the smaller variants, if there are any
 * @param sizes    its width in the text column of an article, for {@code srcset}
 */
record PictureView(String src, String largest, @Nullable Srcset variants, String sizes, int width, int height,
        String alt, String caption, String credit) {

    /**
     * Values of {@code srcset}.
     *
     * @param original variants in the format of the picture
     * @param webp     variants in WebP
     */
    record Srcset(String original, String webp) {}

    static @Nullable PictureView of(@Nullable Figure figure, Links links) {
        if (figure == null) {
            return null;
        }
        var picture = figure.picture();
        var variants = picture.variantWidths().isEmpty()
                ? null
                : new Srcset(links.srcset(picture, picture.variantExtension()), links.srcset(picture, "webp"));
        return new PictureView(links.src(picture), links.largest(picture), variants, PictureSizes.inColumn(picture),
                picture.width(), picture.height(), figure.alt(), figure.caption(), figure.credit());
    }

    public boolean isCaptioned() {
        return !caption.isEmpty() || !credit.isEmpty();
    }

}
