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

/**
 * Puts out a new edition when the content folders have changed or a story's time has come. It lists the folders again and
 * again, since many disks tell of no changes: bind mounts, network folders, volumes of Kubernetes.
 */
@Component
public class EditionPublisher {

    /** After so many listings that each differ from the last, what is being written is left as it was. */
    static final int MOST_LISTINGS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(EditionPublisher.class);

    private final ContentReader reader;
    private final CurrentEdition editions;
    private final Clock clock;
    private final Pause pause;
    private volatile @Nullable String trouble;

    EditionPublisher(ContentReader reader, CurrentEdition editions, Clock clock, Pause pause) {
        this.reader = reader;
        this.editions = editions;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits a moment, in which files that are being written go on to change. */
    interface Pause {

        void await() throws InterruptedException;

    }

    /** Looks once, and puts out a new edition if there is a reason. */
    void look() throws InterruptedException {
        try {
            var listed = reader.list();
            var seen = System.nanoTime();
            if (!reader.hasRead(listed)) {
                publishSettled(listed, seen);
            } else if (isDue()) {
                publish(reader.again(), seen);
            }
            trouble = null;
        } catch (UnreadableContentException e) {
            tell(String.valueOf(e.getMessage()), null);
            if (isDue()) {
                publish(reader.again(), System.nanoTime());
            }
        } catch (RuntimeException | Error e) {
            reader.forgetListing();
            tell("No edition could be made (" + e + ").", e);
        }
    }

    /** Why the edition that is out is older than the folders; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How long it is until the next story comes or goes by itself, in milliseconds, rounded up. */
    long untilDue() {
        return editions.current()
                .due()
                .map(due -> Duration.between(clock.instant(), due).toMillis() + 1)
                .filter(millis -> millis > 0)
                .orElse(Long.MAX_VALUE);
    }

    private boolean isDue() {
        return editions.current().due().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** Waits until writing has settled. */
    private void publishSettled(List<ContentFolder> first, long seen) throws InterruptedException {
        var before = first;
        pause.await();
        var listed = reader.list();
        for (var listing = 2; listing < MOST_LISTINGS && !listed.equals(before); listing++) {
            pause.await();
            before = listed;
            listed = reader.list();
        }
        publish(reader.read(listed, listed.equals(before) ? Set.of() : changed(before, listed)), seen);
    }

    private void publish(Content content, long seen) {
        editions.publish(content);
        LOG.info("Edition of {} stories out {} ms after a change was seen", editions.current().newest().size(),
                (System.nanoTime() - seen) / 1_000_000);
    }

    /** The files that are otherwise in the second listing, or only there. */
    private static Set<ListedFile> changed(List<ContentFolder> before, List<ContentFolder> listed) {
        var files = listed.stream().flatMap(ContentFolder::files).collect(Collectors.toCollection(HashSet::new));
        before.stream().flatMap(ContentFolder::files).forEach(files::remove);
        return files;
    }

    private void tell(String what, @Nullable Throwable cause) {
        if (!what.equals(trouble)) {
            LOG.error("{} The last edition stays out", what, cause);
        }
        trouble = what;
    }

}
