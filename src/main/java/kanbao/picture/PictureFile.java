package kanbao.picture;

import java.io.IOException;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/**
 * A picture of an article and its file.
 *
 * @param orientation the EXIF orientation, from 1 (upright) to 8 (EXIF 2.32)
 * @param length      the length of the file in bytes when its fingerprint was computed
 * @param modified    the modification time of the file at that time, in milliseconds since 1970
 */
public record PictureFile(Picture picture, int orientation, Resource bytes, long length, long modified) {

    static PictureFile of(Picture picture, int orientation, Resource bytes) throws IOException {
        return new PictureFile(picture, orientation, bytes, bytes.contentLength(), bytes.lastModified());
    }

    /** Returns whether the file has not changed since its fingerprint was computed. */
    public boolean isUnchanged() {
        try {
            return bytes.isReadable() && bytes.contentLength() == length && bytes.lastModified() == modified;
        } catch (IOException e) {
            return false;
        }
    }

}
