package kanbao.picture;

import java.io.IOException;
import java.util.Optional;

import org.springframework.core.io.Resource;

import kanbao.article.Picture;

/**
 * A picture of an article and its file.
 *
 * @param orientation the EXIF orientation, from 1 (upright) to 8 (EXIF 2.32)
 * @param labels      the labels of pictures made by a machine, which its variants keep
 * @param isAsItCame  whether the file may be served unchanged; otherwise only {@link #withoutMetadata}
 * @param length      the length of the file in bytes when its fingerprint was computed
 * @param modified    the modification time of the file at that time, in milliseconds since 1970
 */
public record PictureFile(Picture picture, int orientation, PictureLabels labels, boolean isAsItCame, Resource bytes,
        long length, long modified) {

    static PictureFile of(Picture picture, int orientation, PictureMetadata metadata, Resource bytes)
            throws IOException {
        return new PictureFile(picture, orientation, metadata.labels(), metadata.isAsItCame(), bytes,
                bytes.contentLength(), bytes.lastModified());
    }

    /** Reads a picture file that belongs to no story; empty if it cannot be served. */
    public static Optional<PictureFile> read(String path, Resource file) {
        return Optional.ofNullable(PictureReadResult.of(path, file).file());
    }

    /** Returns the file without place, camera and other metadata, but with its labels. The picture is not encoded again. */
    public byte[] withoutMetadata() throws IOException {
        return MetadataRemover.clean(PictureFormat.ofExtension(picture.extension()), bytes.getContentAsByteArray(),
                labels,
                orientation);
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
