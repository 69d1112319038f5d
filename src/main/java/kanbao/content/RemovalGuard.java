package kanbao.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Decides whether so many stories have vanished at once that the folder is probably incomplete: half mounted or half
 * synchronized. An operator confirms that the stories were deleted on purpose with a file in a content folder.
 */
public final class RemovalGuard {

    /** The file that confirms a removal. It is effective for an hour from its modification time. */
    public static final String CONFIRMATION = ".kanbao-confirm-removal";

    private static final int MIN_REMOVED = 3;
    private static final Duration EFFECTIVE = Duration.ofHours(1);

    private final List<String> folders;
    private final Clock clock;

    RemovalGuard(List<String> folders, Clock clock) {
        this.folders = List.copyOf(folders);
        this.clock = clock;
    }

    /** Whether a third or more of the stories were removed, and at least three. */
    public static boolean isSuspicious(int removed, int before) {
        return removed >= MIN_REMOVED && removed * 3L >= before;
    }

    /** Whether a content folder has the confirmation file, modified within the last hour. */
    boolean isConfirmed() {
        return folders.stream().anyMatch(this::isConfirmed);
    }

    private boolean isConfirmed(String folder) {
        try {
            var touched = Files.getLastModifiedTime(Path.of(folder, CONFIRMATION)).toInstant();
            return Duration.between(touched, clock.instant()).abs().compareTo(EFFECTIVE) < 0;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

}
