package kanbao.picture;

import org.jspecify.annotations.Nullable;

import kanbao.report.Cause;

/**
 * The header of a picture file.
 *
 * @param size        the displayed size, after applying the orientation
 * @param orientation the EXIF orientation, from 1 (upright) to 8 (EXIF 2.32)
 * @param problem     why no variants can be rendered, if they cannot
 */
record PictureHeader(PictureSize size, int orientation, @Nullable Cause problem) {

    static final int UPRIGHT = 1;

    static PictureHeader of(PictureSize size) {
        return new PictureHeader(size, UPRIGHT, null);
    }

}
