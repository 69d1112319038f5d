package kanbao.logo;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/**
 * A checked picture file.
 *
 * @param bytes the file without metadata
 */
public record Logo(Picture picture, Resource bytes) {

    /** Whether share cards and RSS can show it: both need a picture made of pixels. */
    public boolean isPng() {
        return picture.mediaType().equals("image/png");
    }

}
