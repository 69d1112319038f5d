package kanbao.folder;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * What tells one state of a file from the next without reading it.
 *
 * @param length   in bytes
 * @param modified when it was last written, in nanoseconds since 1970
 * @param key      of the file on its disk, which is another one where the file was replaced; none where the disk has no such
 */
public record FileVersion(long length, long modified, @Nullable Object key) {

    static FileVersion of(BasicFileAttributes attributes) {
        var modified = attributes.lastModifiedTime().toInstant();
        return new FileVersion(attributes.size(), modified.getEpochSecond() * 1_000_000_000 + modified.getNano(),
                attributes.fileKey());
    }

    static FileVersion of(Resource resource) throws IOException {
        return new FileVersion(resource.contentLength(), resource.lastModified() * 1_000_000, null);
    }

}
