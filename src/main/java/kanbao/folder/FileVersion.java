package kanbao.folder;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The metadata by which a change of a file is detected without reading it.
 *
 * @param size   in bytes
 * @param modified when it was last written, in nanoseconds since the epoch
 * @param key      identifies the file on its disk, and changes when the file is replaced; null if the file system has no such key
 */
public record FileVersion(long size, long modified, @Nullable Object key) {

    static FileVersion of(BasicFileAttributes attributes) {
        var modified = attributes.lastModifiedTime().toInstant();
        return new FileVersion(attributes.size(), modified.getEpochSecond() * 1_000_000_000 + modified.getNano(),
                attributes.fileKey());
    }

    static FileVersion of(Resource resource) throws IOException {
        return new FileVersion(resource.contentLength(), resource.lastModified() * 1_000_000, null);
    }

}
