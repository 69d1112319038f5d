package kanbao.pageviews;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows since when the disk refuses what is to be written, or does not answer, and tells the log once of each refusal. */
final class DiskHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DiskHealth.class);

    private final Path folder;
    private final Clock clock;
    private volatile @Nullable Instant refusing;
    private volatile @Nullable Instant busy;

    DiskHealth(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The disk is asked for something. */
    void asks() {
        busy = clock.instant();
    }

    /** It has answered, whatever it was. */
    void isAnswered() {
        busy = null;
    }

    void refuses(IOException failure) {
        if (refusing == null) {
            LOG.error(
                    "The read counts cannot be written to {} ({}): they are kept in memory, and are gone at the end unless"
                            + " it can be written before",
                    folder, reason(failure));
            refusing = clock.instant();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName()
                : String.valueOf(failure.getMessage());
    }

    /** Everything is written. */
    void recovers() {
        if (refusing != null) {
            LOG.info("The read counts are written to {} again, and none is lost", folder);
            refusing = null;
        }
    }

    /** How long it has refused everything, or not answered; zero while it is asked for nothing. */
    Duration broken() {
        var refused = refusing;
        var since = refused == null ? busy : refused;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

}
