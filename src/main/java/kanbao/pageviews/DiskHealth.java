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

import kanbao.messages.MessageBundle;

/** Records since when the disk fail writes or hangs, and logs each outage once. */
final class DiskHealth {

    private static final Logger LOG = LoggerFactory.getLogger(DiskHealth.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    private final Path folder;
    private final Clock clock;
    private volatile @Nullable Instant failingSince;
    private volatile @Nullable Instant busySince;

    DiskHealth(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A disk operation begins. */
    void begin() {
        busySince = clock.instant();
    }

    /** The disk operation has ended, with or without success. */
    void end() {
        busySince = null;
    }

    void fail(IOException failure) {
        if (failingSince == null) {
            LOG.error(LOG_MESSAGES.get("pageviews.disk-fails", folder, reason(failure)));
            failingSince = clock.instant();
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName()
                : String.valueOf(failure.getMessage());
    }

    /** All counts are on disk again. */
    void recover() {
        if (failingSince != null) {
            LOG.info(LOG_MESSAGES.get("pageviews.disk-recovered", folder));
            failingSince = null;
        }
    }

    /** How long writes have failed, or the current operation has been running; zero if the disk is idle and healthy. */
    Duration outage() {
        var failing = failingSince;
        var since = failing == null ? busySince : failing;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

}
