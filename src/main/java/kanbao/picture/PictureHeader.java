package kanbao.picture;

import java.util.Optional;

import kanbao.report.Cause;

/**
 * What the headers of a picture file say.
 *
 * @param size        as the picture is shown
 * @param orientation how the stored pixels are turned to be shown, from 1 (not at all) to 8, as EXIF 2.32 numbers it
 * @param obstacle    why no variant can be made of it, where there is a reason
 */
record PictureHeader(PictureSize size, int orientation, Optional<Cause> obstacle) {

    static final int UPRIGHT = 1;

    static PictureHeader of(PictureSize size) {
        return new PictureHeader(size, UPRIGHT, Optional.empty());
    }

}
