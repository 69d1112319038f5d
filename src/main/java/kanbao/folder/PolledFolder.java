package kanbao.folder;

import java.nio.file.Path;
import java.util.Map;

/** A content folder on disk that is listed again and again; what has not changed in it takes no memory anew. */
public final class PolledFolder {

    private final Path folder;
    private Map<String, ListedFile> known = Map.of();

    public PolledFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder as it is now, and everything below it.
     *
     * @throws UnreadableContentException if it is not a folder or its list of files cannot be read
     */
    public synchronized ContentFolder list() {
        var walk = FolderScanner.through(folder, known);
        known = walk.files();
        return walk.found();
    }

}
