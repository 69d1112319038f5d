package kanbao.picture;

import java.io.IOException;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/**
 * A picture that an article shows, and where its bytes are.
 *
 * @param orientation how its stored pixels are turned to be shown, from 1 (not at all) to 8, as EXIF 2.32 numbers it
 * @param length      of the file when its fingerprint was taken, in bytes
 * @param modified    when the file was last written before that, in milliseconds since 1970
 */
public record PictureFile(Picture picture, int orientation, Resource bytes, long length, long modified) {

    static PictureFile of(Picture picture, int orientation, Resource bytes) throws IOException {
        return new PictureFile(picture, orientation, bytes, bytes.contentLength(), bytes.lastModified());
    }

    /** Whether the file is still the one whose fingerprint was taken; one that was changed since is not served. */
    public boolean isUnchanged() {
        try {
            return bytes.isReadable() && bytes.contentLength() == length && bytes.lastModified() == modified;
        } catch (IOException e) {
            return false;
        }
    }

}
