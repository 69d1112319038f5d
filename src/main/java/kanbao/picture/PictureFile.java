package kanbao.picture;

import java.io.IOException;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/**
 * A picture that an article shows, and where its bytes are.
 *
 * @param length   of the file when its fingerprint was taken, in bytes
 * @param modified when the file was last written before that, in milliseconds since 1970
 */
public record PictureFile(Picture picture, Resource bytes, long length, long modified) {

    static PictureFile of(Picture picture, Resource bytes) throws IOException {
        return new PictureFile(picture, bytes, bytes.contentLength(), bytes.lastModified());
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
