package kanbao.folder;

import java.io.IOException;

import org.springframework.core.io.Resource;

/** A file of a content folder, with its version when the folder was listed. */
public record ListedFile(Resource resource, FileVersion version) {

    /** Larger files are neither stories nor pictures. */
    private static final int MAX_BYTES_CHECKED = 20 * 1024 * 1024;

    /** Returns the file in its current version. */
    public static ListedFile of(Resource resource) throws IOException {
        return new ListedFile(resource, FileVersion.of(resource));
    }

    /** Whether the bytes can be read now. */
    public boolean isReadable() {
        try (var stream = resource.getInputStream()) {
            stream.skipNBytes(Math.min(version.size(), MAX_BYTES_CHECKED));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

}
