package kanbao.site;

import kanbao.article.Picture;

/**
 * The values of {@code sizes} for the pictures of an article, as wide as the style sheet shows them: in the text column or in a
 * gallery, and never higher than 85 % of the window.
 */
public final class PictureSizes {

    /** The width of the text column on wide screens, in CSS pixels. */
    private static final int COLUMN = 684;
    /** The space between the columns of a gallery, in CSS pixels. */
    private static final int GAP = 18;
    /** In percent of the height of the window. */
    private static final int MAX_HEIGHT = 85;
    /** In percent of the width of the window. */
    private static final int COLUMN_ON_PHONES = 92;

    private PictureSizes() {
    }

    /** The picture alone in the text column, or on a phone without margins. */
    public static String inColumn(Picture picture) {
        return "(min-width: 45rem) %s, %s".formatted(limited(Math.min(COLUMN, picture.width()) + "px", picture),
                limited(COLUMN_ON_PHONES + "vw", picture));
    }

    /** The picture in a gallery, which has one column on phones. */
    public static String inGallery(Picture picture, int columns) {
        var width = (COLUMN - GAP * (columns - 1)) / columns;
        return "(min-width: 45rem) %s, (min-width: 40rem) %s, %s".formatted(
                limited(Math.min(width, picture.width()) + "px", picture),
                limited(COLUMN_ON_PHONES / columns + "vw", picture), limited(COLUMN_ON_PHONES + "vw", picture));
    }

    /** Pictures in landscape format reach the limit only in windows that are wider than any text needs. */
    private static String limited(String width, Picture picture) {
        return 4 * picture.height() <= 3 * picture.width()
                ? width
                : "min(%s, %dvh)".formatted(width, Math.max(1, MAX_HEIGHT * picture.width() / picture.height()));
    }

}
