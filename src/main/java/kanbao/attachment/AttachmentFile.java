package kanbao.attachment;

import java.io.IOException;

import org.springframework.core.io.Resource;

import kanbao.article.Attachment;

/**
 * An attachment of a story and its file.
 *
 * @param path     of the file below its content folder
 * @param modified the modification time of the file when its fingerprint was computed, in milliseconds since 1970
 */
public record AttachmentFile(Attachment attachment, MediaHeader header, String path, Resource bytes, long modified) {

    /** Returns whether the file has not changed since its fingerprint was computed. */
    public boolean isUnchanged() {
        try {
            return bytes.isReadable() && bytes.contentLength() == attachment.length()
                    && bytes.lastModified() == modified;
        } catch (IOException e) {
            return false;
        }
    }

}
