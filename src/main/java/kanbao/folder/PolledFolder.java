package kanbao.folder;

import java.nio.file.Path;
import java.util.Map;

/** A content folder on disk that is listed repeatedly. Files that have not changed keep their objects, to save memory. */
public final class PolledFolder {

    private final Path folder;
    private Map<String, ListedFile> known = Map.of();

    public PolledFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Lists the folder and everything below it.
     *
     * @throws UnreadableContentException if it is not a folder or its list of files cannot be read
     */
    public synchronized ContentFolder list() {
        var scanner = FolderScanner.scanner(folder, known);
        known = scanner.files();
        return scanner.result();
    }

}
