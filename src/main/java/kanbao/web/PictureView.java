package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.Figure;
import kanbao.article.Picture;
import kanbao.site.Links;

/**
 * A picture as an {@code <img>} and its caption want it.
 *
 * @param variants the addresses of smaller ones, or none
 */
record PictureView(String src, @Nullable Srcset variants, int width, int height, String alt, String caption,
        String credit) {

    /**
     * What {@code srcset} holds.
     *
     * @param own  in the picture's own format
     * @param webp in WebP
     */
    record Srcset(String own, String webp) {}

    static @Nullable PictureView of(@Nullable Figure figure, Links links) {
        if (figure == null) {
            return null;
        }
        var picture = figure.picture();
        return new PictureView(links.src(picture), srcset(picture, links), picture.width(), picture.height(),
                figure.alt(), figure.caption(), figure.credit());
    }

    private static @Nullable Srcset srcset(Picture picture, Links links) {
        return picture.widths().isEmpty()
                ? null
                : new Srcset(links.srcset(picture, picture.extension()), links.srcset(picture, "webp"));
    }

    public boolean isExplained() {
        return !caption.isEmpty() || !credit.isEmpty();
    }

}
