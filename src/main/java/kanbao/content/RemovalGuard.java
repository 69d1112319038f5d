package kanbao.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether so many stories have vanished that the folder is probably incomplete: half mounted or half synchronized. The
 * number of stories is compared with that of every edition of the last day, because some programs delete files slowly. An operator
 * confirms that the stories were deleted on purpose with a file in a content folder.
 */
public final class RemovalGuard {

    /** The file that confirms a removal. It is effective for an hour from its modification time. */
    public static final String CONFIRMATION = ".kanbao-confirm-removal";

    private static final int MIN_REMOVED = 3;
    /** Small sites lose a third of their stories on ordinary days. */
    private static final int MIN_REMOVED_SLOWLY = 10;
    private static final Duration EFFECTIVE = Duration.ofHours(1);
    private static final Duration COMPARED = Duration.ofDays(1);

    private final List<String> folders;
    private final Clock clock;
    /** The oldest first; the last one is the current edition. */
    private final List<StoryCounts> editions = new ArrayList<>();
    private @Nullable Instant suspiciousSince;

    RemovalGuard(List<String> folders, Clock clock) {
        this.folders = List.copyOf(folders);
        this.clock = clock;
    }

    /** How many stories the content folders had when an edition was read. */
    private record StoryCounts(Instant moment, Map<String, Integer> byFolder) {

        int of(String folder) {
            return byFolder.getOrDefault(folder, 0);
        }

        Loss loss(String folder, StoryCounts now) {
            var moved = now.byFolder().keySet().stream().filter(other -> !other.equals(folder))
                    .mapToInt(other -> Math.max(0, now.of(other) - of(other))).sum();
            return new Loss(folder, of(folder) - now.of(folder) - moved, of(folder));
        }

        /** Whether no folder has more stories than in the next edition: this edition need not be compared any more. */
        boolean hasNoMoreThan(StoryCounts next) {
            return byFolder.keySet().stream().allMatch(folder -> of(folder) <= next.of(folder));
        }

    }

    /** A folder that has lost stories which no other folder has got. */
    record Loss(String folder, int removed, int before) {}

    /** Whether a third or more of the stories were removed, and at least three. */
    public static boolean isSuspicious(int removed, int before) {
        return removed >= MIN_REMOVED && removed * 3L >= before;
    }

    /** Returns the largest suspicious loss since the editions of the last day; empty if there is none or it is confirmed. */
    Optional<Loss> loss(Map<String, Integer> storiesByFolder) {
        if (isConfirmed()) {
            editions.clear();
            return Optional.empty();
        }
        var moment = suspiciousSince == null ? clock.instant() : suspiciousSince;
        forgetBefore(moment.minus(COMPARED));
        var now = new StoryCounts(moment, storiesByFolder);
        var loss = editions.stream()
                .flatMap(edition -> storiesByFolder.keySet().stream().map(folder -> edition.loss(folder, now)))
                .filter(it -> isSuspicious(it.removed(), it.before()))
                .filter(it -> it.removed() >= MIN_REMOVED_SLOWLY || isAtOnce(it, now))
                .max(Comparator.comparingInt(Loss::removed));
        suspiciousSince = loss.isPresent() ? moment : null;
        return loss;
    }

    /** Whether the current edition still had the stories. */
    private boolean isAtOnce(Loss loss, StoryCounts now) {
        var current = editions.getLast();
        return current.loss(loss.folder(), now).equals(loss);
    }

    /** Records that an edition with these stories was read. */
    void accept(Map<String, Integer> storiesByFolder) {
        var now = new StoryCounts(clock.instant(), Map.copyOf(storiesByFolder));
        while (!editions.isEmpty() && editions.getLast().hasNoMoreThan(now)) {
            editions.removeLast();
        }
        editions.add(now);
        suspiciousSince = null;
    }

    /** Whether a content folder has the confirmation file, modified within the last hour. */
    boolean isConfirmed() {
        return folders.stream().anyMatch(this::isConfirmed);
    }

    /** Forgets the editions that were replaced before this moment. */
    private void forgetBefore(Instant moment) {
        while (editions.size() > 1 && editions.get(1).moment().isBefore(moment)) {
            editions.removeFirst();
        }
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
