package kanbao.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.edition.CurrentEdition;
import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.UnreadableContentException;
import kanbao.messages.MessageBundle;

/**
 * Publishes a new edition when the content folders have changed or a story's publication or expiry date is reached. The
 * folders are polled, because many file systems send no change events: bind mounts, network folders, Kubernetes volumes.
 */
@Component
public class EditionPublisher {

    /** If the folders still change after so many listings, the files that changed last keep their previous version. */
    static final int MAX_LISTINGS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(EditionPublisher.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    private final ContentReader contentReader;
    private final CurrentEdition editions;
    private final Clock clock;
    private final Pause pause;
    private volatile @Nullable String error;

    EditionPublisher(ContentReader contentReader, CurrentEdition editions, Clock clock, Pause pause) {
        this.contentReader = contentReader;
        this.editions = editions;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits between two listings; a file that is still being written has changed after the wait. */
    interface Pause {

        void await() throws InterruptedException;

    }

    /** Lists the folders once, and publishes a new edition if something has changed. */
    void poll() throws InterruptedException {
        try {
            var listed = contentReader.listFolders();
            var start = System.nanoTime();
            if (!contentReader.isCurrent(listed)) {
                publishSettled(listed, start);
            } else if (isDue() || isRemovalConfirmed()) {
                publish(contentReader.reassemble(), start);
            }
            error = null;
        } catch (UnreadableContentException e) {
            report(String.valueOf(e.getMessage()), null);
            if (isDue()) {
                publish(contentReader.reassemble(), System.nanoTime());
            }
        } catch (RuntimeException | Error e) {
            contentReader.forgetFolders();
            report(LOG_MESSAGES.get("publishing.error", e), e);
        }
    }

    /** Why the current edition is older than the content folders, or has lost many stories; empty if it is up to date. */
    public Optional<String> error() {
        return Optional.ofNullable(error).or(editions::missingStories);
    }

    /** Whether an operator has confirmed that the stories that are missing since the start were deleted. */
    private boolean isRemovalConfirmed() {
        return editions.missingStories().isPresent() && contentReader.isRemovalConfirmed();
    }

    /** The time in milliseconds, rounded up, until the next story is published or expires. */
    long millisUntilDue() {
        return editions.current()
                .nextChange()
                .map(due -> Duration.between(clock.instant(), due).toMillis() + 1)
                .filter(millis -> millis > 0)
                .orElse(Long.MAX_VALUE);
    }

    private boolean isDue() {
        return editions.current().nextChange().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** Waits until two listings are equal, so that no half-written file is published. */
    private void publishSettled(List<ContentFolder> first, long start) throws InterruptedException {
        var before = first;
        pause.await();
        var listed = contentReader.listFolders();
        for (var listing = 2; listing < MAX_LISTINGS && !listed.equals(before); listing++) {
            pause.await();
            before = listed;
            listed = contentReader.listFolders();
        }
        publish(contentReader.read(listed, listed.equals(before) ? Set.of() : changed(before, listed)), start);
    }

    private void publish(Content content, long start) {
        editions.publish(content);
        LOG.info(LOG_MESSAGES.get("publishing.published", editions.current().newest().size(),
                (System.nanoTime() - start) / 1_000_000));
    }

    /** The files that are new or different in the second listing. */
    private static Set<ListedFile> changed(List<ContentFolder> before, List<ContentFolder> listed) {
        var files = listed.stream().flatMap(ContentFolder::files).collect(Collectors.toCollection(HashSet::new));
        before.stream().flatMap(ContentFolder::files).forEach(files::remove);
        return files;
    }

    private void report(String message, @Nullable Throwable cause) {
        if (!message.equals(error)) {
            LOG.error(LOG_MESSAGES.get("publishing.last-edition", message), cause);
        }
        error = message;
    }

}
