package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.article.Figure;
import kanbao.site.Links;

/** A picture as an {@code <img>} and its caption want it. */
record PictureView(String src, int width, int height, String alt, String caption, String credit) {

    static @Nullable PictureView of(@Nullable Figure figure, Links links) {
        if (figure == null) {
            return null;
        }
        var picture = figure.picture();
        return new PictureView(links.picture(picture), picture.width(), picture.height(), figure.alt(),
                figure.caption(), figure.credit());
    }

    public boolean isExplained() {
        return !caption.isEmpty() || !credit.isEmpty();
    }

}
