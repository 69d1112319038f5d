package kanbao.folder;

import java.io.IOException;

import org.springframework.core.io.Resource;

/** A file of a content folder, as it was when the folder was listed. */
public record ListedFile(Resource bytes, FileVersion stamp) {

    /** In bytes: larger files are neither stories nor pictures. */
    private static final int LOOKED_AT = 20 * 1024 * 1024;

    /** The file as it is now. */
    public static ListedFile of(Resource bytes) throws IOException {
        return new ListedFile(bytes, FileVersion.of(bytes));
    }

    /** Whether its bytes can be read now. */
    public boolean isReadable() {
        try (var stream = bytes.getInputStream()) {
            stream.skipNBytes(Math.min(stamp.length(), LOOKED_AT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

}
