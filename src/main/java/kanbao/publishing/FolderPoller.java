package kanbao.publishing;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import kanbao.edition.BackgroundThrottle;

/** Checks the content folders for changes while the application runs. An export needs only one edition, so it does not poll. */
@Component
@Profile("!export")
class FolderPoller extends BackgroundThrottle {

    private static final long MIN_PAUSE_MS = 400;
    private static final long MAX_PAUSE_MS = 1500;

    private final EditionPublisher publisher;

    FolderPoller(EditionPublisher publisher) {
        super("publishing");
        this.publisher = publisher;
    }

    @Override
    protected Task nextTask() {
        return publisher::poll;
    }

    @Override
    protected long pauseAfter(long nanos) {
        var pause = Math.clamp(TimeUnit.NANOSECONDS.toMillis(super.pauseAfter(nanos)), MIN_PAUSE_MS, MAX_PAUSE_MS);
        return TimeUnit.MILLISECONDS.toNanos(Math.min(pause, publisher.millisUntilDue()));
    }

}
